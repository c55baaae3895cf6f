import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { drawHome } from "../../adapters/slack/draw-home.ts";
import { drawModal } from "../../adapters/slack/draw-modal.ts";
import { drawOptions } from "../../adapters/slack/draw-choices.ts";
import { MESSAGE_TEXT } from "../../adapters/slack/limits.ts";
import { type Audience, renderMessage } from "../../adapters/slack/render.ts";
import { enumerateStates } from "../../src/recommend/state.ts";
import { plainText, type Reply } from "../../src/reply.ts";
import { writeToken } from "../../src/token.ts";
import { HAS_SCHEMAS, schemaProblems } from "../fakes/slack/schemas.ts";
import { tokensIn } from "../fakes/slack/pressable.ts";
import { messageProblems, optionsProblems, viewProblems } from "../fakes/slack/validate.ts";
import { advisor } from "./real-advisor.ts";
import { guide } from "./start-pair.ts";

const AUDIENCES: readonly Audience[] = [
  { kind: "private" },
  { kind: "channel", by: "U0ANNA", for: "U0BEN" },
  { kind: "conversation", owner: "U0ANNA" },
  { kind: "shared", by: "U0ANNA" },
];
const PARTIALS = [
  "",
  "a",
  "c",
  "d",
  "e",
  "h",
  "i",
  "m",
  "p",
  "w",
  "x",
  "how",
  "what",
  "which",
  "cost",
  "long",
  "credit",
];
const QUESTIONS = new URL("../../../shared/questions/dev.jsonl", import.meta.url);

/** Every reply that can be reached by pressing, from help, the overview, every suggestion and every state of the dialogue. */
function reachable(): ReadonlyMap<string, Reply> {
  const found = new Map<string, Reply>();
  const waiting = [
    "help",
    "overview",
    "compare/all",
    "from-another-version",
    ...PARTIALS.flatMap((partial) => advisor.suggest(partial).map(({ token }) => token)),
    ...[...enumerateStates(guide)].map(writeToken),
  ];
  for (let token = waiting.pop(); token !== undefined; token = waiting.pop()) {
    if (found.has(token)) continue;
    const reply = advisor.open(token);
    found.set(token, reply);
    waiting.push(...reply.choices.map((choice) => choice.token));
  }
  return found;
}

function problemsOf(reply: Reply): string[] {
  const beside = { address: guide.about.url, note: "Only you see this. That was posted here a moment ago." };
  const messages = AUDIENCES.map((audience) => renderMessage(reply, audience, beside));
  const modal = { ...drawModal(reply, beside) };
  const tokens = tokensIn(messages[0]?.blocks);
  return [
    ...messages.flatMap((message, at) => [
      ...messageProblems({ ...message }),
      ...(message.blocks === undefined
        ? ["does not fit a message's blocks"]
        : // The last two have nothing that the first two have not, and this takes longest.
          at < 2
          ? schemaProblems("slack-blocks", message.blocks)
          : []),
      ...(message.text.length > MESSAGE_TEXT ? ["text is longer than Slack recommends"] : []),
    ]),
    ...viewProblems(modal),
    ...schemaProblems("slack-modal", modal),
    ...reply.choices.filter(({ token }) => !tokens.includes(token)).map(({ label }) => `“${label}” has no button`),
  ].map((problem) => `${reply.token}: ${problem}`);
}

/** All that is shown of blocks, in order; a sentence may stand in several pieces. */
function wordsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === "string" ? (key === "text" || key === "url" ? [inner] : []) : wordsIn(inner),
  );
}

/** Thousands of replies against Slack's schemas take seconds, on a busy machine many. */
const A_MINUTE = 60_000;

describe("every reply of the advisor", () => {
  const replies = reachable();

  it(
    `that presses can reach is a valid message for each audience and a valid modal (${replies.size})`,
    () => {
      expect(replies.size).toBeGreaterThan(300);
      expect([...replies.values()].flatMap(problemsOf).slice(0, 20)).toEqual([]);
    },
    A_MINUTE,
  );

  it("says in its blocks what it says in its text", () => {
    for (const reply of replies.values()) {
      const shown = wordsIn(renderMessage(reply, { kind: "private" }).blocks).join("");
      const [first = ""] = plainText(reply).split("\n");
      expect(shown).toContain(first);
    }
  });

  it("is suggested in options that a menu can hold", () => {
    const problems = PARTIALS.flatMap((partial) => optionsProblems({ options: drawOptions(advisor.suggest(partial)) }));
    expect(problems).toEqual([]);
  });

  it("fits the home tab", () => {
    const home = { ...drawHome({ advisor, guide }, "recommend") };
    expect([...viewProblems(home), ...schemaProblems("slack-home", home)]).toEqual([]);
    for (const { name } of guide.credentials.values()) expect(JSON.stringify(home)).toContain(name);
  });

  it.skipIf(!HAS_SCHEMAS)("is held against Slack's schemas, which find what is wrong", () => {
    expect(schemaProblems("slack-blocks", [{ type: "section", text: { type: "plain_text" } }])).not.toEqual([]);
    expect(schemaProblems("slack-modal", { type: "modal", blocks: [] })).not.toEqual([]);
  });

  it.skipIf(!existsSync(QUESTIONS))("to people's questions is valid too", () => {
    const line = z.object({ turns: z.array(z.string()) });
    const conversations = readFileSync(QUESTIONS, "utf8")
      .trim()
      .split("\n")
      .map((text) => line.parse(JSON.parse(text)).turns);
    const problems = conversations.flatMap((turns) => {
      let previous: string | undefined;
      return turns.flatMap((turn) => {
        const reply = advisor.ask(turn, previous);
        previous = reply.token;
        return problemsOf(reply);
      });
    });
    expect(conversations.length).toBeGreaterThan(100);
    expect(problems).toEqual([]);
  });
});
