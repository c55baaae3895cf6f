import { describe, expect, it } from "vitest";
import { readSettings } from "../../adapters/read-settings.ts";
import { ROOT } from "../repo/repo-files.ts";

const DISCORD = "MTAwMDAwMDAwMDAwMDAwMDAwMQ.GabcdE.abcdefghijklmnopqrstuvwxyz0123456789AB";
const KEY = "a".repeat(64);
const BOT = "xoxb-1111111111-planted-bot-token";
const APP = "xapp-1-A0PLANTED-2222222222-plantedapptoken";
const SECRET = "8f742231b10e8888abcd990000aa85a5";
const discord = { DISCORD_TOKEN: DISCORD };
const socket = { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP };
const http = { SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: SECRET };

/** What is set, the variables that are complained of, in order, and words that have to be said of the first. */
type Row = readonly [what: string, set: Record<string, string>, named: readonly string[], words: RegExp];

const WRONG: readonly Row[] = [
  [
    "a misspelt token of Discord's",
    { DISCORD_TOKN: DISCORD },
    ["DISCORD_TOKN", "DISCORD_TOKEN"],
    /Did you mean DISCORD_TOKEN/,
  ],
  [
    "a token of Discord's without its prefix",
    { DISCORDTOKEN: DISCORD },
    ["DISCORDTOKEN"],
    /Did you mean DISCORD_TOKEN/,
  ],
  ["a name in lower case", { discord_token: DISCORD }, ["discord_token"], /Did you mean DISCORD_TOKEN/],
  ["a misspelt token of Slack's alone", { SLACK_BOT_TOKN: BOT }, ["SLACK_BOT_TOKN"], /Did you mean SLACK_BOT_TOKEN/],
  [
    "a misspelt signing secret",
    { SLACK_BOT_TOKEN: BOT, SLACK_SINGING_SECRET: SECRET },
    ["SLACK_SINGING_SECRET", "SLACK_APP_TOKEN or SLACK_SIGNING_SECRET"],
    /Did you mean SLACK_SIGNING_SECRET/,
  ],
  ["a misspelt store", { ...discord, REDIS_URI: "redis://localhost" }, ["REDIS_URI"], /Did you mean REDIS_URL/],
  ["a misspelt level", { LOGLEVEL: "debug" }, ["LOGLEVEL"], /Did you mean LOG_LEVEL/],
  ["a misspelt folder", { KNOWLEGE_FOLDER: "elsewhere" }, ["KNOWLEGE_FOLDER"], /Did you mean KNOWLEDGE_FOLDER/],
  ["an unknown setting of Discord's", { ...discord, DISCORD_GUILD: "1" }, ["DISCORD_GUILD"], /is not a setting/],
  ["an application id for a token", { DISCORD_TOKEN: "100000000000000001" }, ["DISCORD_TOKEN"], /application id/],
  ["a token for a public key", { ...discord, DISCORD_PUBLIC_KEY: DISCORD }, ["DISCORD_PUBLIC_KEY"], /bot token/],
  ["a public key cut short", { ...discord, DISCORD_PUBLIC_KEY: "abc123" }, ["DISCORD_PUBLIC_KEY"], /64 digits/],
  [
    "a port that is none",
    { ...discord, DISCORD_PUBLIC_KEY: KEY, DISCORD_PORT: "http" },
    ["DISCORD_PORT"],
    /not a port/,
  ],
  ["a shared port that is none", { ...discord, DISCORD_PUBLIC_KEY: KEY, PORT: "0" }, ["PORT"], /not a port/],
  ["shards beyond their number", { ...discord, DISCORD_SHARDS: "0-4/4" }, ["DISCORD_SHARDS"], /not a range/],
  ["shards in the wrong order", { ...discord, DISCORD_SHARDS: "3-1/4" }, ["DISCORD_SHARDS"], /not a range/],
  ["no way in at all", { ...discord, DISCORD_SHARDS: "none" }, ["DISCORD_PUBLIC_KEY"], /nothing could reach/],
  ["an address without TLS", { ...discord, DISCORD_API_URL: "http://proxy.example/api" }, ["DISCORD_API_URL"], /https/],
  ["a bot token alone", { SLACK_BOT_TOKEN: BOT }, ["SLACK_APP_TOKEN or SLACK_SIGNING_SECRET"], /is missing/],
  ["an app token alone", { SLACK_APP_TOKEN: APP }, ["SLACK_BOT_TOKEN"], /is missing/],
  [
    "Slack's tokens swapped",
    { SLACK_BOT_TOKEN: APP, SLACK_APP_TOKEN: BOT },
    ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"],
    /app-level token/,
  ],
  ["both ways of Slack's", { ...socket, ...http }, ["SLACK_APP_TOKEN and SLACK_SIGNING_SECRET"], /both set/],
  ["a port too high for Slack", { ...http, PORT: "70000" }, ["PORT"], /not a port/],
  [
    "one port for Slack and Discord",
    { ...http, ...discord, DISCORD_PUBLIC_KEY: KEY },
    ["DISCORD_PORT"],
    /PORT chooses/,
  ],
  ["one port for Slack and the health", { ...http, HEALTH_PORT: "3000" }, ["HEALTH_PORT"], /PORT chooses/],
  ["a health port that is none", { HEALTH_PORT: "yes" }, ["HEALTH_PORT"], /not a port/],
  ["a store that is none", { REDIS_URL: "localhost:6379" }, ["REDIS_URL"], /redis:\/\//],
  ["a store by HTTP", { REDIS_URL: "http://localhost:6379" }, ["REDIS_URL"], /does not begin/],
  ["a level that is none", { LOG_LEVEL: "loud" }, ["LOG_LEVEL"], /not a level/],
  ["a folder that is not there", { KNOWLEDGE_FOLDER: "/no/such/planted" }, ["KNOWLEDGE_FOLDER"], /does not exist/],
  ["a file for a folder", { KNOWLEDGE_FOLDER: `${ROOT}/package.json` }, ["KNOWLEDGE_FOLDER"], /names a file/],
  [
    "something wrong in every part",
    {
      DISCORD_API_URL: "planted",
      SLACK_BOT_TOKEN: "planted",
      HEALTH_PORT: "planted",
      REDIS_URL: "planted",
      LOG_LEVEL: "planted",
    },
    [
      "DISCORD_TOKEN",
      "DISCORD_API_URL",
      "SLACK_BOT_TOKEN",
      "SLACK_APP_TOKEN or SLACK_SIGNING_SECRET",
      "HEALTH_PORT",
      "REDIS_URL",
      "LOG_LEVEL",
    ],
    /is missing/,
  ],
];

describe("wrong settings", () => {
  it.each<Row>(WRONG)("with %s are named, with what to do", (_, set, named, words) => {
    const { problems } = readSettings({ PATH: "/bin", HOME: "/root", ...set });
    expect(problems.map(({ variable }) => variable)).toEqual(named);
    expect(`${problems[0]?.wrong} ${problems[0]?.cure}`).toMatch(words);
    for (const { cure } of problems) expect(cure).toMatch(/\w{4}.*[.?]/);
  });

  it.each<Row>(WRONG)("with %s are told without any value", (_, set) => {
    const said = JSON.stringify(readSettings(set).problems);
    for (const value of Object.values(set)) if (value.length > 5) expect(said).not.toContain(value);
  });
});

describe("right settings", () => {
  it.each<readonly [string, Record<string, string>]>([
    ["nothing", {}],
    ["Discord", discord],
    ["Slack by Socket Mode", socket],
    ["Slack over HTTP", http],
    ["both platforms over HTTP on two ports", { ...discord, ...http, DISCORD_PUBLIC_KEY: KEY, DISCORD_PORT: "3001" }],
    [
      "several processes",
      { ...discord, DISCORD_SHARDS: "2-3/4", REDIS_URL: "rediss://me:planted@cache.example:6380/2" },
    ],
    [
      "names of other programs",
      { SLACK_WEBHOOK_URL: "x", HOST: "x", SPORT: "x", REDIS_HOST: "x", LOGNAME: "x", COLORTERM: "x" },
    ],
    ["a leftover beside the right name", { ...socket, SLACK_BOT_TOKENS: "x" }],
    ["empty variables, as in a copy of .env.example", { DISCORD_TOKEN: "", SLACK_BOT_TOKEN: "", DISCORD_TOKN: "" }],
  ])("%s are taken", (_, set) => {
    expect(readSettings(set).problems).toEqual([]);
  });

  it("give Discord over HTTP the port of PORT where it has none of its own", () => {
    const set = { ...discord, DISCORD_PUBLIC_KEY: KEY.toUpperCase(), PORT: "8080" };
    expect(readSettings(set).discord?.http).toEqual({ publicKey: KEY, port: 8080 });
  });
});
