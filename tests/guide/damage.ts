import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { checkGuide } from "../../src/guide/load.ts";
import { formatProblem } from "../../src/guide/problem.ts";

/** A complete, valid knowledge folder about something else: hiring bicycles. */
export const OTHER_GUIDE = join(import.meta.dirname, "..", "fixtures", "other-guide");

/** Something done to a copy of the folder. */
export type Damage = (folder: string) => void;

/** Runs `use` on a copy of the folder that has been damaged, and removes the copy. */
export function withDamage<T>(damage: Damage, use: (folder: string) => T): T {
  const parent = mkdtempSync(join(tmpdir(), "guide-"));
  try {
    const folder = join(parent, "knowledge");
    cpSync(OTHER_GUIDE, folder, { recursive: true });
    damage(folder);
    return use(folder);
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

/** Everything that is wrong with the folder after the damage, as lines. */
export function problemsAfter(damage: Damage): readonly string[] {
  return withDamage(damage, (folder) => checkGuide(folder).problems.map((problem) => formatProblem(problem)));
}

/** Replaces a piece of a file that occurs there exactly once. */
export const edit =
  (file: string, from: string, to: string): Damage =>
  (folder) => {
    const path = join(folder, file);
    const pieces = readFileSync(path, "utf8").split(from);
    if (pieces.length !== 2)
      throw new Error(`${file} must have ${JSON.stringify(from)} once, has it ${pieces.length - 1} times`);
    writeFileSync(path, pieces.join(to));
  };

export const add =
  (file: string, text: string): Damage =>
  (folder) => {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, "utf8") + text);
  };

export const write =
  (file: string, content: string | Uint8Array): Damage =>
  (folder) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  };

export const remove =
  (file: string): Damage =>
  (folder) =>
    rmSync(join(folder, file), { recursive: true });

export const rename =
  (from: string, to: string): Damage =>
  (folder) =>
    renameSync(join(folder, from), join(folder, to));

export const makeFolder =
  (file: string): Damage =>
  (folder) => {
    mkdirSync(join(folder, file));
  };

export const linkTo =
  (file: string, target: string): Damage =>
  (folder) => {
    rmSync(join(folder, file), { force: true });
    symlinkSync(target, join(folder, file));
  };

export const all =
  (...damages: readonly Damage[]): Damage =>
  (folder) => {
    for (const damage of damages) damage(folder);
  };
