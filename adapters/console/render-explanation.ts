import type { Explanation } from "../../src/advisor.ts";

const MOST_FEATURES = 8;

/** Why a message was understood as it was, as lines to read. */
export function renderExplanation({ words, phrases, beliefs, candidates, token, confidence }: Explanation): string {
  const percent = (share: number): string => `${Math.round(share * 100)} %`;
  return [
    `Understood as ${token} (sure to ${percent(confidence)})`,
    `Words: ${words.join(" ")}`,
    "Phrases:",
    ...phrases.map((phrase) => `  “${phrase.words}”: ${phrase.senses.join(", ")}`),
    "Beliefs:",
    ...Object.entries(beliefs).map(
      ([head, list]) => `  ${head}: ${list.map(({ name, share }) => `${name} ${percent(share)}`).join(", ")}`,
    ),
    "Candidates, best first, with what adds most to the score or takes from it:",
    ...candidates.flatMap(tellCandidate),
  ].join("\n");
}

const tellCandidate = ({ token, by, score, features }: Explanation["candidates"][number]): readonly string[] => [
  `  ${score.toFixed(2).padStart(6)}  ${token}  (by ${by})`,
  `          ${features
    .slice(0, MOST_FEATURES)
    .map(({ name, adds }) => `${name} ${adds > 0 ? "+" : ""}${adds}`)
    .join("; ")}`,
];
