import { spawnSync } from "node:child_process";
import { cpSync, lstatSync, mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { ROOT, read } from "../repo/repo-files.ts";
import { type Built, build } from "../settings/built.ts";

const { devDependencies } = z
  .object({ devDependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read("package.json")));

/** Packages that `npm prune --omit=dev` takes away: at least those that only development asks for, and what runs their commands. */
const PRUNED = new Set([...Object.keys(devDependencies), ".bin", "esbuild"]);

let program: Built;
beforeAll(() => {
  program = build();
  const modules = join(program.folder, "node_modules");
  if (lstatSync(modules).isSymbolicLink()) rmSync(modules);
  mkdirSync(modules);
  for (const name of readdirSync(join(ROOT, "node_modules")))
    if (!PRUNED.has(name)) symlinkSync(join(ROOT, "node_modules", name), join(modules, name));
  cpSync(join(ROOT, "build.mjs"), join(program.folder, "build.mjs"));
}, 60_000);
afterAll(() => program.remove());

function npm(words: readonly string[], environment: Record<string, string> = {}) {
  const { PATH = "", HOME = "" } = process.env;
  const { status, stdout, stderr } = spawnSync("npm", [...words], {
    cwd: program.folder,
    env: { PATH, HOME, ...environment },
    input: "",
    encoding: "utf8",
  });
  return { status, output: stdout + stderr };
}

describe("after npm prune --omit=dev", () => {
  it("npm run guide checks the guide", () => {
    const { status, output } = npm(["run", "guide"]);
    expect(output).toContain("3 credentials");
    expect(status).toBe(0);
  });

  it("npm run doctor looks at everything", () => {
    const { status, output } = npm(["run", "doctor"]);
    expect(output).toMatch(/All is well\.\n$/);
    expect(status).toBe(0);
  });

  it("npm start starts", () => {
    const { status, output } = npm(["start"], { DISCORD_TOKN: "x" });
    expect(output).toContain("DISCORD_TOKN is not a setting");
    expect(status).toBe(78);
  });

  it("and without anything built, says what to do", () => {
    rmSync(join(program.folder, "dist"), { recursive: true });
    const { status, output } = npm(["start"]);
    expect(output).toContain("Nothing is built yet");
    expect(status).toBe(1);
  });
});
