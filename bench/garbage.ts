import { argv, stdout } from "node:process";
import { createAdvisor } from "../src/advisor.ts";
import { knowledgeFolder, loadGuide } from "../src/guide/load.ts";
import { createProgress } from "./progress.ts";
import { drawTable, milliseconds, whole } from "./table.ts";

/** `npm run bench:garbage -- 100000`: what nobody should write, of up to 4,000 characters and of a million; then as many forged tokens. */
const COUNT = Number(argv[2] ?? 100_000);
const LONGEST = 4_000;
const MILLION = 1_000_000;

/** The same numbers in each run. */
let state = 7;
function random(below: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
}
const pick = <Item>(items: readonly Item[]): Item | undefined => items[random(items.length)];
const fill = (length: number, piece: () => string): string => {
  let text = "";
  while (text.length < length) text += piece();
  return text.slice(0, length);
};

const WORDS =
  "how much is the xseries micromasters professional certificate cheaper than 450 $ hours a week refund and or not ?".split(
    " ",
  );
const BOMBS = [
  "a",
  "\t",
  "\n",
  " ",
  "<http:p|",
  "<!\u0000",
  "</!",
  "x=",
  "1,",
  "(((",
  "$1 ",
  "not ",
  "and ",
  "-",
  "'s ",
  "?!",
  "<@1>",
  "&amp;",
];

const KINDS: Readonly<Record<string, (length: number) => string>> = {
  "one piece again and again": (length) => {
    const piece = pick(BOMBS) ?? "a";
    return fill(length, () => piece);
  },
  "any code units, lone surrogates too": (length) => fill(length, () => String.fromCharCode(random(65_536))),
  "control characters and NUL": (length) => fill(length, () => String.fromCharCode(random(32))),
  "right to left, joiners, marks on marks": (length) =>
    fill(
      length,
      () => pick(["\u202e", "\u05d0", "\u0627", "\u200d", "e\u0301\u0302\u0303\u0304", "\ufe0f", "👩‍🏫"]) ?? "",
    ),
  "words of the guide, without end": (length) => fill(length, () => `${pick(WORDS) ?? ""} `),
  "words with slips": (length) =>
    fill(length, () => {
      const word = pick(WORDS) ?? "";
      const at = random(word.length + 1);
      return `${word.slice(0, at)}${String.fromCharCode(97 + random(26))}${word.slice(at + 1)} `;
    }),
  "one endless word": (length) => fill(length, () => String.fromCharCode(97 + random(26))),
  "figures and units": (length) =>
    fill(
      length,
      () => `${pick(["$", "€", "", "-"]) ?? ""}${random(1e9)}${pick(["k", "%", " hours ", ".", ","]) ?? ""}`,
    ),
};

const guide = loadGuide(knowledgeFolder());
const advisor = createAdvisor(guide);
const progress = createProgress();
const kinds = Object.entries(KINDS);
advisor.ask("how much is it?");
let thrown = 0;
let empty = 0;

function time(call: () => { readonly body: readonly unknown[] }): number {
  const begun = performance.now();
  try {
    if (call().body.length === 0) empty += 1;
  } catch {
    thrown += 1;
  }
  return performance.now() - begun;
}

const at = (times: readonly number[], share: number): string => {
  const sorted = times.toSorted((a, b) => a - b);
  return milliseconds(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
};
const rowOf = (what: string, times: readonly number[]): readonly string[] => [
  what,
  whole(times.length),
  at(times, 0.5),
  at(times, 0.99),
  at(times, 1),
];

const byKind = new Map<string, number[]>(kinds.map(([name]) => [name, []]));
for (let index = 0; index < COUNT; index += 1) {
  const [name, make] = kinds[index % kinds.length] ?? ["", () => ""];
  // Half at the full length, which is what is timed; half shorter, where most of the branches are.
  const isFull = index % (2 * kinds.length) < kinds.length;
  const text = make(isFull ? LONGEST : 1 + random(LONGEST));
  const took = time(() => advisor.ask(text, index % 3 === 0 ? "recommend" : undefined));
  if (isFull) byKind.get(name)?.push(took);
  if (index % 1_000 === 0) progress.say(`Garbage, ${whole(index)} of ${whole(COUNT)}`);
}
const millions = kinds.map(([, make]) => make(MILLION)).map((text) => time(() => advisor.ask(text)));

const tokens = [
  "help",
  "summary/x",
  "fact/all/cost",
  "recommend/goal=degree,time=any",
  "compare/all",
  "several/help|overview",
  "unknown/0/word/all",
];
const forged = Array.from({ length: Math.min(COUNT, 10_000) }, () => {
  const token = [...(pick(tokens) ?? "")];
  for (let change = 0; change <= random(4); change += 1)
    token.splice(
      random(token.length + 1),
      random(3),
      pick(["/", "+", "|", "=", ",", "", "\u0000", "🙂", String(random(99)), "x".repeat(random(120))]) ?? "",
    );
  const text = token.join("");
  return time(() => advisor.open(text));
});
progress.done();

const all = [...byKind.values()].flat();
stdout.write(
  drawTable(
    `${whole(COUNT)} texts, half of them of ${whole(LONGEST)} characters (these are timed); milliseconds`,
    ["what", "timed", "p50", "p99", "most"],
    [
      ...[...byKind].map(([name, times]) => rowOf(name, times)),
      rowOf("all of them", all),
      rowOf("a million characters", millions),
      rowOf("forged tokens", forged),
    ],
  ),
);
stdout.write(`exceptions: ${thrown}; replies without a body: ${empty}\n`);
process.exitCode = thrown + empty > 0 ? 1 : 0;
