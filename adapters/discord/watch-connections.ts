import { Events, GatewayDispatchEvents, RESTEvents } from "discord.js";
import type { Client } from "discord.js";
import { createLibraryLines } from "../platform/library-lines.ts";
import type { Log } from "../platform/log.ts";
import type { Observe } from "../platform/observe.ts";

/** Observes the gateway's connections and Discord's rate limits, and keeps the harmless part of what discord.js says at its debug level. */
export function watchConnections(client: Client, log: Log, observe: Observe): void {
  const open = new Set<number>();
  const lost = new Set<number>();
  const tell = (): void =>
    observe({ kind: "connections", platform: "discord", open: open.size, wanted: wanted(client) });
  const stands = (shard: number): void => {
    open.add(shard);
    if (lost.delete(shard)) observe({ kind: "reconnected", platform: "discord" });
    tell();
  };
  const isGone = (shard: number): void => {
    if (open.delete(shard)) lost.add(shard);
    tell();
  };
  tell();
  client.ws.on(GatewayDispatchEvents.Ready, (_event, shard: number) => stands(shard));
  client.ws.on(GatewayDispatchEvents.Resumed, (_event, shard: number) => stands(shard));
  client.on(Events.ShardReconnecting, isGone);
  client.on(Events.ShardDisconnect, (_event, shard) => isGone(shard));
  client.rest.on(RESTEvents.Response, (_request, { status }) => {
    if (status === 429) observe({ kind: "rate-limited", platform: "discord" });
  });
  if (log.debug === undefined) return;
  const keep = (line: string): void => {
    const phrase = known(line);
    if (phrase !== undefined) log.debug?.(`Discord: ${phrase}.`);
  };
  client.on(Events.Debug, keep);
  client.rest.on(RESTEvents.Debug, keep);
}

/** One shard unless told otherwise; before the connection, the count is what was asked for. */
const wanted = (client: Client): number => Math.max(1, client.ws.shards.size);

/** discord.js's own words, without what it puts behind them. */
const known = createLibraryLines([
  "Fetched Gateway Information",
  "Session Limit Information",
  "Preparing to connect to the gateway",
  "Waiting for identify throttle",
  "Waiting for event",
  "Identifying",
  "Resuming session",
  "Resumed and replayed",
  "First heartbeat sent",
  "Heartbeat acknowledged",
  "Zombie connection",
  "Connecting to",
  "Destroying shard",
  "Connection status during destroy",
  "The gateway closed with",
  "Invalid session",
  "Session timed out",
  "Failed to connect to the gateway URL",
  "Shard received all its guilds",
  "Was about to hit the send rate limit",
  "Received broken packet",
  "Global rate limit hit",
  "for rate limit to pass",
  "Encountered unexpected 429 rate limit",
]);
