import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { ROOT } from "./repo-files.ts";

type Row = readonly [file: string, code: string, rule: string];

/** Every row is one file of a made-up project with the real configuration. */
const refused: readonly Row[] = [
  ["src/a1.ts", 'import { start } from "../adapters/start.ts";', "no-restricted-imports"],
  ["src/a2.ts", 'import type { Log } from "../adapters/platform/log.ts";', "no-restricted-imports"],
  ["src/a3.ts", 'export { log } from "../adapters/platform/log.ts";', "no-restricted-imports"],
  ["src/a4.ts", 'export const late = import("../adapters/start.ts");', "no-restricted-imports"],
  ["src/a5.ts", 'import { Client } from "discord.js";', "no-restricted-imports"],
  ["src/a6.ts", 'import { REST } from "@discordjs/rest";', "no-restricted-imports"],
  ["src/a7.ts", 'import { App } from "@slack/bolt";', "no-restricted-imports"],
  ["src/a8.ts", 'import type { Block } from "@slack/types";', "no-restricted-imports"],
  ["src/a9.ts", 'import { readFileSync } from "node:fs";', "no-restricted-imports"],
  ["src/b1.ts", 'export const token = process.env["TOKEN"];', "no-restricted-properties"],
  ["src/b2.ts", "export const { env } = process;", "no-restricted-properties"],
  [
    "src/guide/b3.ts",
    'import process from "node:process";\nexport const all = process.env;',
    "no-restricted-properties",
  ],
  ["src/guide/b4.ts", 'import { env } from "node:process";', "no-restricted-imports"],
  ["src/guide/b5.ts", 'import { get } from "node:https";', "no-restricted-imports"],
  ["src/guide/b6.ts", 'import { Client } from "discord.js";', "no-restricted-imports"],
  ["src/b7.ts", "export const now = Date.now();", "no-restricted-globals"],
  ["src/b8.ts", "export const chance = Math.random();", "no-restricted-properties"],
  ["src/b9.ts", 'export const page = fetch("https://example.org");', "no-restricted-globals"],
  ["src/c1.ts", 'import { fake } from "../tests/fakes/fake.ts";', "no-restricted-imports"],
  ["adapters/matrix/d1.ts", 'import { limits } from "../discord/limits.ts";', "no-restricted-imports"],
  ["adapters/matrix/deep/d2.ts", 'import { limits } from "../../slack/limits.ts";', "no-restricted-imports"],
  ["adapters/matrix/d3.ts", 'import { understand } from "../../src/query/understand.ts";', "no-restricted-imports"],
  ["adapters/matrix/d4.ts", 'import { writeToken } from "../../src/token.ts";', "no-restricted-imports"],
  ["adapters/matrix/d5.ts", 'import { fake } from "../../tests/fakes/fake.ts";', "no-restricted-imports"],
  ["adapters/matrix/d6.ts", "export const { env } = process;", "no-restricted-properties"],
  ["adapters/matrix/d8.ts", 'import { env } from "node:process";', "no-restricted-imports"],
  ["adapters/platform/d7.ts", 'import { limits } from "../discord/limits.ts";', "no-restricted-imports"],
  ["src/e1.ts", "export const odd = (value: any): number => Number(value);", "no-explicit-any"],
  ["src/e2.ts", "export const odd = (value?: string): string => value!;", "no-non-null-assertion"],
  ["src/e3.ts", "const later = async (): Promise<void> => undefined;\nlater();", "no-floating-promises"],
  ["src/e4.ts", "export const odd = (value: unknown): string => value as string;", "no-unsafe-type-assertion"],
  ["src/e5.ts", `export const long = [\n${"  0,\n".repeat(250)}];`, "max-lines"],
  ["tests/e6.test.ts", 'import { it } from "vitest";\nit.only("x", () => undefined);', "no-focused-tests"],
];

const accepted: readonly (readonly [file: string, code: string])[] = [
  ["src/f1.ts", 'import type { Reply } from "./reply.ts";\nexport type Both = readonly [Reply, Reply];'],
  ["src/guide/f2.ts", 'import { readFileSync } from "node:fs";\nexport const text = readFileSync("a", "utf8");'],
  [
    "adapters/matrix/f3.ts",
    'import type { Advisor } from "../../src/advisor.ts";\nexport type Desk = { advisor: Advisor };',
  ],
  ["adapters/matrix/f4.ts", 'import type { Log } from "../platform/log.ts";\nexport type Desk = { log: Log };'],
  ["adapters/matrix/deep/f5.ts", 'import type { Guide } from "../../../src/guide/guide.ts";\nexport type One = Guide;'],
  ["adapters/settings/environment.ts", "export const load = (): unknown => process.env;"],
];

const reportSchema = z.object({ diagnostics: z.array(z.object({ filename: z.string(), code: z.string() })) });

describe("the linter", () => {
  const folder = mkdtempSync(join(tmpdir(), "lint-"));
  const found = new Map<string, string[]>();

  beforeAll(() => {
    for (const [file, code] of [...refused, ...accepted]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `${code}\n`);
    }
    for (const name of [".oxlintrc.json", "tsconfig.json"]) copyFileSync(join(ROOT, name), join(folder, name));
    symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "junction");
    const oxlint = join(ROOT, "node_modules", "oxlint", "bin", "oxlint");
    const run = spawnSync(process.execPath, [oxlint, "--type-aware", "-f", "json", "src", "adapters", "tests"], {
      cwd: folder,
      encoding: "utf8",
    });
    for (const { filename, code } of reportSchema.parse(JSON.parse(run.stdout)).diagnostics) {
      const file = filename.replaceAll("\\", "/");
      found.set(file, [...(found.get(file) ?? []), code]);
    }
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  for (const [file, code, rule] of refused) {
    it(`refuses in ${file}: ${code.replaceAll("\n", " ").slice(0, 80)}`, () => {
      expect((found.get(file) ?? []).some((one) => one.includes(`(${rule})`))).toBe(true);
    });
  }

  for (const [file, code] of accepted) {
    it(`accepts in ${file}: ${code.replaceAll("\n", " ").slice(0, 80)}`, () => {
      expect(found.get(file) ?? []).toEqual([]);
    });
  }
});
