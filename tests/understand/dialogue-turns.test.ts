import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { RecommendQuery } from "../../src/query/query.ts";
import { recall } from "../../src/recall.ts";
import { enumerateStates } from "../../src/recommend/state.ts";
import { readToken, writeToken } from "../../src/token.ts";
import { advisor, guide } from "../advisor/advisor.ts";

/**
 * What people type where the dialogue asks something, and what must come of it. Both tables were written by somebody who had seen neither the code nor its
 * word lists, so they are measured by share.
 */
type Turn = { readonly asked: string; readonly text: string; readonly effect: Effect };
type Effect = {
  readonly answer?: readonly string[];
  readonly limit?: Readonly<Record<string, number>>;
  readonly move?: "back" | "skip" | "restart" | "stop";
  readonly fact?: true;
  readonly uncovered?: true;
  readonly talk?: true;
  readonly other?: true;
};
const turns = read<Turn>("dialogue-turns.jsonl");

type Profile = {
  readonly text: string;
  readonly goals?: readonly string[];
  readonly avoid?: readonly string[];
  readonly limits?: Readonly<Record<string, number>>;
  readonly verdict?: string;
};
const profiles = read<Profile>("profiles.jsonl");

const PLACES = new Map<string, RecommendQuery>();

const LEAST_TURNS = 0.8;
const LEAST_VERDICTS = 0.8;
const LEAST_LIMITS = 0.7;

describe("words typed where the dialogue asks", () => {
  const played = turns.map((turn) => ({
    turn,
    before: placeOf(turn.asked),
    reply: advisor.ask(turn.text, writeToken(placeOf(turn.asked))),
  }));

  it(`do what they say in ${LEAST_TURNS * 100} of 100 turns`, () => {
    const astray = played
      .filter(({ turn, before, reply }) => !hasEffect(turn, before, reply.token))
      .map(({ turn, reply }) => `${turn.asked}: ${turn.text} → ${reply.token}, wanted ${JSON.stringify(turn.effect)}`);
    expect(1 - astray.length / played.length, `astray:\n${astray.join("\n")}`).toBeGreaterThanOrEqual(LEAST_TURNS);
  });

  it("never lose an answer given before, but for going back, starting over, stopping or another answer to the same question", () => {
    for (const { turn, before, reply } of played) {
      if (turn.effect.move !== undefined || turn.effect.other === true) continue;
      const after = dialogueOf(reply.token);
      if (after === undefined || after.step === "stop") continue;
      const questions = new Set(after.answers.map(({ question }) => question));
      for (const { question } of before.answers) expect(questions, `${turn.text} → ${reply.token}`).toContain(question);
    }
  });
});

describe("one message that tells a whole situation", () => {
  const judged = profiles.map((profile) => ({ profile, reply: advisor.ask(profile.text) }));

  it(`gets the verdict that the guide gives in ${LEAST_VERDICTS * 100} of 100`, () => {
    const decided = judged.filter(({ profile }) => profile.verdict !== undefined);
    const astray = decided
      .filter(
        ({ profile, reply }) => reply.kind !== "recommendation" || firstNamed(reply.token, reply) !== profile.verdict,
      )
      .map(({ profile, reply }) => `${profile.text} → ${reply.token}, wanted ${profile.verdict ?? ""}`);
    expect(1 - astray.length / decided.length, `astray:\n${astray.join("\n")}`).toBeGreaterThanOrEqual(LEAST_VERDICTS);
  });

  it(`keeps the figures that were stated in ${LEAST_LIMITS * 100} of 100`, () => {
    const stated = judged.filter(({ profile }) => Object.keys(profile.limits ?? {}).some((unit) => unit !== "perWeek"));
    const astray = stated
      .filter(({ profile, reply }) => !hasLimits(reply.token, profile.limits ?? {}))
      .map(({ profile, reply }) => `${profile.text} → ${reply.token}`);
    expect(1 - astray.length / stated.length, `astray:\n${astray.join("\n")}`).toBeGreaterThanOrEqual(LEAST_LIMITS);
  });
});

function read<T>(name: string): readonly T[] {
  return readFileSync(new URL(name, import.meta.url), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** The first place in the dialogue at which this is asked; with answers before it where there can be. Found once for each question. */
function placeOf(asked: string): RecommendQuery {
  const known = PLACES.get(asked);
  if (known !== undefined) return known;
  const places = [...enumerateStates(guide)].filter(
    (state) => state.step === "ask" && recall(guide, writeToken(state))?.dialogue?.question === asked,
  );
  const place = places.find(({ answers }) => answers.some(({ option }) => option !== "any")) ?? places[0];
  if (place === undefined) throw new Error(`Nothing leads to the question ${asked}`);
  PLACES.set(asked, place);
  return place;
}

function dialogueOf(token: string): RecommendQuery | undefined {
  const query = readToken(guide, token);
  if (query.kind === "recommend") return query;
  return query.kind === "aside" ? query.resume : undefined;
}

function hasEffect({ asked, effect }: Turn, before: RecommendQuery, token: string): boolean {
  const query = readToken(guide, token);
  const after = dialogueOf(token);
  if (effect.answer !== undefined)
    return (
      query.kind === "recommend" &&
      effect.answer.every((each) => query.answers.some(({ question, option }) => `${question}=${option}` === each))
    );
  if (effect.limit !== undefined) return hasLimits(token, effect.limit);
  switch (effect.move) {
    case "back":
      return query.kind === "recommend" && query.answers.length < Math.max(1, before.answers.length);
    case "skip":
      return (
        query.kind === "recommend" &&
        query.answers.some(({ question, option }) => question === asked && option === "any")
      );
    case "restart":
      return query.kind === "recommend" && query.answers.length === 0 && query.step === "ask";
    case "stop":
      return query.kind === "recommend" && query.step === "stop";
    case undefined:
      break;
  }
  if (query.kind !== "aside") return effect.other === true && query.kind === "recommend" && after?.step === "ask";
  const { kind } = query.query;
  const isDeclined = kind === "gap" || kind === "unknown" || kind === "off-topic";
  if (effect.fact === true) return !isDeclined && kind !== "small-talk";
  if (effect.uncovered === true) return isDeclined;
  return effect.talk === true ? kind === "small-talk" || kind === "help" : effect.other === true;
}

function hasLimits(token: string, { perWeek, ...limits }: Readonly<Record<string, number>>): boolean {
  const stated = dialogueOf(token)?.limits ?? [];
  const isKept = Object.entries(limits).every(([unit, value]) =>
    stated.some((limit) => limit.unit === unit && limit.value === value),
  );
  return (
    isKept &&
    (perWeek === undefined || Object.keys(limits).length === 0 || stated.some((limit) => limit.perWeek === perWeek))
  );
}

const firstNamed = (_token: string, { body }: { readonly body: readonly unknown[] }): string | undefined => {
  const text = JSON.stringify(body);
  const places = [...guide.credentials.values()]
    .map(({ id, name }) => ({ id, at: text.indexOf(name) }))
    .filter(({ at }) => at >= 0);
  return places.toSorted((a, b) => a.at - b.at)[0]?.id;
};
