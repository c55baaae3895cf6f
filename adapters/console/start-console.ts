import type { Readable } from "node:stream";
import type { Advisor } from "../../src/advisor.ts";
import { answerLines } from "./answer-lines.ts";
import { converse } from "./converse.ts";
import type { Environment } from "../settings/environment.ts";
import type { Window } from "./window.ts";

/** Runs the console until it is left: with a prompt for a person at a terminal, line by line for a pipe or a file. */
export function startConsole(
  advisor: Advisor,
  input: Readable & { readonly isTTY?: boolean },
  output: Window,
  environment: Environment,
): Promise<void> {
  const person = input.isTTY === true && output.isTTY === true;
  return person ? converse(advisor, input, output, environment) : answerLines(advisor, input, output, environment);
}
