import { readDiscordSettings, type DiscordSettings } from "./discord/settings.ts";
import { readHealthSettings, type HealthSettings } from "./health/settings.ts";
import { type LogLevel, readLogLevel } from "./platform/log-settings.ts";
import type { Environment, SettingProblem, SettingsResult } from "./platform/setting-problem.ts";
import { misspelt } from "./settings/misspelt.ts";
import { readKnowledgeFolder } from "./settings/read-knowledge-folder.ts";
import { readRedisUrl } from "./settings/read-redis-url.ts";
import { type Listener, samePort } from "./settings/same-port.ts";
import { readSlackSettings, type SlackSettings } from "./slack/settings.ts";

/** What the environment says to every part; a part without settings is not wanted, or has problems. */
export type Settings = {
  readonly discord: DiscordSettings | undefined;
  readonly slack: SlackSettings | undefined;
  readonly health: HealthSettings | undefined;
  readonly redisUrl: string | undefined;
  readonly logLevel: LogLevel;
  readonly knowledgeFolder: string;
  /** Everything that is wrong with any of them, and no value; nothing is to be started unless it is empty. */
  readonly problems: readonly SettingProblem[];
};

/** Reads all variables of all parts together. Never throws, and never repeats a value. */
export function readSettings(environment: Environment): Settings {
  const discord = readDiscordSettings(environment);
  const slack = readSlackSettings(environment);
  const health = readHealthSettings(environment);
  const redis = readRedisUrl(environment);
  const level = readLogLevel(environment);
  const folder = readKnowledgeFolder(environment);
  const settings = {
    discord: given(discord),
    slack: given(slack),
    health: given(health),
    redisUrl: given(redis),
    logLevel: given(level) ?? "info",
    knowledgeFolder: given(folder) ?? "",
  };
  const found = [discord, slack, health, redis, level, folder].flatMap(problemsOf);
  const ports = samePort(listeners(settings));
  return { ...settings, problems: oncePerVariable([...misspelt(environment), ...found, ...ports]) };
}

const given = <Part>(result: SettingsResult<Part>): Part | undefined =>
  result.kind === "settings" ? result.settings : undefined;

const problemsOf = (result: SettingsResult<unknown>): readonly SettingProblem[] =>
  result.kind === "problems" ? result.problems : [];

function listeners({ discord, slack, health }: Pick<Settings, "discord" | "slack" | "health">): readonly Listener[] {
  return [
    ...(slack?.way.kind === "http" ? [{ variable: "PORT", port: slack.way.port }] : []),
    ...(discord?.http === undefined ? [] : [{ variable: "DISCORD_PORT", port: discord.http.port }]),
    ...(health === undefined ? [] : [{ variable: "HEALTH_PORT", port: health.port }]),
  ];
}

/** The first that is said of a variable: that it is misspelt comes before that it is unknown. */
function oncePerVariable(problems: readonly SettingProblem[]): readonly SettingProblem[] {
  return problems.filter(({ variable }, index) => problems.findIndex((one) => one.variable === variable) === index);
}
