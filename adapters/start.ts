import { exit, stdin, stdout } from "node:process";
import type { Environment } from "./platform/setting-problem.ts";
import { readSettings } from "./read-settings.ts";
import { loadEnvironment } from "./settings/environment.ts";
import { refuseProblems } from "./settings/platforms.ts";
import { exitCodes, runCommand, type ExitCode } from "./settings/run-command.ts";
import { endOnSignal, leaveSignals } from "./settings/until-signal.ts";

/** Starts every platform that has its variables; the console when there is none. */
async function start(): Promise<ExitCode> {
  const environment = loadEnvironment();
  const settings = readSettings(environment);
  refuseProblems(settings.problems);
  if (settings.discord === undefined && settings.slack === undefined) {
    leaveSignals();
    await converse(settings.knowledgeFolder, environment);
    return exitCodes.done;
  }
  // Loaded only when it is needed, so that wrong settings are named at once.
  const { serve } = await import("./serve.ts");
  await serve(settings, environment);
  exit(exitCodes.done);
}

/** Follows changes of the guide where somebody sits in front of it. */
async function converse(folder: string, environment: Environment): Promise<void> {
  const { startConsole } = await import("./console/start-console.ts");
  if (!stdin.isTTY) {
    const { loadKnowledge } = await import("./settings/load-knowledge.ts");
    return startConsole(loadKnowledge(environment), stdin, stdout, environment);
  }
  const { watchKnowledge } = await import("./reload/watch-knowledge.ts");
  const { logToStandardError } = await import("./platform/log.ts");
  const { createNotices } = await import("./console/notices.ts");
  const notices = createNotices(logToStandardError);
  const knowledge = await watchKnowledge(folder, notices.log);
  await startConsole(knowledge, stdin, stdout, environment, notices);
  await knowledge.stop();
}

endOnSignal();
await runCommand(start);
