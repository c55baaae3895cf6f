import type { Guide } from "../guide/guide.ts";
import type { Query } from "../query/query.ts";
import type { Block, Choice, Reply, ReplyKind } from "../reply.ts";
import { plainText } from "../reply.ts";
import { writeToken } from "../token.ts";
import { ageLines } from "./age-line.ts";
import { toChoice } from "./choices.ts";
import { nameQuery } from "./name-query.ts";

/** The kinds in the order of what a reply that holds several of them is called. */
const KINDS: readonly ReplyKind[] = [
  "answer",
  "recommendation",
  "question",
  "not-covered",
  "help",
  "small-talk",
  "off-topic",
];

/** Two or three questions in one message: the answers below each other, a line that stands in both said once. */
export function answerSeveral(guide: Guide, query: Query & { kind: "several" }, all: readonly Reply[]): Reply {
  const parts = fitting(all);
  const left = query.queries.slice(parts.length).map((part) => toChoice(part, nameQuery(guide, part), "The rest"));
  const blocks = parts.flatMap((part) => part.body);
  const last = new Map(blocks.map((block, index) => [JSON.stringify(block), index]));
  const said = blocks.filter((block, index) => last.get(JSON.stringify(block)) === index);
  // How old the figures are is small print: at the end, wherever the figures stand
  const [age] = ageLines(guide);
  const isAge = (block: Block): boolean => JSON.stringify(block) === JSON.stringify(age);
  const choices = distinct([...left, ...parts.flatMap((part) => part.choices)]);
  return {
    token: writeToken(query),
    kind: KINDS.find((kind) => parts.some((part) => part.kind === kind)) ?? "answer",
    body: [...said.filter((block) => !isAge(block)), ...said.filter(isAge)],
    choices: choices.slice(0, 4),
    sources: [...new Set(parts.flatMap((part) => part.sources))],
    credentials: [...new Set(parts.flatMap((part) => part.credentials))],
    topics: [...new Set(parts.flatMap((part) => part.topics))],
  };
}

/** A reply longer than this is not read; whatever would make it so is offered as a choice. */
const MOST_CHARACTERS = 1200;

function fitting(parts: readonly Reply[]): readonly Reply[] {
  let length = 0;
  const upTo = parts.findIndex((part) => {
    length += plainText(part).length + 1;
    return length > MOST_CHARACTERS;
  });
  return upTo < 0 ? parts : parts.slice(0, Math.max(1, upTo));
}

/** An answer in the middle of the dialogue, with the way back into it first. */
export function answerAside(query: Query & { kind: "aside" }, reply: Reply): Reply {
  const back = { ...toChoice(query.resume, "Go on with the questions"), role: "primary" as const };
  const others = reply.choices.filter(({ role }) => role !== "primary");
  return { ...reply, token: writeToken(query), choices: distinct([back, ...others]).slice(0, 5) };
}

/** None leads where another leads, and none is called what another is called ("Compare them"). */
function distinct(choices: readonly Choice[]): readonly Choice[] {
  const kept: Choice[] = [];
  for (const choice of choices) {
    if (!kept.some(({ token, label }) => token === choice.token || label === choice.label)) kept.push(choice);
  }
  return kept;
}
