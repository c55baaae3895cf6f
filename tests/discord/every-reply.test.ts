import { describe, expect, it } from "vitest";
import type { Reply } from "../../src/reply.ts";
import { commandTable } from "../../adapters/discord/commands.ts";
import { writeCustomId } from "../../adapters/discord/custom-id.ts";
import { withWaysToAsk } from "../../adapters/discord/help.ts";
import { overruns } from "../../adapters/discord/limits.ts";
import { renderReply } from "../../adapters/discord/render.ts";
import type { Look } from "../../adapters/discord/render.ts";
import { callbackProblems, commandProblems, messageProblems } from "../fakes/discord/check-body.ts";
import { parse } from "../fakes/discord/json.ts";
import { advisor, everyReply, guide, hasQuestions, repliesToQuestions } from "./every-reply.ts";

/** The fullest looks: a note of the longest kind above, sharing offered below. */
const note = "Only you see this: I may not write in this channel. ".padEnd(200, "x");
const looks: readonly Look[] = [
  { form: "panel", offerShare: true, note, address: guide.about.url },
  { form: "text", offerShare: true, note, address: guide.about.url, for: "1".repeat(19) },
];

function problems(reply: Reply): readonly string[] {
  return looks.flatMap((look) => {
    const body = renderReply(withWaysToAsk(reply), look);
    const message = {
      ...body,
      allowed_mentions: { ...body.allowed_mentions, replied_user: false },
      nonce: "1".repeat(19),
      enforce_nonce: true,
    };
    const found = [...overruns(body), ...messageProblems(message)];
    return found.map((problem) => `${reply.token}: ${problem}`);
  });
}

/** Thousands of replies against Discord's schemas take seconds, on a busy machine many. */
const A_MINUTE = 60_000;

describe("every reply that the advisor can make", () => {
  const all = everyReply();

  it("is many", () => expect(all.size).toBeGreaterThan(500));

  it(
    "fits Discord, as a text and as a panel",
    () => {
      expect([...all.values()].flatMap(problems)).toEqual([]);
    },
    A_MINUTE,
  );

  it("has an address that fits a button, to open it and to share it", () => {
    for (const { token } of all.values())
      for (const kind of ["open", "share"] as const)
        expect(writeCustomId({ kind, token }).length).toBeLessThanOrEqual(100);
  });

  it.skipIf(!hasQuestions)("to people's questions fits Discord too", () => {
    expect(repliesToQuestions().flatMap(problems)).toEqual([]);
  });
});

describe("every suggestion", () => {
  it.each(["", "c", "cost", "how long", "credit", "zzz"])("for %j fits Discord's list", (partial) => {
    const choices = advisor
      .suggest(partial, 25)
      .map(({ label, token }) => ({ name: label, value: writeCustomId({ kind: "open", token }) }));
    expect(callbackProblems({ type: 8, data: { choices } })).toEqual([]);
  });
});

describe("the commands for this guide", () => {
  it("are ones that Discord takes", () => {
    expect(commandProblems(parse(JSON.stringify(commandTable(guide))))).toEqual([]);
  });
});
