import { gatherSources } from "../platform/gather-sources.ts";
import { escapeMarkdown, oneLine } from "./escape.ts";

/** `-# From the guide: XSeries Certificate › Cost, Credit`, with a link where there is an address; no line when the guide was not used. */
export function sourceLine(sources: readonly string[], address: string | undefined): readonly string[] {
  if (sources.length === 0) return [];
  // In angle brackets the address shows no preview.
  const guide = address === undefined ? "the guide" : `[the guide](<${address}>)`;
  return [`-# From ${guide}: ${escapeMarkdown(oneLine(gatherSources(sources).join(" · ")))}`];
}
