import type { Readable } from "node:stream";
import { answerLines } from "./answer-lines.ts";
import { converse } from "./converse.ts";
import type { Environment } from "../settings/environment.ts";
import type { Knowledge } from "../settings/load-knowledge.ts";
import type { Notices } from "./notices.ts";
import type { Window } from "./window.ts";

/** Runs the console until it is left: with a prompt for a person at a terminal, line by line for a pipe or a file. */
export function startConsole(
  knowledge: Knowledge,
  input: Readable & { readonly isTTY?: boolean },
  output: Window,
  environment: Environment,
  notices?: Notices,
): Promise<void> {
  const person = input.isTTY === true && output.isTTY === true;
  return person
    ? converse(knowledge, input, output, environment, notices)
    : answerLines(knowledge.advisor, input, output, environment);
}
