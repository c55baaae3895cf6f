import { LogLevel, type Logger } from "@slack/bolt";
import type { Log } from "../platform/log.ts";

/**
 * Passes Bolt's warnings and errors on. Its debug and information lines are dropped whatever the level: they hold
 * people's messages and the socket's secret address.
 */
export function boltLog(log: Log): Logger {
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts: unknown[]) => log.warn(`Slack: ${withoutSecrets(parts)}`),
    error: (...parts: unknown[]) => log.error(`Slack: ${withoutSecrets(parts)}`),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}

/** An error's first line; tokens and addresses with secrets in them are blanked. */
function withoutSecrets(parts: readonly unknown[]): string {
  return parts
    .map((part) => (part instanceof Error ? part.message : typeof part === "string" ? part : ""))
    .join(" ")
    .split("\n", 1)
    .join("")
    .slice(0, 300)
    .replace(/\bx(?:ox[a-z]|app)[-.][\w.-]+/g, "[token]")
    .replace(/\b(?:https?|wss?):\/\/\S+/g, "[address]")
    .trim();
}
