import { PassThrough } from "node:stream";
import { startConsole } from "../../adapters/console/start-console.ts";
import { describeContract, guide } from "./contract.ts";
import type { Conversation, Shown } from "./conversation.ts";

describeContract("the console", async (advisor): Promise<Conversation> => {
  const input = new PassThrough();
  // Wide enough that no cell of a table is broken over lines
  const output = Object.assign(new PassThrough({ encoding: "utf8" }), { columns: 600 });
  const finished = startConsole({ advisor, guide }, input, output, {});
  let last: Shown = { words: "", choices: [] };
  const say = async (line: string): Promise<Shown> => {
    const reply = nextReply(output);
    input.write(`${line}\n`);
    last = shownIn(await reply);
    return last;
  };
  return {
    say,
    choose: (label) => say(String(last.choices.indexOf(label) + 1)),
    chooseStale: async () => undefined,
    share: async () => undefined,
    restart: async () => undefined,
    end: async () => {
      input.end();
      await finished;
    },
  };
});

/** A reply comes in one write. */
const nextReply = (output: PassThrough): Promise<string> =>
  new Promise((resolve) => output.once("data", (chunk: string) => resolve(chunk)));

/** Several may stand on a line. */
const CHOICE = / {2}\[\d+\] (.+?)(?= {2}\[\d+\] |$)/g;

function shownIn(printed: string): Shown {
  const lines = printed.split("\n");
  return {
    words: lines.filter((line) => line.match(CHOICE) === null).join("\n"),
    choices: lines.flatMap((line) => [...line.matchAll(CHOICE)].map(([, label = ""]) => label)),
  };
}
