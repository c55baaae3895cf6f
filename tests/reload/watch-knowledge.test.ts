import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Observation } from "../../adapters/platform/observe.ts";
import { type LiveKnowledge, watchKnowledge } from "../../adapters/reload/watch-knowledge.ts";
import { GuideError } from "../../src/guide/load.ts";
import { plainText } from "../../src/reply.ts";
import { type Lines, lines } from "../discord/start-bot.ts";
import { type KnowledgeCopy, copySmallKnowledge } from "./knowledge-copy.ts";

const FILE = "credentials/day-ticket.yaml";

let copy: KnowledgeCopy;
let log: Lines;
let seen: Observation[];
let live: LiveKnowledge;
beforeEach(async () => {
  copy = copySmallKnowledge();
  log = lines();
  seen = [];
  live = await watchKnowledge(copy.folder, log, (one) => void seen.push(one));
});
afterEach(async () => {
  await live.stop();
  copy.remove();
});

const outcomes = (): readonly string[] => seen.flatMap((one) => (one.kind === "guide" ? [one.outcome] : []));
const versions = (): ReadonlySet<string> => new Set(seen.flatMap((one) => (one.kind === "guide" ? [one.version] : [])));
const name = (): string | undefined => live.guide.credentials.get("day-ticket")?.name;
/** The file with another name for the credential. */
const renamed = (to: string): string => copy.read(FILE).replace(/^name: .*$/m, `name: ${to}`);
const until = async (get: () => unknown, expected: unknown): Promise<void> => {
  await expect.poll(get, { timeout: 15_000, interval: 10 }).toEqual(expected);
};

describe("the knowledge that follows its files", () => {
  it.each(["write", "writeAndRename"] as const)("takes a change: %s", async (way) => {
    const { advisor } = live;
    const old = advisor.open("summary/day-ticket");
    copy[way](FILE, renamed("YSeries"));
    await until(name, "YSeries");
    expect(JSON.stringify(advisor.open("summary/day-ticket"))).toContain("YSeries");
    expect(JSON.stringify(old)).not.toContain("YSeries");
    expect(outcomes()).toEqual(["loaded", "loaded"]);
    expect(versions().size).toBe(2);
  });

  it("keeps the last good guide when a change is broken, says so in one line, and takes the mended one", async () => {
    const good = copy.read(FILE);
    copy.write(FILE, `${good}\nfacts: [\n`);
    await until(outcomes, ["loaded", "refused"]);
    expect(name()).toBeDefined();
    expect(plainText(live.advisor.open("summary/day-ticket"))).toMatch(/\d/);
    const refusals = log.all.filter((line) => line.includes("not used"));
    expect(refusals).toHaveLength(1);
    expect(refusals[0]).toMatch(/credentials\/day-ticket\.yaml:\d+:\d+ \S+: .*npm run guide$/);
    expect(refusals[0]).not.toContain("\n");
    copy.write(FILE, good);
    await until(outcomes, ["loaded", "refused", "loaded"]);
    expect(versions().size).toBe(1);
  });

  it("exchanges nothing until all of several saves fit together", async () => {
    const passages = copy.read("passages.yaml");
    copy.write("passages.yaml", `${passages}\n- nonsense`);
    await until(outcomes, ["loaded", "refused"]);
    copy.write(FILE, renamed("YSeries"));
    await until(outcomes, ["loaded", "refused", "refused"]);
    expect(name()).not.toBe("YSeries");
    copy.write("passages.yaml", passages);
    await until(name, "YSeries");
  });

  it("checks once when an editor saves in many steps", async () => {
    for (let step = 0; step < 20; step += 1) copy.write(FILE, renamed(`Series ${step}`));
    copy.write(".day-ticket.yaml.swp", "an editor's own");
    copy.write("credentials/day-ticket.yaml~", "an editor's own");
    await until(name, "Series 19");
    expect(outcomes()).toEqual(["loaded", "loaded"]);
  });

  it("does nothing when a file is saved unchanged", async () => {
    copy.write(FILE, copy.read(FILE));
    copy.write("topics/price.yaml", `# a comment\n${copy.read("topics/price.yaml")}`);
    copy.write(FILE, `# a comment\n${copy.read(FILE)}`);
    // Three times as long as a change takes: too short a wait could only hide a mistake.
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(outcomes()).toEqual(["loaded"]);
    expect(log.all).toEqual([]);
  });

  it("answers every address that was made under the old guide", async () => {
    const tokens = [
      "fact/all/price",
      "compare/day-ticket+season-pass",
      "recommend",
      "summary/season-pass",
      "summary/day-ticket",
    ]
      .map((token) => live.advisor.open(token))
      .flatMap(({ token, choices }) => [token, ...choices.map((choice) => choice.token)]);
    copy.write("about.yaml", copy.read("about.yaml"));
    copy.write(FILE, renamed("YSeries").replace(/^facts:/m, "facts:"));
    await until(name, "YSeries");
    expect(tokens.length).toBeGreaterThan(15);
    for (const token of tokens) expect(plainText(live.advisor.open(token)), token).toMatch(/\w/);
  });

  it("tells those who want to know, once for each exchange", async () => {
    let times = 0;
    live.onChange(() => (times += 1));
    copy.write(FILE, renamed("YSeries"));
    await until(() => times, 1);
    expect(name()).toBe("YSeries");
  });
});

describe("at the start", () => {
  it("a broken guide is refused with all that is wrong", async () => {
    copy.write(FILE, "name: [");
    await expect(watchKnowledge(copy.folder, log)).rejects.toThrow(GuideError);
  });
});
