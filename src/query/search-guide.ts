import Fuse from "fuse.js";
import type { Guide } from "../guide/guide.ts";
import type { Query } from "./query.ts";

/** Finds what no phrase names by fuzzy search over the guide's facts and the names in them. */
export type SearchGuide = (words: string) => readonly Found[];

/** A fact, and how near it is: 0 to 1. */
export type Found = { readonly query: Query; readonly by: "search"; readonly found: number };

type Entry = { readonly text: string; readonly query: Query };

/** The index is made at the first message that needs it: most need none. */
export function createSearch(guide: Guide): SearchGuide {
  let index: Fuse<Entry> | undefined;
  return (words) => {
    const asked = words
      .split(" ")
      .filter((word) => word.length > 3)
      .slice(0, MOST_WORDS);
    if (asked.length === 0) return [];
    index ??= new Fuse([...entriesOf(guide)], {
      keys: ["text"],
      ignoreLocation: true,
      includeScore: true,
      threshold: 0.2,
      minMatchCharLength: 4,
    });
    const found = new Map<Entry, number>();
    for (const word of asked)
      for (const { item, score = 1 } of index.search(word, { limit: MOST_HITS }))
        found.set(item, (found.get(item) ?? 0) + (1 - score) / asked.length);
    return [...found]
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, MOST_HITS)
      .map(([{ query }, share]) => ({ query, by: "search", found: Math.round(share * 100) / 100 }));
  };
}

const MOST_WORDS = 6;
const MOST_HITS = 3;

function* entriesOf(guide: Guide): Iterable<Entry> {
  for (const credential of guide.credentials.values())
    for (const [topic, fact] of Object.entries(credential.facts)) {
      const text = [fact.text, fact.sentence, fact.note, fact.cell, ...(fact.names ?? [])]
        .filter((each) => each !== undefined)
        .join(" ");
      yield { text, query: { kind: "fact", credentials: [credential.id], topics: [topic], asked: "open" } };
    }
}
