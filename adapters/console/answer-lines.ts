import type { Readable } from "node:stream";
import type { Advisor } from "../../src/advisor.ts";
import { readLines } from "./read-lines.ts";
import { renderNotice, renderReply } from "./render-reply.ts";
import { takeTurn } from "./take-turn.ts";
import type { Environment } from "../settings/environment.ts";
import { windowLook, type Window } from "./window.ts";
import { write } from "./write.ts";

/**
 * The console without a person in front of it: one reply for each line of input, an empty line between replies. The
 * lines are one conversation, in which numbers and commands work too. Ends with the input, or at /quit.
 */
export async function answerLines(
  advisor: Advisor,
  input: Readable,
  output: Window,
  environment: Environment,
): Promise<void> {
  const look = windowLook(output, environment);
  let previous: string | undefined;
  let between = "";
  for await (const line of readLines(input)) {
    const turn = takeTurn(advisor, line, previous);
    if (turn.kind === "quit") return;
    const shown = turn.kind === "reply" ? renderReply(turn.reply, look) : renderNotice(turn.text, look);
    await write(output, `${between}${shown}\n`);
    between = "\n";
    if (turn.kind === "reply") previous = turn.reply.token;
  }
}
