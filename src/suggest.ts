import Fuse, { type FuseResult } from "fuse.js";
import type { Guide } from "./guide/guide.ts";
import type { Query } from "./query/query.ts";
import type { Choice } from "./reply.ts";
import { writeToken } from "./token.ts";

type Suggestion = { readonly label: string; readonly token: string };

/** Typing aids: whole questions, found by fuzzy search in what has been typed so far. */
export function createSuggest(guide: Guide): (partial: string, most?: number) => readonly Choice[] {
  let built: { readonly all: readonly Suggestion[]; readonly index: Fuse<Suggestion> } | undefined;
  return (partial, most = 25) => {
    // Built when first needed, so that starting does not wait for it
    built ??= index(guide);
    const typed = partial.trim().slice(0, MOST_TYPED_CHARACTERS);
    if (typed === "") return built.all.slice(0, most);
    return built.index
      .search(typed)
      .toSorted((a, b) => remoteness(a, typed) - remoteness(b, typed) || a.refIndex - b.refIndex)
      .slice(0, most)
      .map(({ item }) => item);
  };
}

/** How far a question is from what was typed, in steps: those on one step stand in the order of how often they are asked. */
function remoteness({ item, score = 1 }: FuseResult<Suggestion>, typed: string): number {
  const words = item.label.toLowerCase().split(" ");
  const isBegun = words.some((_, at) => words.slice(at).join(" ").startsWith(typed.toLowerCase()));
  return isBegun ? 0 : 1 + Math.round(score * STEPS);
}
const STEPS = 5;

const MOST_TYPED_CHARACTERS = 64;
/** Suggestions are whole questions, so they may be longer than a button's label. */
export const MOST_SUGGESTION_CHARACTERS = 100;

function index(guide: Guide): { all: readonly Suggestion[]; index: Fuse<Suggestion> } {
  // What a summary and a topic both ask is offered once.
  const all = new Map<string, Suggestion>();
  for (const [label, query] of questions(guide)) {
    if (!all.has(label)) all.set(label, { label, token: writeToken(query) });
  }
  const fitting = [...all.values()].filter(({ label }) => label.length <= MOST_SUGGESTION_CHARACTERS);
  return { all: fitting, index: new Fuse(fitting, { keys: ["label"], ignoreLocation: true, threshold: 0.4 }) };
}

function* questions(guide: Guide): Iterable<readonly [string, Query]> {
  yield ["Which one fits me?", { kind: "recommend", answers: [], step: "ask", among: [] }];
  yield ["All at a glance", { kind: "overview" }];
  for (const { id, name } of guide.credentials.values())
    yield [`What is ${name}?`, { kind: "summary", credential: id }];
  // What stands on a card is asked most.
  const topics = [...guide.topics.values()].toSorted((a, b) => (a.card ?? Infinity) - (b.card ?? Infinity));
  for (const topic of topics) {
    for (const { id, name, facts } of guide.credentials.values()) {
      if (facts[topic.id] === undefined) continue;
      yield [
        topic.question.replaceAll("{name}", name),
        { kind: "fact", credentials: [id], topics: [topic.id], asked: "open" },
      ];
    }
    for (const end of ["least", "most"] as const) {
      const says = topic.order?.[end].says;
      if (says !== undefined) yield [`Which is the ${says}?`, { kind: "rank", topic: topic.id, end, credentials: [] }];
    }
  }
  for (const passage of guide.passages.values()) yield [passage.title, { kind: "passage", passage: passage.id }];
  yield ["What I can ask", { kind: "help" }];
}
