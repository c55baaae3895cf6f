import { describe, expect, it } from "vitest";
import { readHealthSettings } from "../../adapters/health/settings.ts";
import { type Out, createLog } from "../../adapters/platform/create-log.ts";
import { guideVersion } from "../../adapters/platform/guide-version.ts";
import { createLibraryLines } from "../../adapters/platform/library-lines.ts";
import { type LogLevel, readLogLevel } from "../../adapters/platform/log-settings.ts";
import { secretsIn } from "../../adapters/platform/secrets.ts";
import { knowledgeFolder, loadGuide } from "../../src/guide/load.ts";

function collect(level: LogLevel, secrets: readonly string[] = [], isTTY = false) {
  const lines: string[] = [];
  const out: Out = { isTTY, write: (text) => lines.push(text) };
  return { ...createLog({ level, secrets, out }), lines };
}

const answered = (person: string, token = "fact/all/cost") =>
  ({
    kind: "answered",
    platform: "slack",
    reply: { kind: "answer", token, topics: ["cost"] },
    confidence: 0.8,
    person,
    milliseconds: 0.4567,
  }) as const;

describe("the log", () => {
  it("has one line of JSON for an answer, with a hash for the person", () => {
    const { observe, lines } = collect("info");
    observe(answered("U0ANNA"));
    observe({ kind: "duplicate", platform: "slack" });
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
      {
        level: "info",
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        msg: "answered",
        platform: "slack",
        kind: "answer",
        at: "fact",
        topics: ["cost"],
        confidence: 0.8,
        milliseconds: 0.46,
        person: expect.stringMatching(/^[\w-]{10}$/),
      },
    ]);
  });

  it("has the same hash for the same person until the process ends, and another in the next", () => {
    const hashes = (people: readonly string[]): readonly unknown[] => {
      const { observe, lines } = collect("info");
      for (const person of people) observe(answered(person));
      return lines.map((line) => /"person":"([^"]+)"/.exec(line)?.[1]);
    };
    const [anna, ben, again] = hashes(["U0ANNA", "U0BEN", "U0ANNA"]);
    expect(again).toBe(anna);
    expect(ben).not.toBe(anna);
    expect(hashes(["U0ANNA"])).not.toContain(anna);
  });

  it("keeps of an address the part that nobody typed", () => {
    const { observe, lines } = collect("trace");
    observe(answered("U0ANNA", "unknown/2/my-planted-word"));
    expect(lines.join("")).toContain('"at":"unknown"');
    expect(lines.join("")).not.toContain("planted");
  });

  it("is short lines of words where somebody is watching", () => {
    const { log, observe, lines } = collect("info", [], true);
    log.info("Discord: connected.");
    log.warn("Slack: trouble.");
    observe(answered("U0ANNA"));
    expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d Discord: connected\.\n$/);
    expect(lines[1]).toMatch(/^\d\d:\d\d:\d\d warn Slack: trouble\.\n$/);
    expect(lines[2]).toMatch(
      / answered platform=slack kind=answer at=fact topics=cost confidence=0\.8 milliseconds=0\.46 person=\S+\n$/,
    );
  });

  it("blanks secrets, and whatever looks like one, at every level", () => {
    const environment = {
      DISCORD_TOKEN: "abc.def.ghi",
      SLACK_SIGNING_SECRET: " 8f74ab ",
      REDIS_URL: "redis://u:pass%20word@h:1",
    };
    const { log, lines } = collect("trace", secretsIn(environment));
    const line = `abc.def.ghi 8f74ab pass word xoxb-11-22-cc xapp-1-A-2 wss://s.example/?ticket=1 /webhooks/1/${"x".repeat(24)} end`;
    for (const level of ["info", "warn", "error", "debug"] as const) log[level]?.(line);
    expect(lines).toHaveLength(4);
    for (const written of lines)
      expect(JSON.parse(written)).toMatchObject({
        msg: "[secret] [secret] [secret] [secret] [secret] [address] /[address] end",
      });
  });

  it.each([
    ["info", ["info", "warn", "error"]],
    ["error", ["error"]],
    ["silent", []],
  ] as const)("at the level %s holds %o", (level, expected) => {
    const { log, lines } = collect(level);
    for (const one of ["debug", "info", "warn", "error"] as const) log[one]?.("line");
    expect(lines.map((line) => /"level":"(\w+)"/.exec(line)?.[1])).toEqual(expected);
  });

  it("keeps of a library's line the phrase that is known, and nothing of a line that is not", () => {
    const known = createLibraryLines(["Received a message", "Heartbeat acknowledged"]);
    expect(known('[WS] Received a message: {"text":"planted"}')).toBe("Received a message");
    expect(known('Something new: "planted"')).toBeUndefined();
  });
});

describe("the settings of what can be seen", () => {
  it("are a port that is off, and the level info, when left out", () => {
    expect(readHealthSettings({})).toEqual({ kind: "absent" });
    expect(readHealthSettings({ HEALTH_PORT: " 9090 " })).toEqual({ kind: "settings", settings: { port: 9090 } });
    expect(readLogLevel({ LOG_LEVEL: "" })).toEqual({ kind: "settings", settings: "info" });
    expect(readLogLevel({ LOG_LEVEL: "DEBUG" })).toEqual({ kind: "settings", settings: "debug" });
  });

  it.each(["0", "65536", "http", "9090.5", "-1"])("refuse the port %s", (port) => {
    expect(readHealthSettings({ HEALTH_PORT: port })).toMatchObject({
      problems: [{ variable: "HEALTH_PORT", wrong: "is not a port", cure: expect.stringContaining("9090") }],
    });
  });

  it("refuse a level that there is not, naming those that there are", () => {
    expect(readLogLevel({ LOG_LEVEL: "verbose" })).toMatchObject({
      problems: [{ variable: "LOG_LEVEL", cure: expect.stringContaining("trace, debug, info") }],
    });
  });
});

describe("a guide's version", () => {
  it("is the same for the same contents, and another after any change", () => {
    const guide = loadGuide(knowledgeFolder());
    expect(guideVersion(guide)).toMatch(/^[0-9a-f]{12}$/);
    expect(guideVersion(loadGuide(knowledgeFolder()))).toBe(guideVersion(guide));
    const [first] = guide.topics.keys();
    const topics = new Map([...guide.topics].filter(([id]) => id !== first));
    expect(guideVersion({ ...guide, topics })).not.toBe(guideVersion(guide));
  });
});
