import { exit, stderr, stdout } from "node:process";
import { GuideError } from "../../src/guide/load.ts";
import { StartError } from "../platform/start-error.ts";

/** Exit codes of every command; 74 and 78 are EX_IOERR and EX_CONFIG of sysexits.h. */
export const exitCodes = { done: 0, notWell: 1, wrongArguments: 2, unreadable: 74, wrongSettings: 78 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/**
 * Runs a command and sets the exit code that it returns. What its user can mend is printed without a stack trace. When
 * nobody reads the output any more (`… | head -1`, a closed window), the process ends quietly.
 */
export async function runCommand(command: () => Promise<ExitCode>): Promise<void> {
  stdout.on("error", (error) => exit(report(error)));
  try {
    process.exitCode = await command();
  } catch (error) {
    process.exitCode = report(error);
  }
}

/** Says what went wrong, where that is worth saying. Throws again what is nobody's fault but the program's. */
function report(error: unknown): ExitCode {
  if (error instanceof GuideError || error instanceof StartError) {
    stderr.write(`${error.message}\n`);
    return exitCodes.wrongSettings;
  }
  if (!(error instanceof Error && "syscall" in error && "code" in error)) throw error;
  if (error.code === "EPIPE" || error.code === "EIO") return exitCodes.done;
  stderr.write(`The input can't be read, or the output not written: ${error.message}\n`);
  return exitCodes.unreadable;
}
