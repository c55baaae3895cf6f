import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type LiveKnowledge, watchKnowledge } from "../../adapters/reload/watch-knowledge.ts";
import { GuideError } from "../../src/guide/load.ts";
import { type Lines, lines } from "../discord/start-bot.ts";
import { type KnowledgeCopy, copySmallKnowledge } from "./knowledge-copy.ts";

const FILE = "credentials/day-ticket.yaml";

let log: Lines;
let live: LiveKnowledge | undefined;
let copies: KnowledgeCopy[];
let outside: string;
beforeEach(() => {
  log = lines();
  copies = [];
  outside = mkdtempSync(join(tmpdir(), "advisor-moved-"));
});
afterEach(async () => {
  await live?.stop();
  for (const copy of copies) copy.remove();
  rmSync(outside, { recursive: true });
});

/** A copy of the guide in which the credential has this name. */
function named(name: string): KnowledgeCopy {
  const copy = copySmallKnowledge();
  copies.push(copy);
  copy.write(FILE, copy.read(FILE).replace(/^name: .*$/m, `name: ${name}`));
  return copy;
}
const name = (): string | undefined => live?.guide.credentials.get("day-ticket")?.name;
const until = async (get: () => unknown, expected: unknown): Promise<void> => {
  await expect.poll(get, { timeout: 15_000, interval: 10 }).toEqual(expected);
};
const refusals = (): number => log.all.filter((line) => line.includes("is not used")).length;

/** A new link in place of the old one, at once, as git-sync and Kubernetes do it. */
function swapLink(link: string, target: string): void {
  symlinkSync(target, `${link}.new`);
  renameSync(`${link}.new`, link);
}

describe("a guide whose folder is exchanged", () => {
  it("by renaming it away and back is refused in one line meanwhile, and taken again with its changes", async () => {
    const { folder } = named("One");
    live = await watchKnowledge(folder, log);
    renameSync(folder, `${folder}-away`);
    await until(refusals, 1);
    expect(name()).toBe("One");
    renameSync(`${folder}-away`, folder);
    await until(() => log.all.filter((line) => line.includes("is in use")).length, 1);
    copies[0]?.write(FILE, copies[0].read(FILE).replace("name: One", "name: Two"));
    await until(name, "Two");
  });

  it("by another folder in its place is taken", async () => {
    const { folder } = named("One");
    live = await watchKnowledge(folder, log);
    const two = named("Two");
    renameSync(folder, join(outside, "old"));
    renameSync(two.folder, folder);
    await until(name, "Two");
  });

  it("by swapping the link that KNOWLEDGE_FOLDER names, as git-sync does, is taken", async () => {
    const link = join(outside, "current");
    symlinkSync(named("One").folder, link);
    live = await watchKnowledge(link, log);
    for (const next of ["Two", "Three"]) {
      swapLink(link, named(next).folder);
      await until(name, next);
    }
  });

  it("as a ConfigMap, whose files are links through ..data, is taken", async () => {
    const mount = join(outside, "mount");
    mkdirSync(mount);
    cpSync(named("One").folder, join(mount, "..one"), { recursive: true });
    symlinkSync("..one", join(mount, "..data"));
    for (const entry of ["about.yaml", "advice.yaml", "passages.yaml", "small-talk.yaml", "vocabulary.yaml"])
      symlinkSync(join("..data", entry), join(mount, entry));
    for (const folder of ["credentials", "gaps", "topics"]) symlinkSync(join("..data", folder), join(mount, folder));
    live = await watchKnowledge(mount, log);
    expect(name()).toBe("One");
    cpSync(named("Two").folder, join(mount, "..two"), { recursive: true });
    swapLink(join(mount, "..data"), "..two");
    await until(name, "Two");
  });
});

describe("a guide that is too large", () => {
  it("because of one file is refused with its size and the limit, and the last good one stays", async () => {
    const copy = named("One");
    live = await watchKnowledge(copy.folder, log);
    writeFileSync(join(copy.folder, "passages.yaml"), `${copy.read("passages.yaml")}${"# filler\n".repeat(300_000)}`);
    await until(refusals, 1);
    expect(log.all.join("\n")).toMatch(/passages\.yaml:1:1 file: has 2\.6 MB, must have at most 2 MB/);
    expect(name()).toBe("One");
  });

  it("because of its many items is refused with their number, also at the start", async () => {
    const copy = named("One");
    const many = Array.from({ length: 25_000 }, (_, index) => `  - what about number ${index}\n`).join("");
    copy.write("topics/price.yaml", `${copy.read("topics/price.yaml")}\nwords:\n${many}`);
    const refused = watchKnowledge(copy.folder, log);
    await expect(refused).rejects.toThrow(GuideError);
    await expect(refused).rejects.toThrow(
      /topics\/price\.yaml:1:1 file: holds most of the \d\d,\d{3} items.*at most 20,000/,
    );
  });
});
