import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { complete } from "./complete.ts";
import { renderNotice, renderReply } from "./render-reply.ts";
import { takeTurn } from "./take-turn.ts";
import type { Environment } from "../settings/environment.ts";
import type { Knowledge } from "../settings/load-knowledge.ts";
import { windowLook, type Window } from "./window.ts";

/** The console with a person in front of it: banner, prompt, history by arrow keys, Tab. Ends at /quit, Ctrl-C, Ctrl-D. */
export async function converse(
  { advisor, guide }: Knowledge,
  input: Readable,
  output: Window,
  environment: Environment,
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
  terminal.on("SIGINT", leave);
  input.on("error", leave);
  output.write(`${renderNotice(banner, look())}\n\n`);
  terminal.prompt();
  await once(terminal, "close");
}

/** Kept while the console runs, and nowhere else. */
const mostLinesInHistory = 200;

const banner = [
  "Ask about the credentials in the guide, or /recommend finds one that fits you.",
  "A number picks a choice, Tab completes, /help shows everything, /quit leaves.",
].join("\n");
