import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { escaped } from "../../adapters/slack/plain.ts";
import { plainText, type Reply } from "../../src/reply.ts";
import { ANNA, BEN, GENERAL, dmOf } from "../fakes/slack/people.ts";
import { labelsIn, tokensIn } from "../fakes/slack/pressable.ts";
import { type Json, type Shown, stringOf } from "../fakes/slack/state.ts";
import { advisor } from "./real-advisor.ts";
import { MODES, type Pair, guide, newest, replaced, shownAfter, startPair } from "./start-pair.ts";

/** What the advisor says, as Slack gets it: the tests hold whatever the knowledge says. */
const textOf = (reply: Reply): string => escaped(plainText(reply));

/** The dialogue's choices, without what moves back or elsewhere: those that lead to a new place. */
function nextChoice(blocks: unknown, from: string): { readonly label: string; readonly token: string } | undefined {
  const choices = advisor.open(from).choices.filter(({ role }) => role !== "navigation");
  const shown = new Set(tokensIn(blocks));
  return choices.find(({ token }) => shown.has(token));
}

describe.each(MODES)("with the real advisor and deliveries by %s", (mode) => {
  let pair: Pair;
  beforeEach(async () => {
    pair = await startPair(mode, { advisor, guide });
  });
  afterEach(() => pair.stop());

  it("holds a conversation in direct messages", async () => {
    let previous: string | undefined;
    for (const words of [
      "what does micromasters cost?",
      "and how long is it?",
      "can I get a refund?",
      "what's the weather in Oslo",
    ]) {
      await pair.slack.people.directMessage(words);
      const reply = advisor.ask(words, previous);
      expect(newest(pair)).toMatchObject({ channel: dmOf(ANNA), text: textOf(reply) });
      previous = reply.token;
    }
    expect(textOf(advisor.ask("and how long is it?", "fact/xseries/cost"))).not.toBe(
      textOf(advisor.ask("and how long is it?")),
    );
  });

  it("understands a misspelt name in a command", async () => {
    await pair.slack.people.command("/credential", "micromastrs");
    expect(newest(pair)).toMatchObject({ onlyFor: undefined, text: textOf(advisor.open("summary/micromasters")) });
    await pair.slack.people.command("/compare", "xsries vs micromasters");
    expect(newest(pair)).toMatchObject({
      onlyFor: undefined,
      text: textOf(advisor.open("compare/xseries+micromasters")),
    });
  });

  it("shows a comparison as a table with an equal text", async () => {
    await pair.slack.people.command("/compare", "all of them");
    const { blocks, text } = newest(pair);
    expect(blocks.some((block) => block["type"] === "table")).toBe(true);
    for (const { name } of guide.credentials.values()) expect(text).toContain(name);
  });

  it("leads from the first question to a verdict in one message, through a restart, and back", async () => {
    await pair.slack.people.command("/recommend");
    let shown: Shown = newest(pair);
    let token = "recommend";
    const path = [token];
    for (let step = 0; step < 4 && advisor.open(token).kind === "question"; step += 1) {
      const choice = nextChoice(shown.blocks, token);
      if (choice === undefined) break;
      await pair.slack.people.press(shown, choice.label);
      shown = await replaced(pair, shown);
      token = choice.token;
      path.push(token);
      if (step === 0) await pair.restart();
    }
    expect(advisor.open(token).kind).toBe("recommendation");
    expect(shown.text).toBe(textOf(advisor.open(token)));
    expect(labelsIn(shown.blocks)).toContain("Share in channel");
    await pair.slack.people.press(shown, "Back");
    shown = await replaced(pair, shown);
    expect(shown.text).toBe(textOf(advisor.open(path.at(-2) ?? "")));
    expect(pair.slack.state.messages).toHaveLength(1);
  });

  it("leads from the shortcut to a verdict in the modal, by presses and typed words", async () => {
    await pair.slack.people.globalShortcut("find-credential");
    await pair.slack.state.until("a modal", () => pair.slack.state.modals.length === 1);
    const view = (): Json => pair.slack.state.modals[0]?.view ?? {};
    const tokenNow = (): string => stringOf(view()["private_metadata"]);
    for (let step = 0; step < 4 && advisor.open(tokenNow()).kind === "question"; step += 1) {
      const before = tokenNow();
      const modal = pair.slack.state.modals[0];
      const choice = nextChoice(view()["blocks"], before);
      if (modal === undefined || choice === undefined) break;
      if (step === 0) await pair.slack.people.submit(modal, choice.label);
      else await pair.slack.people.pressInModal(modal, choice.label);
      await pair.slack.state.until("the next step", () => tokenNow() !== before);
    }
    expect(advisor.open(tokenNow()).kind).toBe("recommendation");
  });

  it("takes a sentence that says enough straight to the verdict", async () => {
    const words = "a cheaper way into a master's degree";
    const reply = advisor.ask(words, "recommend");
    await pair.slack.people.command("/recommend", words);
    expect(reply.kind).toBe("recommendation");
    expect(newest(pair)).toMatchObject({ onlyFor: ANNA, text: textOf(reply) });
  });

  it("lets somebody else press the buttons of a dialogue in a thread without changing it", async () => {
    await pair.slack.people.mention("which one is best for me?");
    const question = newest(pair);
    const choice = nextChoice(question.blocks, "recommend");
    await pair.slack.people.press(question, choice?.label ?? "", BEN);
    expect(await shownAfter(pair, 2)).toMatchObject({ onlyFor: BEN, thread: question.thread });
    expect(pair.slack.state.messages[0]).toEqual(question);
    await pair.slack.people.press(question, choice?.label ?? "");
    expect(await replaced(pair, question)).toMatchObject({ onlyFor: undefined });
  });

  it("shares an answer, and others' presses on it are answered to them alone", async () => {
    await pair.slack.people.command("/ask", "which is the cheapest?");
    await pair.slack.people.press(newest(pair), "Share in channel");
    const shared = await shownAfter(pair, 2);
    expect(shared).toMatchObject({
      onlyFor: undefined,
      channel: GENERAL,
      text: textOf(advisor.ask("which is the cheapest?")),
    });
    const [label = ""] = labelsIn(shared.blocks);
    await pair.slack.people.press(shared, label, BEN);
    expect(await shownAfter(pair, 3)).toMatchObject({ onlyFor: BEN });
  });

  it("starts afresh from a button that this version cannot read", async () => {
    await pair.slack.people.command("/ask", "hello");
    const old = {
      ...newest(pair),
      blocks: [
        {
          type: "actions",
          elements: [{ type: "button", text: { text: "Old" }, action_id: "open:choices-0", value: "fact/gone/cost" }],
        },
      ],
    };
    await pair.slack.people.press(old, "Old");
    expect((await replaced(pair, old)).text).toBe(textOf(advisor.open("stale")));
  });

  it("finds questions while one types, on the home tab", async () => {
    await pair.slack.people.openHome(ANNA);
    expect(JSON.stringify(pair.slack.state.homes.get(ANNA))).toContain("external_select");
    const options = await pair.slack.people.type("cost");
    expect(options.length).toBeGreaterThan(1);
  });
});
