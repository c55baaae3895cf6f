import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { MUTATIONS } from "./mutations.ts";

/** `npm run mutants`: plants each fault in turn, runs the tests of understanding, takes it out again, and counts how many are noticed. */
const TESTS = ["tests/facts", "tests/understand", "tests/learn", "tests/query/phrasings.test.ts"];
const LEAST_CAUGHT = 0.8;

const survived: string[] = [];
for (const [index, { file, from, to }] of MUTATIONS.entries()) {
  const whole = readFileSync(file, "utf8");
  if (whole.split(from).length !== 2) throw new Error(`${file} must hold this once, to be mutated: ${from}`);
  const restore = (): void => writeFileSync(file, whole);
  process.once("exit", restore);
  writeFileSync(
    file,
    whole.replace(from, () => to),
  );
  const { status } = spawnSync("npx", ["vitest", "run", "--bail=1", ...TESTS], { stdio: "ignore" });
  restore();
  process.removeListener("exit", restore);
  const isCaught = status !== 0;
  if (!isCaught) survived.push(`${file}: ${from} → ${to}`);
  console.log(`${index + 1}/${MUTATIONS.length} ${isCaught ? "caught" : "SURVIVED"}  ${file}: ${from.slice(0, 70)}`);
}
const caught = MUTATIONS.length - survived.length;
console.log(
  `${caught} of ${MUTATIONS.length} caught${survived.length > 0 ? `; survived:\n${survived.join("\n")}` : ""}`,
);
process.exitCode = caught >= MUTATIONS.length * LEAST_CAUGHT ? 0 : 1;
