import { describe, expect, it } from "vitest";
import { readSlackSettings } from "../../adapters/slack/settings.ts";
import { SIGNING_SECRET } from "../fakes/slack/signed-request.ts";
import { APP_TOKEN, BOT_TOKEN } from "../fakes/slack/web-api.ts";

const socket = { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN };
const http = { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_SIGNING_SECRET: SIGNING_SECRET };

describe("Slack's settings", () => {
  it("are absent when none of Slack's variables is set", () => {
    expect(readSlackSettings({ PORT: "80", DISCORD_BOT_TOKEN: "x", SLACK_BOT_TOKEN: "" })).toEqual({ kind: "absent" });
  });

  it("choose Socket Mode by the app-level token", () => {
    expect(readSlackSettings(socket)).toEqual({
      kind: "settings",
      settings: { botToken: BOT_TOKEN, apiUrl: "https://slack.com/api/", way: { kind: "socket", appToken: APP_TOKEN } },
    });
  });

  it("choose HTTP by the signing secret, on port 3000 unless told otherwise", () => {
    expect(readSlackSettings(http)).toMatchObject({
      settings: { way: { kind: "http", signingSecret: SIGNING_SECRET, port: 3000 } },
    });
    expect(readSlackSettings({ ...http, PORT: "8080" })).toMatchObject({ settings: { way: { port: 8080 } } });
  });

  it("take another address of the API, with or without a slash at the end", () => {
    expect(readSlackSettings({ ...socket, SLACK_API_URL: "http://127.0.0.1:1/api" })).toMatchObject({
      settings: { apiUrl: "http://127.0.0.1:1/api/" },
    });
  });

  it.each([
    ["no bot token", { SLACK_APP_TOKEN: APP_TOKEN }, "SLACK_BOT_TOKEN is missing"],
    [
      "an app-level token for the bot",
      { ...socket, SLACK_BOT_TOKEN: APP_TOKEN },
      "SLACK_BOT_TOKEN holds an app-level token",
    ],
    [
      "a user token for the bot",
      { ...socket, SLACK_BOT_TOKEN: "xoxp-12345-67890-abcdef" },
      "SLACK_BOT_TOKEN holds a user token",
    ],
    [
      "a refresh token for the bot",
      { ...socket, SLACK_BOT_TOKEN: "xoxe-1-abcdefghijk" },
      "SLACK_BOT_TOKEN holds a refresh token",
    ],
    [
      "a configuration token for the bot",
      { ...socket, SLACK_BOT_TOKEN: "xoxe.xoxp-1-abcdef" },
      "SLACK_BOT_TOKEN holds a configuration",
    ],
    [
      "a browser's token for the bot",
      { ...socket, SLACK_BOT_TOKEN: "xoxc-1-abcdefghijk" },
      "SLACK_BOT_TOKEN holds a browser's",
    ],
    [
      "something else for the bot",
      { ...socket, SLACK_BOT_TOKEN: "hunter2-hunter2" },
      "SLACK_BOT_TOKEN does not start with xoxb-",
    ],
    [
      "a bot token in quotes",
      { ...socket, SLACK_BOT_TOKEN: `"${BOT_TOKEN}"` },
      "SLACK_BOT_TOKEN has spaces or quotation marks",
    ],
    [
      "a bot token with a line break",
      { ...socket, SLACK_BOT_TOKEN: `${BOT_TOKEN}\n` },
      "SLACK_BOT_TOKEN has spaces or quotation marks",
    ],
    ["a bot token that is cut short", { ...socket, SLACK_BOT_TOKEN: "xoxb-123" }, "SLACK_BOT_TOKEN is cut short"],
    [
      "a bot token that was masked",
      { ...socket, SLACK_BOT_TOKEN: "xoxb-************" },
      "SLACK_BOT_TOKEN is cut short or has a character",
    ],
    ["a bot token for the app", { ...socket, SLACK_APP_TOKEN: BOT_TOKEN }, "SLACK_APP_TOKEN holds a bot token"],
    ["neither way", { SLACK_BOT_TOKEN: BOT_TOKEN }, "SLACK_APP_TOKEN or SLACK_SIGNING_SECRET is missing"],
    ["both ways", { ...socket, ...http }, "SLACK_APP_TOKEN and SLACK_SIGNING_SECRET are both set"],
    [
      "a token for the secret",
      { ...http, SLACK_SIGNING_SECRET: APP_TOKEN },
      "SLACK_SIGNING_SECRET holds an app-level token",
    ],
    [
      "a secret that is no secret",
      { ...http, SLACK_SIGNING_SECRET: "hunter2" },
      "SLACK_SIGNING_SECRET does not look like",
    ],
    [
      "a secret with a space",
      { ...http, SLACK_SIGNING_SECRET: ` ${SIGNING_SECRET}` },
      "SLACK_SIGNING_SECRET has spaces",
    ],
    ["a port that is a word", { ...http, PORT: "http" }, "PORT is not a port"],
    ["a port that is too large", { ...http, PORT: "65536" }, "PORT is not a port"],
    [
      "an open address",
      { ...socket, SLACK_API_URL: "http://example.org/api/" },
      "SLACK_API_URL must begin with https://",
    ],
    ["a name in the address", { ...socket, SLACK_API_URL: "https://me@example.org/api/" }, "SLACK_API_URL has parts"],
    [
      "a token of an emulator, off this machine",
      { ...socket, SLACK_BOT_TOKEN: "emulated-token", SLACK_API_URL: "https://example.org/api/" },
      "SLACK_BOT_TOKEN does not start with xoxb-",
    ],
    ["an address that is none", { ...socket, SLACK_API_URL: "my-proxy.example" }, "SLACK_API_URL is not a web address"],
  ])("name what is wrong with %s, where to get the right one, and never the value", (_case, env, expected) => {
    const reading = readSlackSettings(env);
    const problems = reading.kind === "problems" ? reading.problems : [];
    expect(problems.map(({ variable, wrong }) => `${variable} ${wrong}`)).toEqual([expect.stringContaining(expected)]);
    expect(problems[0]?.cure.length).toBeGreaterThan(30);
    const values = Object.values(env).filter((value) => value.length > 6);
    for (const value of values) expect(JSON.stringify(problems)).not.toContain(value);
  });

  it.each(["http://127.0.0.1:1/api", "http://localhost:1/api/", "http://[::1]:1/api/", "https://127.1.2.3/api/"])(
    "take tokens and secrets of any form when the API is at %s, as emulators have",
    (SLACK_API_URL) => {
      const tokens = { SLACK_BOT_TOKEN: "emulated", SLACK_APP_TOKEN: "app" };
      expect(readSlackSettings({ ...tokens, SLACK_API_URL })).toMatchObject({
        kind: "settings",
        settings: { botToken: "emulated", way: { appToken: "app" } },
      });
      const secrets = { SLACK_BOT_TOKEN: "emulated", SLACK_SIGNING_SECRET: "secret" };
      expect(readSlackSettings({ ...secrets, SLACK_API_URL })).toMatchObject({
        settings: { way: { signingSecret: "secret" } },
      });
    },
  );

  it("name everything that is wrong at once", () => {
    const reading = readSlackSettings({
      SLACK_BOT_TOKEN: APP_TOKEN,
      SLACK_SIGNING_SECRET: "x",
      PORT: "0",
      SLACK_API_URL: "x",
    });
    const variables = reading.kind === "problems" ? reading.problems.map(({ variable }) => variable) : [];
    expect(variables).toEqual(["SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET", "PORT", "SLACK_API_URL"]);
  });
});
