import { isLoopback } from "../platform/loopback.ts";
import type { Environment, SettingProblem, SettingsResult } from "../platform/setting-problem.ts";

export type DiscordSettings = {
  readonly token: string;
  /** Without a version and without a slash at the end, e.g. `https://discord.com/api`. */
  readonly apiUrl: string;
  /** Messages over all channels; Discord allows 50 (the default), and more by agreement. Answers to interactions do not count. */
  readonly requestsPerSecond?: number;
  /** Without the gateway: milliseconds between two looks at whether the token is still good. */
  readonly checkEveryMs?: number;
  /** Which of the gateway's shards this process connects; one of one when left out. `none`: it only answers over HTTP. */
  readonly shards?: Shards;
  /** Commands and buttons by HTTP as well: the application's public key, and where to listen. */
  readonly http?: { readonly publicKey: string; readonly port: number };
};

/** `auto`: as many as Discord recommends. Else the shards from `first` to `last`, of `count` in all processes. */
export type Shards =
  | { readonly kind: "auto" }
  | { readonly kind: "none" }
  | { readonly kind: "range"; readonly first: number; readonly last: number; readonly count: number };

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
  const publicKey = given.get("DISCORD_PUBLIC_KEY");
  const shards = readShards(given.get("DISCORD_SHARDS"));
  // Where a platform gives a program one port, it gives it as PORT.
  const [portName, port] = readPort(
    given.get("DISCORD_PORT"),
    publicKey === undefined ? "" : environment["PORT"]?.trim(),
  );
  const problems = [
    ...unknownNames([...given.keys()]),
    ...(token === undefined ? [missingToken] : tokenProblems(token, apiUrl === undefined)),
    ...(apiUrl === undefined ? [] : urlProblems(apiUrl)),
    ...(publicKey === undefined || /^[0-9a-f]{64}$/i.test(publicKey) ? [] : [wrongKey(publicKey)]),
    ...(shards === "wrong" ? [wrongShards] : []),
    ...(publicKey === undefined && shards !== "wrong" && shards?.kind === "none" ? [noWayIn] : []),
    ...(port === undefined ? [wrongPort(portName)] : []),
  ];
  if (token === undefined || port === undefined || shards === "wrong" || problems.length > 0)
    return { kind: "problems", problems };
  const settings = {
    token,
    apiUrl: apiUrl ?? DEFAULT_API_URL,
    ...(shards === undefined ? {} : { shards }),
    ...(publicKey === undefined ? {} : { http: { publicKey: publicKey.toLowerCase(), port } }),
  };
  return { kind: "settings", settings };
}

const KNOWN = ["DISCORD_TOKEN", "DISCORD_PUBLIC_KEY", "DISCORD_PORT", "DISCORD_SHARDS", "DISCORD_API_URL"];
const DEFAULT_PORT = 3_000;

function readShards(value: string | undefined): Shards | undefined | "wrong" {
  if (value === undefined) return undefined;
  if (value === "auto" || value === "none") return { kind: value };
  const [, first = "", last = first, count = ""] = /^(\d{1,5})(?:-(\d{1,5}))?\/(\d{1,5})$/.exec(value) ?? [];
  if (count === "" || Number(first) > Number(last) || Number(last) >= Number(count)) return "wrong";
  return { kind: "range", first: Number(first), last: Number(last), count: Number(count) };
}

const wrongShards: SettingProblem = {
  variable: "DISCORD_SHARDS",
  wrong: "is not a range of shards",
  cure: "Give auto, none, one shard such as 2/4 or several such as 0-1/4: they count from 0, and 4 is how many there are in all.",
};
const noWayIn: SettingProblem = {
  variable: "DISCORD_PUBLIC_KEY",
  wrong: "is missing, and DISCORD_SHARDS is none, so that nothing could reach the bot",
  cure: `Open ${PORTAL}, choose the application, then General Information, and copy “Public Key”.`,
};

function wrongKey(value: string): SettingProblem {
  const wrong = value.includes(".") ? "is a bot token, not a public key" : "is not 64 digits and letters from a to f";
  return { ...noWayIn, wrong };
}

/** The variable that decides, and its port; no port when that variable holds none. */
function readPort(own: string | undefined, shared = ""): readonly [variable: string, port: number | undefined] {
  const variable = own === undefined ? "PORT" : "DISCORD_PORT";
  const value = own ?? shared;
  if (value === "") return [variable, DEFAULT_PORT];
  const port = Number(value);
  return [variable, /^\d{1,5}$/.test(value) && port >= 1 && port <= 65_535 ? port : undefined];
}

const wrongPort = (variable: string): SettingProblem => ({
  variable,
  wrong: "is not a port",
  cure: "Give a whole number from 1 to 65535, for example 3000.",
});

const NEW_TOKEN = `Open ${PORTAL}, choose the application, then Bot, Reset Token, and copy what is shown.`;
const missingToken: SettingProblem = { variable: "DISCORD_TOKEN", wrong: "is missing", cure: NEW_TOKEN };

function unknownNames(names: readonly string[]): readonly SettingProblem[] {
  return names
    .filter((name) => !KNOWN.includes(name))
    .map((variable) => ({ variable, wrong: "is not a setting", cure: `The settings are ${KNOWN.join(", ")}.` }));
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
  if (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(value))) return [];
  return wrong("must begin with https://, because the token is sent there");
}
