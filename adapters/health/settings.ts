import type { Environment, SettingsResult } from "../platform/setting-problem.ts";

/** The port on 127.0.0.1 that says how the advisor is. */
export type HealthSettings = { readonly port: number };

/** Reads `HEALTH_PORT`; `absent` when it is left out, and then nothing listens. */
export function readHealthSettings(environment: Environment): SettingsResult<HealthSettings> {
  const given = environment["HEALTH_PORT"]?.trim() ?? "";
  if (given === "") return { kind: "absent" };
  const port = Number(given);
  if (/^\d{1,5}$/.test(given) && port >= 1 && port <= 65_535) return { kind: "settings", settings: { port } };
  const cure = "Give a whole number from 1 to 65535, for example 9090, or leave it out.";
  return { kind: "problems", problems: [{ variable: "HEALTH_PORT", wrong: "is not a port", cure }] };
}
