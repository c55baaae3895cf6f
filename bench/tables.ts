import type { Comparison } from "./compare.ts";
import type { DiscordRow } from "./discord.ts";
import type { GrowthRow } from "./growth.ts";
import type { SlackRow } from "./slack.ts";
import type { Startup } from "./startup.ts";
import { drawTable, milliseconds, times, whole } from "./table.ts";

export function drawComparison({ texts, advisor, fuse, miniSearch }: Comparison, questions: number): string {
  const rows = [
    ["advisor.ask, whole reply", advisor],
    ["MiniSearch, best text", miniSearch],
    ["fuse.js, best text", fuse],
  ] as const;
  return drawTable(
    `${questions} questions; the searches over ${texts} phrasings and passages. By question: the median of its rounds.`,
    ["", "p50", "p99", "p50 of all calls", "p99 of all calls", "p50 / advisor's"],
    rows.map(([name, own]) => [
      name,
      milliseconds(own.p50),
      milliseconds(own.p99),
      milliseconds(own.p50OfCalls),
      milliseconds(own.p99OfCalls),
      times(own.p50 / advisor.p50),
    ]),
  );
}

export function drawGrowth(rows: readonly GrowthRow[]): string {
  const [first] = rows;
  return drawTable(
    "Growth, over made-up guides: p50 of ask.",
    ["facts", "credentials", "to make", "about some", "/ first", "about all", "longest reply"],
    rows.map((row) => [
      whole(row.facts),
      whole(row.credentials),
      milliseconds(row.making),
      milliseconds(row.named),
      times(row.named / (first?.named ?? 1)),
      milliseconds(row.all),
      `${whole(row.longestReply)} characters`,
    ]),
  );
}

export function drawStartup(startup: Startup): string {
  return drawTable(
    "Start, built; medians of fresh processes.",
    ["", "ms or MB", "/ node"],
    [
      ["node alone, to its first line", startup.node],
      ["node dist/adapters/start.js, to its first reply", startup.start],
      ["npm start with nothing to build, to its first reply", startup.npmStart],
      ["importing the modules", startup.imports],
      ["knowledge folder to guide", startup.load],
      ["guide to advisor", startup.create],
      ["knowledge folder to first answer", startup.ready],
    ]
      .map(([name, value]): readonly string[] => [
        String(name),
        milliseconds(Number(value)),
        times(Number(value) / startup.node),
      ])
      .concat([
        ["resident memory after all questions", `${whole(startup.rss)} MB`, ""],
        ["heap after all questions", `${startup.heap.toFixed(1)} MB`, ""],
      ]),
  );
}

export function drawDiscord(rows: readonly DiscordRow[]): string {
  return drawTable(
    "Discord, through discord.js on loopback: event out to answer in.",
    ["", "a second", "sent", "p50", "p99", "unanswered", "MB"],
    rows.map((row) => [
      row.what,
      whole(row.perSecond),
      whole(row.count),
      milliseconds(row.p50),
      milliseconds(row.p99),
      whole(row.unanswered),
      whole(row.megabytes),
    ]),
  );
}

export function drawSlack(rows: readonly SlackRow[]): string {
  return drawTable(
    "Slack, through Bolt on loopback: delivery out to acknowledgement and to answer.",
    ["", "a second", "sent", "ack p50", "ack p99", "reply p50", "reply p99", "unanswered", "MB"],
    rows.map((row) => [
      row.what,
      whole(row.perSecond),
      whole(row.count),
      milliseconds(row.ackP50),
      milliseconds(row.ackP99),
      milliseconds(row.replyP50),
      milliseconds(row.replyP99),
      whole(row.unanswered),
      whole(row.megabytes),
    ]),
  );
}
