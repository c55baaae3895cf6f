/** Up to this many sources are named in full, more by their sections: a line of small print is not to be longer than the answer. */
const MOST_SOURCES = 3;

/** `A › x`, `A › y`, `B › z` as `A › x, y` and `B › z`: each section of the guide once, with its entries unless there are many. */
export function gatherSources(sources: readonly string[]): readonly string[] {
  const sections = new Map<string, readonly string[]>();
  for (const source of sources) {
    const [section = "", ...rest] = source.split(" › ");
    const entries = rest.length === 0 ? [] : [rest.join(" › ")];
    sections.set(section, [...(sections.get(section) ?? []), ...entries]);
  }
  const areMany = sources.length > MOST_SOURCES;
  return [...sections].map(([section, entries]) =>
    areMany || entries.length === 0 ? section : `${section} › ${entries.join(", ")}`,
  );
}
