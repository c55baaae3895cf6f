import type { Environment, SettingProblem, SettingsResult } from "../platform/setting-problem.ts";

export type DiscordSettings = {
  readonly token: string;
  /** Without a version and without a slash at the end, e.g. `https://discord.com/api`. */
  readonly apiUrl: string;
  /** Messages over all channels; Discord allows 50 (the default), and more by agreement. Answers to interactions do not count. */
  readonly requestsPerSecond?: number;
};

const DEFAULT_API_URL = "https://discord.com/api";
const PORTAL = "https://discord.com/developers/applications";

/** Reads the variables that begin with DISCORD_. `absent` when none is set; every problem at once; never repeats a value. */
export function readDiscordSettings(environment: Environment): SettingsResult<DiscordSettings> {
  const given = new Map(
    Object.entries(environment).flatMap(([name, value]): [string, string][] =>
      name.startsWith("DISCORD_") && value !== undefined && value.trim() !== "" ? [[name, value.trim()]] : [],
    ),
  );
  if (given.size === 0) return { kind: "absent" };
  const token = given.get("DISCORD_TOKEN");
  const apiUrl = given.get("DISCORD_API_URL")?.replace(/\/+$/, "");
  const problems = [
    ...unknownNames([...given.keys()]),
    ...(token === undefined ? [missingToken] : tokenProblems(token, apiUrl === undefined)),
    ...(apiUrl === undefined ? [] : urlProblems(apiUrl)),
  ];
  if (token === undefined || problems.length > 0) return { kind: "problems", problems };
  return { kind: "settings", settings: { token, apiUrl: apiUrl ?? DEFAULT_API_URL } };
}

const KNOWN = ["DISCORD_TOKEN", "DISCORD_API_URL"];

const NEW_TOKEN = `Open ${PORTAL}, choose the application, then Bot, Reset Token, and copy what is shown.`;
const missingToken: SettingProblem = { variable: "DISCORD_TOKEN", wrong: "is missing", cure: NEW_TOKEN };

function unknownNames(names: readonly string[]): readonly SettingProblem[] {
  return names
    .filter((name) => !KNOWN.includes(name))
    .map((variable) => ({ variable, wrong: "is not a setting", cure: `The settings are ${KNOWN.join(" and ")}.` }));
}

/** The whole shape is looked at only for Discord itself: a proxy or a test may use tokens of its own. */
function tokenProblems(token: string, forDiscord: boolean): readonly SettingProblem[] {
  const wrong = (what: string): readonly SettingProblem[] => [
    { variable: "DISCORD_TOKEN", wrong: what, cure: NEW_TOKEN },
  ];
  if (/^Bot\s/i.test(token)) return wrong("begins with “Bot ”; only the token itself is wanted");
  if (/^["'“]|["'”]$/.test(token)) return wrong("has quotation marks around it");
  if (!/^[\x21-\x7e]+$/.test(token)) return wrong("has a blank or a character that no token has");
  if (!forDiscord) return [];
  if (/^\d{15,20}$/.test(token)) return wrong("is an application id, not a bot token");
  if (/^[0-9a-f]{64}$/.test(token)) return wrong("is a public key, not a bot token");
  if (!/^[\w-]{18,40}\.[\w-]{4,12}\.[\w-]{20,80}$/.test(token))
    return wrong("does not look like a bot token, which is three parts joined by dots");
  return [];
}

function urlProblems(value: string): readonly SettingProblem[] {
  const wrong = (what: string): readonly SettingProblem[] => [
    {
      variable: "DISCORD_API_URL",
      wrong: what,
      cure: `Leave it out to use ${DEFAULT_API_URL}, or give a proxy's address of that form.`,
    },
  ];
  if (!URL.canParse(value)) return wrong("is not a web address");
  const url = new URL(value);
  if (url.username !== "" || url.search !== "" || url.hash !== "")
    return wrong("has parts that an API's address does not have");
  if (/\/v\d+$/.test(url.pathname)) return wrong("ends with a version, which is added by itself");
  const here = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (url.protocol === "https:" || (url.protocol === "http:" && here)) return [];
  return wrong("must begin with https://, because the token is sent there");
}
