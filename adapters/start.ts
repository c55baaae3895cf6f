import { stdin, stdout } from "node:process";
import type { Advisor } from "../src/advisor.ts";
import { loadEnvironment, type Environment } from "./settings/environment.ts";
import { loadAdvisor } from "./settings/load-advisor.ts";
import { exitCodes, runCommand, type ExitCode } from "./settings/run-command.ts";

/** A platform that starts when one of its variables is set. Its libraries are imported only then. */
type Platform = {
  readonly variables: readonly string[];
  start(advisor: Advisor, environment: Environment): Promise<unknown>;
};

/** Each adapter's entry goes here; the console starts when none is wanted. */
const platforms: readonly Platform[] = [];

async function start(): Promise<ExitCode> {
  const environment = loadEnvironment();
  const advisor = loadAdvisor(environment);
  const wanted = platforms.filter(({ variables }) => variables.some((name) => environment[name]));
  await Promise.all(wanted.map((platform) => platform.start(advisor, environment)));
  if (wanted.length === 0) {
    const { startConsole } = await import("./console/start-console.ts");
    await startConsole(advisor, stdin, stdout, environment);
  }
  return exitCodes.done;
}

await runCommand(start);
