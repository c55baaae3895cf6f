import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { createMetrics } from "../../adapters/health/metrics.ts";
import type { Observation } from "../../adapters/platform/observe.ts";

const answered = {
  kind: "answered",
  platform: "discord",
  reply: { kind: "not-covered", token: "unknown/0/planted", topics: ["cost"] },
  person: "1000000000000000401",
  milliseconds: 0.4,
} as const;

/** One of each kind. */
const everything: readonly Observation[] = [
  answered,
  { kind: "acknowledged", platform: "slack", milliseconds: 4 },
  { kind: "handled", platform: "slack", milliseconds: 40 },
  { kind: "failed", platform: "slack" },
  { kind: "rate-limited", platform: "discord" },
  { kind: "duplicate", platform: "discord" },
  { kind: "flooded", platform: "slack" },
  { kind: "refused-delivery", platform: "slack", why: "clock" },
  { kind: "standing", platform: "slack", standing: "up" },
  { kind: "connections", platform: "slack", open: 2, wanted: 2 },
  { kind: "reconnected", platform: "discord" },
  { kind: "guide", outcome: "loaded", version: "0123456789ab" },
  { kind: "guide", outcome: "refused", version: "0123456789ab" },
  { kind: "store", store: "redis", state: "degraded" },
];

async function textAfter(observations: readonly Observation[]): Promise<string> {
  const metrics = createMetrics();
  for (const observation of observations) metrics.observe(observation);
  return metrics.text();
}

describe("the metrics", () => {
  it("count and time everything that is observed", async () => {
    const text = await textAfter(everything);
    for (const line of [
      'advisor_answers_total{platform="discord",kind="not-covered"} 1',
      'advisor_declines_total{platform="discord",kind="not-covered"} 1',
      'advisor_answer_seconds_bucket{le="0.0005",platform="discord"} 1',
      'advisor_acknowledge_seconds_sum{platform="slack"} 0.004',
      'advisor_handle_seconds_bucket{le="0.05",platform="slack"} 1',
      'advisor_failures_total{platform="slack"} 1',
      'advisor_rate_limits_total{platform="discord"} 1',
      'advisor_duplicates_total{platform="discord"} 1',
      'advisor_floods_total{platform="slack"} 1',
      'advisor_refused_deliveries_total{platform="slack",why="clock"} 1',
      'advisor_platform_up{platform="slack"} 1',
      'advisor_connections{platform="slack"} 2',
      'advisor_reconnects_total{platform="discord"} 1',
      'advisor_guide_info{version="0123456789ab"} 1',
      'advisor_guide_reloads_total{outcome="refused"} 1',
      'advisor_store_ready{store="redis"} 0',
    ])
      expect(text.split("\n")).toContain(line);
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
  });

  it("begin at zero for a platform that is started, before anything has happened", async () => {
    const text = await textAfter([{ kind: "standing", platform: "slack", standing: "starting" }]);
    const names = [...text.matchAll(/^# TYPE (advisor_\w+) (?:counter|histogram)$/gm)].map(([, name = ""]) => name);
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !new RegExp(`^${name}(?:_count)?\\{.*\\} 0$`, "m").test(text))).toEqual([]);
  });

  it("show one version of the guide, the newest", async () => {
    const versions = ["one", "two"].map((version) => ({ kind: "guide", outcome: "loaded", version }) as const);
    expect((await textAfter(versions)).match(/^advisor_guide_info\{.*$/gm)).toEqual([
      'advisor_guide_info{version="two"} 1',
    ]);
  });

  it("hold nobody's id and no word of a question", async () => {
    expect(await textAfter(everything)).not.toMatch(/1000000000000000401|planted/);
  });

  it("count no answer as declined that is none", async () => {
    const text = await textAfter([{ ...answered, reply: { ...answered.reply, kind: "answer" } }]);
    expect(text).toMatch(/^advisor_answers_total\{/m);
    expect(text).not.toMatch(/^advisor_declines_total\{/m);
  });
});

const dashboard = z.object({
  panels: z.array(
    z.object({
      title: z.string().min(3),
      gridPos: z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
      targets: z.array(z.object({ expr: z.string() })),
    }),
  ),
});

describe("the Grafana dashboard", () => {
  const file = new URL("../../deploy/grafana/credential-advisor.json", import.meta.url);
  const { panels } = dashboard.parse(JSON.parse(readFileSync(file, "utf8")));
  const named = new Set(
    panels.flatMap(({ targets }) =>
      targets.flatMap(({ expr }) => expr.match(/\b(?:advisor|nodejs|process)_\w+/g) ?? []),
    ),
  );

  it("names only metrics that there are", async () => {
    const text = await textAfter(everything);
    const there = new Set([...text.matchAll(/^(\w+)[{ ]/gm)].map(([, name = ""]) => name));
    expect(named.size).toBeGreaterThan(10);
    expect([...named].filter((name) => !there.has(name))).toEqual([]);
  });

  it("shows every metric of the advisor's own", async () => {
    const text = await textAfter(everything);
    const own = [...text.matchAll(/^# TYPE (advisor_\w+) /gm)].map(([, name = ""]) => name);
    expect(own.length).toBeGreaterThan(10);
    expect(own.filter((name) => ![...named].some((one) => one.startsWith(name)))).toEqual([]);
  });

  it("has panels that stand beside each other", () => {
    const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, at) => `${x + (at % w)},${y + Math.floor(at / w)}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
    expect(panels.every(({ gridPos: { x, w } }) => x + w <= 24)).toBe(true);
  });
});
