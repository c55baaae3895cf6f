/**
 * What may be kept of a line that a platform's library writes at its debug level: the phrase that it is known to begin with, or to
 * hold, and none of what follows, which may be a token, an address or somebody's message. Nothing for any other line.
 */
export function createLibraryLines(phrases: readonly string[]): (line: string) => string | undefined {
  return (line) => phrases.find((phrase) => line.includes(phrase));
}
