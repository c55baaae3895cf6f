import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { ROOT, filesIn, read } from "./repo-files.ts";

const names = z.record(z.string(), z.string());
const { engines, license, dependencies, devDependencies, scripts } = z
  .object({ engines: names, license: z.string(), dependencies: names, devDependencies: names, scripts: names })
  .parse(JSON.parse(read("package.json")));

const locked = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        dev: z.boolean().default(false),
        resolved: z.string().optional(),
        hasInstallScript: z.boolean().default(false),
        optionalDependencies: names.default({}),
      }),
    ),
  })
  .parse(JSON.parse(read("package-lock.json"))).packages;
const atRunTime = Object.entries(locked).filter(([path, { dev }]) => path !== "" && !dev);

/** Packages that the program imports, with the files that do so; for types alone, or at run time too. */
function imported(): ReadonlyMap<string, { readonly file: string; readonly types: boolean }[]> {
  const found = new Map<string, { file: string; types: boolean }[]>();
  for (const file of ["src", "adapters"].flatMap((folder) => filesIn(folder)).filter((path) => path.endsWith(".ts"))) {
    const imports = read(file).matchAll(
      /(?:^(import|export) (type )?[^"]*?from |\b(?:import|require)\()"([^."][^"]*)"/gm,
    );
    for (const [, , type, from = ""] of imports) {
      if (from.startsWith("node:")) continue;
      const name = from.split("/", from.startsWith("@") ? 2 : 1).join("/");
      found.set(name, [...(found.get(name) ?? []), { file, types: type !== undefined }]);
    }
  }
  return found;
}

describe("package.json", () => {
  it("asks for a Node on which the modules run as they are", () => {
    expect(engines["node"]).toBe(">=20.19");
  });

  it("declares what the program imports, and nothing else, as a dependency", () => {
    const needed = [...imported()].filter(([, uses]) => uses.some(({ types }) => !types)).map(([name]) => name);
    // Not imported here: @slack/socket-mode takes it from the project
    const provided = ["undici"];
    expect(Object.keys(dependencies).filter((name) => !provided.includes(name))).toEqual(needed.toSorted());
  });

  it("declares the packages whose types alone the program imports", () => {
    const declared = { ...dependencies, ...devDependencies };
    expect([...imported().keys()].filter((name) => declared[name] === undefined)).toEqual([]);
  });

  it("brings no more packages to run time than it did: 70 of them are Bolt's HTTP server, which nothing here uses", () => {
    // What `npm ls --all --omit=dev --parseable` lists, without the project itself. docs/reliability.md says why not fewer.
    expect(atRunTime.length).toBeLessThanOrEqual(168);
  });

  it("has scripts whose files are there", () => {
    const files = Object.values(scripts).flatMap(
      (script) => script.match(/\b(?:src|adapters|bench)\/\S+\.ts\b/g) ?? [],
    );
    expect(files.length).toBeGreaterThan(3);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it("has the licence that LICENSE is", () => {
    expect(license).toBe("MIT");
    expect(read("LICENSE")).toMatch(/^MIT License\n\nCopyright \(c\) 2026 /);
  });
});

describe("package-lock.json", () => {
  it("has every package for every system, or npm ci would refuse it", () => {
    const known = new Set(Object.keys(locked).map((path) => path.split("node_modules/").at(-1)));
    const wanted = Object.entries(locked).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies).map((name) => ({ name, of: path })),
    );
    expect(wanted.length).toBeGreaterThan(20);
    expect(wanted.filter(({ name }) => !known.has(name))).toEqual([]);
  });
});

describe("what is installed at run time", () => {
  it("has no install scripts, so that it can be installed where these are switched off", () => {
    expect(atRunTime.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([]);
  });

  it("comes from the registry that each machine is set to", () => {
    const elsewhere = Object.values(locked).flatMap(({ resolved }) => resolved ?? []);
    expect(elsewhere.filter((address) => !address.startsWith("https://registry.npmjs.org/"))).toEqual([]);
  });
});
