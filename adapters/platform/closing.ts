import type { ServerOptions } from "node:http";

/**
 * When a server closes a connection that sends too slowly, in milliseconds: platforms send a few kilobytes at once. Node looks for such
 * connections only every 30 seconds unless it is told otherwise.
 */
export const CLOSING: ServerOptions = {
  headersTimeout: 4_000,
  requestTimeout: 8_000,
  connectionsCheckingInterval: 1_000,
};
