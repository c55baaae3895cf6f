import { LogLevel, type Logger } from "@slack/bolt";
import { createLibraryLines } from "../platform/library-lines.ts";
import type { Log } from "../platform/log.ts";

/**
 * Passes Bolt's warnings and errors on. Of its debug and information lines only known phrases are kept: the rest of them is
 * people's messages and the socket's secret address.
 */
export function boltLog(log: Log): Logger {
  const keep = (...parts: unknown[]): void => {
    const phrase = typeof parts[0] === "string" ? known(parts[0]) : undefined;
    if (phrase !== undefined) log.debug?.(`Slack: ${phrase}.`);
  };
  return {
    debug: keep,
    info: keep,
    warn: (...parts: unknown[]) => log.warn(`Slack: ${withoutSecrets(parts)}`),
    error: (...parts: unknown[]) => {
      const line = withoutSecrets(parts);
      // A socket that breaks is replaced at once, and counted; one that can't be replaced has a line of its own.
      if (line.startsWith("WebSocket error")) log.debug?.("Slack: a socket broke.");
      else log.error(`Slack: ${line}`);
    },
    setLevel: () => undefined,
    getLevel: () => (log.debug === undefined ? LogLevel.WARN : LogLevel.DEBUG),
    setName: () => undefined,
  };
}

/** Bolt's own words, without what it puts behind them. */
const known = createLibraryLines([
  "Starting Socket Mode session",
  "Initiating new WebSocket connection",
  "WebSocket open event received",
  "The Socket Mode client has successfully initialized",
  "Received a message on the WebSocket",
  "Calling ack()",
  "Sending a WebSocket message",
  "WebSocket received ping from Slack server",
  "WebSocket received pong from Slack server",
  "Sent ping to Slack",
  "WebSocket close frame received",
  "Unable to parse an incoming WebSocket message",
  "Sending close frame",
  "Terminating WebSocket",
  "Manually disconnecting this Socket Mode client",
  "Going to retrieve a new WSS URL",
  "http request url",
  "http response received",
  "API Call failed due to rate limiting",
]);

/** An error's first line; tokens, addresses with secrets in them, and whatever is quoted, are blanked. */
function withoutSecrets(parts: readonly unknown[]): string {
  return parts
    .map((part) => (part instanceof Error ? part.message : typeof part === "string" ? part : ""))
    .join(" ")
    .split("\n", 1)
    .join("")
    .slice(0, 300)
    .replace(/\bx(?:ox[a-z]|app)[-.][\w.-]+/g, "[token]")
    .replace(/\b(?:https?|wss?):\/\/\S+/g, "[address]")
    .replace(/"[^"]*"?|\{.*/g, "[…]")
    .trim();
}
