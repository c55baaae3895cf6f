import { isLoopback } from "../platform/loopback.ts";
import type { Environment, SettingProblem, SettingsResult } from "../platform/setting-problem.ts";

/** Everything the Slack adapter needs from outside. */
export type SlackSettings = {
  readonly botToken: string;
  /** Where Slack's Web API is; another one for proxies and tests. */
  readonly apiUrl: string;
  /** Milliseconds between two looks at whether the token is still good. */
  readonly checkEveryMs?: number;
  readonly way:
    | { readonly kind: "socket"; readonly appToken: string }
    | { readonly kind: "http"; readonly signingSecret: string; readonly port: number };
};

export const SLACK_API_URL = "https://slack.com/api/";
export const DEFAULT_PORT = 3_000;

const APPS = "Open api.slack.com/apps, choose your app";
const CURES = {
  SLACK_BOT_TOKEN: `${APPS}, then OAuth & Permissions, and copy “Bot User OAuth Token”; it starts with xoxb-.`,
  SLACK_APP_TOKEN: `${APPS}, then Basic Information, App-Level Tokens, “Generate Token and Scopes” with connections:write; it starts with xapp-.`,
  SLACK_SIGNING_SECRET: `${APPS}, then Basic Information, App Credentials, and copy “Signing Secret”: 32 digits and letters from a to f.`,
  PORT: "Give a whole number from 1 to 65535, for example 3000.",
  SLACK_API_URL: `Leave it out unless you go through a proxy; otherwise give a web address that ends in /api/, like ${SLACK_API_URL}`,
} as const;
type Variable = keyof typeof CURES;

/** Reads the environment passed in; all problems at once, and never a value. */
export function readSlackSettings(env: Environment): SettingsResult<SlackSettings> {
  const value = (variable: Variable): string => env[variable] ?? "";
  const [bot, app, secret] = [value("SLACK_BOT_TOKEN"), value("SLACK_APP_TOKEN"), value("SLACK_SIGNING_SECRET")];
  if (bot === "" && app === "" && secret === "") return { kind: "absent" };

  const port = readPort(value("PORT"));
  const apiUrl = readApiUrl(value("SLACK_API_URL"));
  // An emulator has tokens and secrets of its own.
  const isHere = isLoopback(apiUrl);
  const problems = [
    wrongToken("SLACK_BOT_TOKEN", bot, "xoxb-", isHere),
    app === "" ? undefined : wrongToken("SLACK_APP_TOKEN", app, "xapp-", isHere),
    secret === "" ? undefined : wrongSecret(secret, isHere),
    wrongWay(app, secret),
    secret !== "" && port === undefined ? problem("PORT", "is not a port") : undefined,
    wrongApiUrl(apiUrl),
  ].filter((found) => found !== undefined);
  if (problems.length > 0 || port === undefined) return { kind: "problems", problems };

  const way =
    app === ""
      ? ({ kind: "http", signingSecret: secret, port } as const)
      : ({ kind: "socket", appToken: app } as const);
  return { kind: "settings", settings: { botToken: bot, apiUrl, way } };
}

const problem = (variable: Variable, wrong: string): SettingProblem => ({ variable, wrong, cure: CURES[variable] });

/** What the beginning of a Slack secret says it is. */
const KINDS: readonly (readonly [prefix: string, name: string])[] = [
  ["xoxb-", "a bot token"],
  ["xapp-", "an app-level token"],
  ["xoxp-", "a user token"],
  ["xoxe.", "a configuration or rotating token"],
  ["xoxe-", "a refresh token"],
  ["xoxa-", "a legacy workspace token"],
  ["xoxc-", "a browser's session token"],
  ["https://", "a web address"],
];
const kindOf = (value: string): string | undefined => KINDS.find(([prefix]) => value.startsWith(prefix))?.[1];

function wrongToken(
  variable: "SLACK_BOT_TOKEN" | "SLACK_APP_TOKEN",
  value: string,
  prefix: string,
  isAnyForm: boolean,
): SettingProblem | undefined {
  if (value === "") return problem(variable, "is missing");
  if (isWrapped(value)) return problem(variable, "has spaces or quotation marks in it");
  if (isAnyForm) return undefined;
  if (!value.startsWith(prefix)) {
    const kind = kindOf(value);
    return problem(
      variable,
      kind === undefined ? `does not start with ${prefix}` : `holds ${kind}, which belongs elsewhere`,
    );
  }
  return /^[A-Za-z0-9-]{10,}$/.test(value.slice(prefix.length))
    ? undefined
    : problem(variable, "is cut short or has a character that no token has");
}

function wrongSecret(value: string, isAnyForm: boolean): SettingProblem | undefined {
  if (isWrapped(value)) return problem("SLACK_SIGNING_SECRET", "has spaces or quotation marks in it");
  if (isAnyForm || /^[0-9a-f]{32,}$/i.test(value)) return undefined;
  const kind = kindOf(value);
  return problem(
    "SLACK_SIGNING_SECRET",
    kind === undefined ? "does not look like a signing secret" : `holds ${kind}, which belongs elsewhere`,
  );
}

function wrongWay(app: string, secret: string): SettingProblem | undefined {
  if (app !== "" && secret !== "") {
    return {
      variable: "SLACK_APP_TOKEN and SLACK_SIGNING_SECRET",
      wrong: "are both set, and each chooses another way to connect",
      cure: "Keep SLACK_APP_TOKEN for Socket Mode (no public address needed) or SLACK_SIGNING_SECRET for HTTP; remove the other.",
    };
  }
  if (app !== "" || secret !== "") return undefined;
  return {
    variable: "SLACK_APP_TOKEN or SLACK_SIGNING_SECRET",
    wrong: "is missing",
    cure: `For Socket Mode, the simpler way: ${CURES.SLACK_APP_TOKEN} For HTTP: ${CURES.SLACK_SIGNING_SECRET}`,
  };
}

const isWrapped = (value: string): boolean => /[\s"'“”‘’]/.test(value);

function readPort(value: string): number | undefined {
  if (value === "") return DEFAULT_PORT;
  const port = Number(value);
  return /^\d{1,5}$/.test(value) && port >= 1 && port <= 65_535 ? port : undefined;
}

/** With a slash at the end. */
function readApiUrl(value: string): string {
  if (value === "") return SLACK_API_URL;
  return value.endsWith("/") ? value : `${value}/`;
}

function wrongApiUrl(value: string): SettingProblem | undefined {
  if (!URL.canParse(value)) return problem("SLACK_API_URL", "is not a web address");
  const { protocol, username, search, hash } = new URL(value);
  if (protocol !== "https:" && protocol !== "http:") return problem("SLACK_API_URL", "is not a web address");
  if (username !== "" || search !== "" || hash !== "")
    return problem("SLACK_API_URL", "has parts that an API's address does not have");
  if (protocol === "https:" || isLoopback(value)) return undefined;
  return problem("SLACK_API_URL", "must begin with https://, because the token is sent there");
}
