import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { startHealth } from "../../adapters/health/start-health.ts";
import { ROOT, read } from "../repo/repo-files.ts";

type Instruction = { readonly name: string; readonly rest: string };

/** Instructions with continued lines joined, without comments. */
const instructions: readonly Instruction[] = read("Dockerfile")
  .replaceAll(/\\\n\s*/g, "")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => ({ name: line.split(" ", 1).join(""), rest: line.replace(/^\S+ /, "") }));
const stages = instructions.reduce<Instruction[][]>(
  (all, one) => (one.name === "FROM" ? [...all, [one]] : [...all.slice(0, -1), [...(all.at(-1) ?? []), one]]),
  [],
);
const last = stages.at(-1) ?? [];
const only = (name: string): string => {
  const found = last.filter((one) => one.name === name);
  expect(found).toHaveLength(1);
  return found[0]?.rest ?? "";
};
const words = (json: string): readonly string[] => z.array(z.string()).parse(JSON.parse(json));
const scripts = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read("package.json"))).scripts;

/** Sources of what is copied from the project, not from another stage. */
const copied = instructions
  .filter(({ name, rest }) => name === "COPY" && !rest.startsWith("--from="))
  .flatMap(({ rest }) => rest.split(" ").slice(0, -1));
const stageNames = stages.map(([from]) => / AS (\S+)$/.exec(from?.rest ?? "")?.[1]);

describe("the Dockerfile", () => {
  it("copies only what there is, and .dockerignore lets through just that", () => {
    expect(copied.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    const letThrough = [...read(".dockerignore").matchAll(/^!(\S+)$/gm)].map(([, path]) => path);
    expect(read(".dockerignore")).toMatch(/^\*$/m);
    expect(new Set(letThrough)).toEqual(new Set(copied));
  });

  it("copies from stages that there are", () => {
    const from = instructions.flatMap(({ rest }) => /^--from=(\S+) /.exec(rest)?.[1] ?? []);
    expect(from.length).toBeGreaterThan(0);
    expect(from.filter((name) => !stageNames.includes(name))).toEqual([]);
  });

  it("runs as a user who owns nothing of it", () => {
    expect(only("USER")).toBe("node");
    const at = (name: string): number => last.findIndex((one) => one.name === name);
    expect(at("USER")).toBeGreaterThan(last.findLastIndex(({ name }) => name === "COPY"));
    expect(at("USER")).toBeLessThan(at("CMD"));
    expect(read("Dockerfile")).not.toContain("--chown");
  });

  it("runs no install script, and takes no packages of development along", () => {
    const installs = instructions.filter(({ rest }) => rest.includes("npm ci"));
    expect(installs.length).toBeGreaterThan(0);
    for (const { rest } of installs) expect(rest).toContain("--ignore-scripts");
    expect(stages.find(([from]) => from?.rest.endsWith("AS packages"))?.at(-1)?.rest).toContain("--omit=dev");
  });

  it("starts what npm start starts, without npm between it and the signals", () => {
    expect(words(only("CMD")).join(" ")).toBe(scripts["start"]);
  });

  it("has no secret in it", () => {
    expect(copied.filter((path) => path.startsWith(".") || /env|secret|token/i.test(path))).toEqual([]);
  });

  it("has a health check that tells a live advisor from a dead one", async () => {
    const health = await startHealth({ port: 0 });
    const command = words(/CMD (\[.*\])$/.exec(only("HEALTHCHECK"))?.[1] ?? "[]");
    expect(command[0]).toBe("node");
    const check = async (port = String(health.port)): Promise<unknown> => {
      const env = { PATH: process.env["PATH"] ?? "", HEALTH_PORT: port };
      const ended: unknown[] = await once(spawn(process.execPath, command.slice(1), { env }), "exit");
      return ended[0];
    };
    expect(await check()).toBe(0);
    await health.stop();
    expect(await check()).toBe(1);
    // Nothing to ask: who switches the page off is not unhealthy by it.
    expect(await check("")).toBe(0);
    expect(await check(" ")).toBe(0);
    expect(only("ENV")).toMatch(/HEALTH_PORT=\d+/);
  });
});
