import type { Environment, SettingsResult } from "../platform/setting-problem.ts";

/** Reads `REDIS_URL`; `absent` when it is left out, and then each process remembers by itself. */
export function readRedisUrl(environment: Environment): SettingsResult<string> {
  const given = environment["REDIS_URL"]?.trim() ?? "";
  if (given === "") return { kind: "absent" };
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url === undefined) return wrong("is not an address");
  if (url.protocol !== "redis:" && url.protocol !== "rediss:")
    return wrong("does not begin with redis:// or rediss://");
  if (url.hostname === "") return wrong("has no host in it");
  if (!/^\/?\d{0,5}$/.test(url.pathname)) return wrong("does not end with the number of a database");
  return { kind: "settings", settings: given };
}

const CURE =
  "Give it the form redis://user:password@host:6379/0 (rediss:// with TLS), or leave it out for one process.";

function wrong(what: string): SettingsResult<string> {
  return { kind: "problems", problems: [{ variable: "REDIS_URL", wrong: what, cure: CURE }] };
}
