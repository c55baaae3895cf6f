import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { BEN } from "../fakes/slack/people.ts";
import { advisor } from "./real-advisor.ts";
import { guide, newest, replaced, startPair } from "./start-pair.ts";

const docs = readFileSync(new URL("../../docs/slack.md", import.meta.url), "utf8");
const said = (who: string): readonly string[] =>
  [...docs.matchAll(/^> \*\*(.+?):\*\* (.+)$/gm)].filter(([, name]) => name === who).map(([, , words = ""]) => words);

describe("the conversation in docs/slack.md", () => {
  it("is what the advisor says", async () => {
    const pair = await startPair("socket", { advisor, guide });
    const { people } = pair.slack;
    const first = (text: string): string => text.replaceAll("&amp;", "&").split("\n", 1).join("");
    const answers: string[] = [];
    for (const words of said("Anna")) {
      await people.mention(words.replace("@Credential Advisor ", ""), { thread: "17.1" });
      answers.push(first(newest(pair).text));
    }
    await people.command("/recommend", "", { person: BEN });
    const question = newest(pair);
    answers.push(first(question.text));
    await people.press(question, /\*Ben presses\* `\[(.+?)\]`/.exec(docs)?.[1] ?? "", BEN);
    answers.push(first((await replaced(pair, question)).text));
    await pair.stop();
    expect(said("Anna")).toHaveLength(3);
    expect(said("Credential Advisor")).toEqual(answers);
  });
});
