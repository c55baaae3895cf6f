import { describe, expect, it } from "vitest";
import { readDiscordSettings } from "../../adapters/discord/settings.ts";

const TOKEN = "MTAwMDAwMDAwMDAwMDAwMDAwMQ.GabcdE.abcdefghijklmnopqrstuvwxyz0123456789AB";

describe("Discord's settings", () => {
  it("are absent when no variable of Discord's is set, or only empty ones", () => {
    expect(readDiscordSettings({ PATH: "/bin" })).toEqual({ kind: "absent" });
    expect(readDiscordSettings({ DISCORD_TOKEN: " ", DISCORD_API_URL: "" })).toEqual({ kind: "absent" });
  });

  it("are a token, and Discord's own address unless another is given", () => {
    expect(readDiscordSettings({ DISCORD_TOKEN: ` ${TOKEN}\n` })).toEqual({
      kind: "settings",
      settings: { token: TOKEN, apiUrl: "https://discord.com/api" },
    });
    expect(readDiscordSettings({ DISCORD_TOKEN: "any", DISCORD_API_URL: "http://127.0.0.1:8080/api/" })).toEqual({
      kind: "settings",
      settings: { token: "any", apiUrl: "http://127.0.0.1:8080/api" },
    });
  });

  it.each([
    ["no token", { DISCORD_API_URL: "https://discord.com/api" }, "DISCORD_TOKEN is missing"],
    ["an application id", { DISCORD_TOKEN: "1000000000000000001" }, "DISCORD_TOKEN is an application id"],
    ["a public key", { DISCORD_TOKEN: "0123456789abcdef".repeat(4) }, "DISCORD_TOKEN is a public key"],
    ["half a token", { DISCORD_TOKEN: TOKEN.slice(0, 40) }, "DISCORD_TOKEN does not look like"],
    ["the word Bot", { DISCORD_TOKEN: `Bot ${TOKEN}` }, "DISCORD_TOKEN begins with “Bot ”"],
    ["quotation marks", { DISCORD_TOKEN: `"${TOKEN}"` }, "DISCORD_TOKEN has quotation marks"],
    ["a blank inside", { DISCORD_TOKEN: TOKEN.replace(".", " ") }, "DISCORD_TOKEN has a blank"],
    ["no address", { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: "discord" }, "DISCORD_API_URL is not a web address"],
    [
      "an open address",
      { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: "http://example.org/api" },
      "DISCORD_API_URL must begin with https://",
    ],
    [
      "a version",
      { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: "https://discord.com/api/v10" },
      "DISCORD_API_URL ends with a version",
    ],
    [
      "a name in the address",
      { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: "https://me@example.org/api" },
      "DISCORD_API_URL has parts",
    ],
    ["a misspelt name", { DISCORD_TOKEN: TOKEN, DISCORD_TOKNE: TOKEN }, "DISCORD_TOKNE is not a setting"],
  ])("with %s are refused, with a cure and without the value", (_, environment, start) => {
    const result = readDiscordSettings(environment);
    if (result.kind !== "problems") throw new Error("No problem was found");
    const [problem] = result.problems;
    expect(`${problem?.variable} ${problem?.wrong}`).toMatch(new RegExp(`^${start}`));
    expect(problem?.cure).toMatch(/^[A-Z].{20,}\.$/);
    expect(JSON.stringify(result)).not.toContain(TOKEN.slice(0, 26));
  });

  it("name all their problems at once", () => {
    const result = readDiscordSettings({ DISCORD_TOKNE: "x", DISCORD_API_URL: "x" });
    expect(result).toMatchObject({
      problems: [{ variable: "DISCORD_TOKNE" }, { variable: "DISCORD_TOKEN" }, { variable: "DISCORD_API_URL" }],
    });
  });
});
