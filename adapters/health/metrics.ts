import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";
import type { ReplyKind } from "../../src/reply.ts";
import type { Observation, Observe, PlatformName, Refusal } from "../platform/observe.ts";

/** Numbers in the Prometheus text format, kept as long as the process lives. */
export type Metrics = {
  readonly observe: Observe;
  readonly contentType: string;
  text(): Promise<string>;
};

/** Counts and times what is observed. Its labels are few and fixed: platforms, kinds of reply, versions of the guide. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  // Event-loop lag, memory, CPU and garbage collection.
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 20 });
  const take = createInstruments(registry);
  return {
    observe: take,
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}

/** Seconds. */
const SHORT = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25];
const LONG = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 10];

function createInstruments(registry: Registry): Observe {
  const registers = [registry];
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]): Counter<Label> =>
    new Counter({ name: `advisor_${name}`, help, labelNames, registers });
  const gauge = <Label extends string>(name: string, help: string, labelNames: Label[]): Gauge<Label> =>
    new Gauge({ name: `advisor_${name}`, help, labelNames, registers });
  const histogram = (name: string, help: string, buckets: number[]): Histogram<"platform"> =>
    new Histogram({ name: `advisor_${name}_seconds`, help, labelNames: ["platform"], buckets, registers });

  const answers = counter("answers_total", "Replies made, by their kind.", ["platform", "kind"]);
  const declines = counter("declines_total", "Replies that the guide has no answer for.", ["platform", "kind"]);
  const answerTime = histogram("answer", "Time the advisor took to make a reply.", SHORT);
  const ackTime = histogram("acknowledge", "Time from a delivery's arrival to its acknowledgement.", LONG);
  const handleTime = histogram("handle", "Time from a delivery's arrival until its answer is sent.", LONG);
  const failures = counter("failures_total", "Answers that could not be made or sent.", ["platform"]);
  const rateLimits = counter("rate_limits_total", "Requests that the platform answered with 429.", ["platform"]);
  const duplicates = counter("duplicates_total", "Deliveries dropped because they had come before.", ["platform"]);
  const floods = counter("floods_total", "Questions beyond what one person may ask.", ["platform"]);
  const refusals = counter("refused_deliveries_total", "Deliveries over HTTP that were refused, by why.", [
    "platform",
    "why",
  ]);
  const connections = gauge("connections", "Connections to the platform that stand.", ["platform"]);
  const up = gauge("platform_up", "1 while the platform is up, 0 while it is started, tried again or refused.", [
    "platform",
  ]);
  const reconnects = counter("reconnects_total", "Lost connections that stand again.", ["platform"]);
  const guide = gauge("guide_info", "The version of the guide in use, as a label; always 1.", ["version"]);
  const reloads = counter("guide_reloads_total", "Guides taken into use or refused.", ["outcome"]);
  const store = gauge("store_ready", "1 when the state store is within reach.", ["store"]);

  // Once, before anything happens: it sets times back. A rate can be drawn from the first event on only where there was a zero before it.
  const begin = (platform: PlatformName): void => {
    for (const one of [failures, rateLimits, duplicates, floods, reconnects]) one.inc({ platform }, 0);
    for (const why of REFUSALS) refusals.inc({ platform, why }, 0);
    for (const kind of KINDS) answers.inc({ platform, kind }, 0);
    for (const kind of DECLINES) declines.inc({ platform, kind }, 0);
    for (const one of [answerTime, ackTime, handleTime]) one.zero({ platform });
  };
  for (const outcome of ["loaded", "refused"]) reloads.inc({ outcome }, 0);

  return (seen: Observation) => {
    switch (seen.kind) {
      case "answered": {
        const { platform, reply } = seen;
        answers.inc({ platform, kind: reply.kind });
        if (DECLINES.has(reply.kind)) declines.inc({ platform, kind: reply.kind });
        return answerTime.observe({ platform }, seen.milliseconds / 1_000);
      }
      case "acknowledged":
        return ackTime.observe({ platform: seen.platform }, seen.milliseconds / 1_000);
      case "handled":
        return handleTime.observe({ platform: seen.platform }, seen.milliseconds / 1_000);
      case "failed":
        return failures.inc({ platform: seen.platform });
      case "rate-limited":
        return rateLimits.inc({ platform: seen.platform });
      case "duplicate":
        return duplicates.inc({ platform: seen.platform });
      case "flooded":
        return floods.inc({ platform: seen.platform });
      case "refused-delivery":
        return refusals.inc({ platform: seen.platform, why: seen.why });
      case "connections":
        return connections.set({ platform: seen.platform }, seen.open);
      case "standing":
        if (seen.standing === "starting") begin(seen.platform);
        return up.set({ platform: seen.platform }, seen.standing === "up" ? 1 : 0);
      case "reconnected":
        return reconnects.inc({ platform: seen.platform });
      case "guide":
        guide.reset();
        guide.set({ version: seen.version }, 1);
        return reloads.inc({ outcome: seen.outcome });
      case "store":
        return store.set({ store: seen.store }, seen.state === "ready" ? 1 : 0);
    }
  };
}

const DECLINES: ReadonlySet<string> = new Set<ReplyKind>(["not-covered", "off-topic"]);
const KINDS: readonly ReplyKind[] = [
  "answer",
  "recommendation",
  "question",
  "not-covered",
  "off-topic",
  "small-talk",
  "help",
];
const REFUSALS: readonly Refusal[] = ["unsigned", "clock", "signature"];
