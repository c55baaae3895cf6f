import type { Guide, LearntFiles, Topic } from "./guide.ts";
import type { Parts } from "./parts.ts";

/**
 * Puts the files together: credentials by file name, topics by their place on cards and then by file name, all else as written.
 * Nothing when a file that stands by itself is missing. Read-only by its type; not frozen, which would only cost time.
 */
export function assembleGuide(parts: Parts, learnt: LearntFiles): Guide | undefined {
  const [about] = parts.about;
  const [advice] = parts.advice;
  const [passages] = parts.passages;
  const [smallTalk] = parts["small-talk"];
  const [vocabulary] = parts.vocabulary;
  if (!about || !advice || !passages || !smallTalk || !vocabulary) return undefined;
  return {
    about: about.data,
    credentials: byId(parts.credential.map(({ data }) => data)),
    topics: byId(parts.topic.map(({ data }) => data).toSorted(byCard)),
    gaps: byId(parts.gaps.flatMap(({ data }) => data.gaps)),
    passages: byId(passages.data.passages),
    smallTalk: byId(smallTalk.data.smallTalk),
    offTopic: smallTalk.data.offTopic,
    advice: advice.data,
    vocabulary: vocabulary.data,
    learnt,
  };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

/** Topics without a card come last; the sort is stable, so file names decide between equals. */
function byCard(a: Topic, b: Topic): number {
  return (a.card ?? Number.MAX_SAFE_INTEGER) - (b.card ?? Number.MAX_SAFE_INTEGER);
}
