import { readFileSync, writeFileSync } from "node:fs";
import type { Weighed } from "../src/understand/score.ts";

const FILE = new URL("../src/understand/weights.ts", import.meta.url);

/** Writes the weights into their module: they speak of no topic and no credential, so they belong to the program and serve any guide. */
export function writeWeights(candidates: Weighed, asking: Weighed): void {
  let text = readFileSync(FILE, "utf8");
  for (const [name, weights] of [
    ["CANDIDATE_WEIGHTS", candidates],
    ["ASKING_WEIGHTS", asking],
  ] as const) {
    const lines = Object.entries(weights)
      .filter(([, weight]) => weight !== 0)
      .map(([key, weight]) => `  ${JSON.stringify(key)}: ${weight},\n`);
    text = text.replace(
      new RegExp(`${name}: Weighed = \\{[^}]*\\};`),
      () => `${name}: Weighed = {\n${lines.join("")}};`,
    );
  }
  writeFileSync(FILE, text);
}
