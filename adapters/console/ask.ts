import { argv, stderr, stdin, stdout } from "node:process";
import { createExplain } from "../../src/advisor.ts";
import { loadEnvironment } from "../settings/environment.ts";
import { loadKnowledge } from "../settings/load-knowledge.ts";
import { exitCodes, runCommand, type ExitCode } from "../settings/run-command.ts";
import { answerRecords } from "./answer-records.ts";
import { readArguments, usage } from "./read-arguments.ts";
import { renderExplanation } from "./render-explanation.ts";
import { renderNotice, renderReply } from "./render-reply.ts";
import { windowLook } from "./window.ts";
import { write } from "./write.ts";

/** The command `ask`: one reply to one question, or the line protocol. */
async function ask(): Promise<ExitCode> {
  const told = readArguments(argv.slice(2));
  switch (told.kind) {
    case "wrong":
      stderr.write(`${told.message}\nSee: npm run --silent ask -- --help\n`);
      return exitCodes.wrongArguments;
    case "help":
      await write(stdout, `${usage}\n`);
      return exitCodes.done;
  }
  const environment = loadEnvironment();
  const { advisor, guide } = loadKnowledge(environment);
  switch (told.kind) {
    case "protocol":
      await answerRecords(advisor, stdin, stdout);
      return exitCodes.done;
    case "explain": {
      const explanation = createExplain(guide)(told.text, told.previous);
      await write(
        stdout,
        `${told.json ? JSON.stringify(explanation, undefined, 2) : renderExplanation(explanation)}\n`,
      );
      return exitCodes.done;
    }
    case "ask":
    case "open": {
      const reply = told.kind === "open" ? advisor.open(told.token) : advisor.ask(told.text, told.previous);
      const look = windowLook(stdout, environment);
      // Nobody is there to pick a choice by its number, and nobody has seen the banner with the address.
      const address = reply.sources.length === 0 ? "" : `${renderNotice(guide.about.url, look)}\n`;
      await write(stdout, `${renderReply(reply, look, false)}\n${address}`);
      return exitCodes.done;
    }
  }
}

await runCommand(ask);
