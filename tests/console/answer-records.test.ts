import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { answerRecords } from "../../adapters/console/answer-records.ts";
import { fakeAdvisor } from "./fake-advisor.ts";

describe("the line protocol on streams", () => {
  it("waits for a reader that is behind, and loses nothing", async () => {
    const lines = 5_000;
    let read = 0;
    const input = Readable.from(
      (function* () {
        while (read < lines) yield Buffer.from(`{"id":${(read += 1)},"turns":["hello"]}\n`);
      })(),
      { objectMode: false },
    );
    const output = new PassThrough({ highWaterMark: 1_000 });
    const finished = answerRecords(fakeAdvisor, input, output).then(() => output.end());
    for (let rounds = 0; rounds < 1_000; rounds += 1) await setImmediate();
    expect(read).toBeLessThan(lines);

    const answers = (await text(output)).trimEnd().split("\n");
    await finished;
    expect(answers).toHaveLength(lines);
    expect(JSON.parse(answers.at(-1) ?? "")).toMatchObject({ id: lines });
  });
});
