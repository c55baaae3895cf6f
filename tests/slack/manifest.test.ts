import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { COMMANDS, SHORTCUTS } from "../../adapters/slack/commands.ts";
import { EVENTS, EXAMPLE_URL, SCOPES, createManifest, manifestFiles } from "../../adapters/slack/manifest.ts";
import { HAS_SCHEMAS, schemaProblems } from "../fakes/slack/schemas.ts";
import { guide, newest, startPair } from "./start-pair.ts";

const socket = createManifest(guide, { kind: "socket" });
const http = createManifest(guide, { kind: "http", url: "https://advisor.example/slack/events" });

/** The lengths that Slack's manifest reference gives. */
const limits = z.object({
  display_information: z.object({
    name: z.string().max(35),
    description: z.string().max(140),
    long_description: z.string().min(175).max(4_000),
  }),
  features: z.object({
    slash_commands: z
      .array(
        z.object({
          command: z.string().regex(/^\/[a-z0-9-]{1,31}$/),
          description: z.string().min(1).max(2_000),
          usage_hint: z.string().min(1).max(1_000),
        }),
      )
      .max(50),
    shortcuts: z
      .array(z.object({ name: z.string().max(24), description: z.string().max(150), callback_id: z.string().max(255) }))
      .max(10),
  }),
});

describe("the manifest", () => {
  it.each(Object.entries(manifestFiles(guide)))("is what adapters/slack/%s holds", (name, content) => {
    const file = readFileSync(new URL(`../../adapters/slack/${name}`, import.meta.url), "utf8");
    expect(JSON.parse(file), "run `npx tsx adapters/slack/write-manifest.ts`").toEqual(JSON.parse(content));
  });

  it.each([
    ["Socket Mode", socket],
    ["HTTP", http],
  ])("keeps Slack's lengths and counts for %s", (_way, manifest) => {
    expect(limits.safeParse(manifest).error?.issues ?? []).toEqual([]);
  });

  it.skipIf(!HAS_SCHEMAS)("satisfies Slack's own schema of manifests", () => {
    expect([...schemaProblems("slack-manifest", socket), ...schemaProblems("slack-manifest", http)]).toEqual([]);
    expect(schemaProblems("slack-manifest", { ...socket, invented: 1 })).not.toEqual([]);
  });

  it("asks for four scopes and no more", () => {
    expect(socket).toMatchObject({ oauth_config: { scopes: { bot: Object.keys(SCOPES) } } });
    expect(Object.keys(SCOPES)).toEqual(["commands", "chat:write", "app_mentions:read", "im:history"]);
  });

  it("names the public address in every place that Slack needs it, over HTTP only", () => {
    const places = COMMANDS.length + 3;
    expect(JSON.stringify(http).split("https://advisor.example/slack/events")).toHaveLength(places + 1);
    expect(JSON.stringify(socket)).not.toContain("_url");
  });

  it("is no agent, for which Slack demands to be told what people look at, and from which no app comes back", () => {
    expect(JSON.stringify([socket, http])).not.toMatch(/agent_view|assistant|app_context_changed/);
  });
});

describe("docs/slack.md", () => {
  const docs = readFileSync(new URL("../../docs/slack.md", import.meta.url), "utf8");

  it.each(Object.entries(SCOPES))("says why %s is asked for", (scope, why) => {
    expect(docs).toContain(`| \`${scope}\` | ${why} |`);
  });

  it("names every command, shortcut and variable", () => {
    const variables = ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "PORT", "SLACK_API_URL"];
    for (const { name } of [...COMMANDS, ...SHORTCUTS]) expect(docs).toContain(name);
    for (const variable of variables) expect(docs).toContain(`\`${variable}\``);
  });

  it("counts the places that hold the public address", () => {
    const places =
      JSON.stringify(createManifest(guide, { kind: "http", url: EXAMPLE_URL })).split(EXAMPLE_URL).length - 1;
    expect(docs).toContain(
      `in all ${["", "one", "two", "three", "four", "five", "six", "seven", "eight"][places]} places`,
    );
    expect(docs).toContain(EXAMPLE_URL);
  });
});

describe("the listeners", () => {
  it("answer every command and shortcut of the manifest, and handle every event", async () => {
    const pair = await startPair("http");
    const { people, state } = pair.slack;
    for (const { name } of COMMANDS) {
      await people.command(name);
      expect(newest(pair).text).not.toContain("don't know that command");
    }
    await people.globalShortcut(SHORTCUTS.find(({ kind }) => kind === "global")?.id ?? "");
    await people.messageShortcut(SHORTCUTS.find(({ kind }) => kind === "message")?.id ?? "", "x");
    const handled: Record<(typeof EVENTS)[number], () => Promise<unknown>> = {
      app_home_opened: () => people.openHome(),
      app_mention: () => people.mention("x"),
      "message.im": () => people.directMessage("x"),
    };
    for (const event of EVENTS) await handled[event]();
    await state.until("all answers", () => state.messages.length === COMMANDS.length + 3);
    await state.until("modal and home", () => state.modals.length === 1 && state.homes.size === 1);
    await pair.stop();
  });
});
