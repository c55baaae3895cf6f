import { escapeMarkdown, oneLine } from "./escape.ts";

/** Up to this many sources are named in full, more by their sections. */
const MOST_SOURCES = 3;

/** `-# From the guide: XSeries Certificate › Cost, Credit`, with a link where there is an address; no line when the guide was not used. */
export function sourceLine(sources: readonly string[], address: string | undefined): readonly string[] {
  if (sources.length === 0) return [];
  const entries = new Map<string, readonly string[]>();
  for (const source of sources) {
    const [section = "", ...rest] = source.split(" › ");
    entries.set(section, [...(entries.get(section) ?? []), ...(rest.length === 0 ? [] : [rest.join(" › ")])]);
  }
  const named = [...entries].map(([section, within]) =>
    sources.length > MOST_SOURCES || within.length === 0 ? section : `${section} › ${within.join(", ")}`,
  );
  // In angle brackets the address shows no preview.
  const guide = address === undefined ? "the guide" : `[the guide](<${address}>)`;
  return [`-# From ${guide}: ${escapeMarkdown(oneLine(named.join(" · ")))}`];
}
