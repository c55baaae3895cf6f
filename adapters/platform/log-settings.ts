import type { Environment, SettingsResult } from "./setting-problem.ts";

/** From the most lines to none. At `debug` and `trace` the platforms' libraries say what they are doing. */
const LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
export type LogLevel = (typeof LEVELS)[number];

/** Reads `LOG_LEVEL`; `info` when it is left out. */
export function readLogLevel(environment: Environment): SettingsResult<LogLevel> {
  const given = environment["LOG_LEVEL"]?.trim() ?? "";
  if (given === "") return { kind: "settings", settings: "info" };
  const level = LEVELS.find((one) => one === given.toLowerCase());
  if (level !== undefined) return { kind: "settings", settings: level };
  const cure = `Give one of ${LEVELS.join(", ")}, or leave it out for info.`;
  return { kind: "problems", problems: [{ variable: "LOG_LEVEL", wrong: "is not a level", cure }] };
}
