import type { Readable, Writable } from "node:stream";
import type { Advisor } from "../../src/advisor.ts";
import { answerRecord } from "./answer-record.ts";
import { readLines } from "./read-lines.ts";
import { write } from "./write.ts";

/** Speaks the line protocol until the input ends: one line out for each line in, in order; empty lines are skipped. */
export async function answerRecords(advisor: Advisor, input: Readable, output: Writable): Promise<void> {
  for await (const line of readLines(input)) {
    if (line.trim() === "") continue;
    await write(output, `${answerRecord(advisor, line, () => performance.now())}\n`);
  }
}
