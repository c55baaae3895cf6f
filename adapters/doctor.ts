import { argv, stdout, versions } from "node:process";
import { checkKnowledge, checkNode, checkSettings } from "./doctor/check-here.ts";
import { checkStore } from "./doctor/check-store.ts";
import { renderOutcome, renderPart, type Part } from "./doctor/render-findings.ts";
import type { Finding } from "./doctor/finding.ts";
import type { DiscordSettings } from "./discord/settings.ts";
import type { Log } from "./platform/log.ts";
import { readSettings } from "./read-settings.ts";
import { loadEnvironment } from "./settings/environment.ts";
import { exitCodes, runCommand, type ExitCode } from "./settings/run-command.ts";
import type { SlackSettings } from "./slack/settings.ts";

/** `npm run doctor`: looks at everything that the advisor needs, each by the call that it will make. An address after it
 * is where Slack's Request URL leads. Ends with 1 unless all is well. */
async function examine(): Promise<ExitCode> {
  const settings = readSettings(loadEnvironment());
  const { discord, slack, redisUrl } = settings;
  const platforms = [...(discord === undefined ? [] : ["Discord"]), ...(slack === undefined ? [] : ["Slack"])];
  const colour = stdout.isTTY && stdout.hasColors();
  const parts: Part[] = [];
  const tell = (name: string, findings: readonly Finding[]): void => {
    const part = { name, findings };
    parts.push(part);
    stdout.write(renderPart(part, colour));
  };
  tell("Node", checkNode(versions.node));
  tell("Settings", checkSettings(settings.problems, platforms));
  tell("Guide", settings.knowledgeFolder === "" ? [] : checkKnowledge(settings.knowledgeFolder));
  tell("State store", await checkStore(redisUrl === undefined ? undefined : () => openStore(redisUrl)));
  if (discord !== undefined) tell("Discord", await examineDiscord(discord, settings.knowledgeFolder));
  if (slack !== undefined) tell("Slack", await examineSlack(slack));
  stdout.write(renderOutcome(parts, colour));
  return parts.some(({ findings }) => findings.some(({ kind }) => kind === "problem"))
    ? exitCodes.notWell
    : exitCodes.done;
}

const openStore = async (url: string) => (await import("./platform/state-in-redis.ts")).stateInRedis(url, SILENT);
/** The finding says it. */
const SILENT: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

async function examineDiscord({ token, apiUrl, shards, http }: DiscordSettings, folder: string) {
  const { checkDiscord } = await import("./doctor/check-discord.ts");
  const { commandTable } = await import("./discord/commands.ts");
  const { checkGuide } = await import("../src/guide/load.ts");
  // The names are the same whatever the guide holds.
  const credentials = checkGuide(folder).guide?.credentials ?? new Map();
  const commands = commandTable({ credentials }).map(({ name }) => name);
  return checkDiscord({ token, apiUrl, publicKey: http?.publicKey, hasShards: shards !== undefined, commands });
}

async function examineSlack({ botToken, apiUrl, way }: SlackSettings) {
  const { checkSlack } = await import("./doctor/check-slack.ts");
  const { SCOPES } = await import("./slack/manifest.ts");
  const address = argv.slice(2).find((word) => URL.canParse(word));
  return checkSlack({ botToken, apiUrl, way, scopes: Object.keys(SCOPES), address });
}

await runCommand(examine);
