import { once } from "node:events";
import { clearScreenDown, createInterface, cursorTo, moveCursor } from "node:readline";
import type { Readable } from "node:stream";
import { banner } from "./banner.ts";
import { complete } from "./complete.ts";
import type { Notices } from "./notices.ts";
import { renderNotice, renderReply } from "./render-reply.ts";
import { takeTurn } from "./take-turn.ts";
import type { Environment } from "../settings/environment.ts";
import type { Knowledge } from "../settings/load-knowledge.ts";
import { windowLook, type Window } from "./window.ts";

/**
 * The console with a person in front of it: banner, prompt, history by arrow keys, Tab. Ends at /quit, Ctrl-D, and Ctrl-C on an
 * empty line. Notices appear above the line that is being typed.
 */
export async function converse(
  { advisor, guide }: Knowledge,
  input: Readable,
  output: Window,
  environment: Environment,
  notices?: Notices,
): Promise<void> {
  const names = [...guide.credentials.values()].map(({ name }) => name);
  const look = () => windowLook(output, environment);
  const terminal = createInterface({
    input,
    output,
    prompt: "> ",
    historySize: mostLinesInHistory,
    removeHistoryDuplicates: true,
    completer: (line: string) => complete(advisor, names, line),
  });
  let previous: string | undefined;
  terminal.on("line", (line) => {
    const turn = line.trim() === "" ? undefined : takeTurn(advisor, line, previous);
    if (turn?.kind === "quit") return terminal.close();
    if (turn?.kind === "reply") previous = turn.reply.token;
    if (turn !== undefined) {
      const shown = turn.kind === "reply" ? renderReply(turn.reply, look()) : renderNotice(turn.text, look());
      output.write(`\n${shown}\n\n`);
    }
    terminal.prompt();
  });
  const leave = () => {
    output.write("\n");
    terminal.close();
  };
  terminal.on("SIGINT", () => {
    if (terminal.line === "") return leave();
    terminal.write(null, { ctrl: true, name: "e" });
    terminal.write(null, { ctrl: true, name: "u" });
  });
  input.on("error", leave);
  output.write(`${renderNotice(banner(guide), look())}\n\n`);
  terminal.prompt();
  notices?.showBy((line) => {
    // Back to where the prompt begins; then the line that is being typed is drawn anew below the notice.
    moveCursor(output, 0, -terminal.getCursorPos().rows);
    cursorTo(output, 0);
    clearScreenDown(output);
    output.write(`${renderNotice(line, look())}\n`);
    terminal.prompt(true);
  });
  await once(terminal, "close");
  notices?.showPlainly();
}

/** Kept while the console runs, and nowhere else. */
const mostLinesInHistory = 200;
