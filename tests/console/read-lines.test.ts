import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { readLines } from "../../adapters/console/read-lines.ts";

async function linesOf(...chunks: readonly (string | Buffer)[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readLines(
    Readable.from(
      chunks.map((chunk) => Buffer.from(chunk)),
      { objectMode: false },
    ),
  ))
    lines.push(line);
  return lines;
}

describe("the lines of a stream", () => {
  it("end at a line feed, with or without a carriage return, and the last needs none", async () => {
    expect(await linesOf("a\nb\r\nc")).toEqual(["a", "b", "c"]);
    expect(await linesOf("a\n")).toEqual(["a"]);
    expect(await linesOf("a\n\n b\n")).toEqual(["a", "", " b"]);
    expect(await linesOf()).toEqual([]);
  });

  it("may come in pieces, even of one character", async () => {
    const bytes = Buffer.from("Zoë 🍵\r\n日本");
    const pieces = Array.from(bytes, (_, index) => bytes.subarray(index, index + 1));
    expect(await linesOf(...pieces)).toEqual(["Zoë 🍵", "日本"]);
  });

  it("may hold other separators and NUL", async () => {
    expect(await linesOf("a\u2028b\u0085c\rd\u0000e\n")).toEqual(["a\u2028b\u0085c\rd\u0000e"]);
  });

  it("are not read ahead of being taken", async () => {
    let made = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.from(`${(made += 1)}\n`.padStart(1_000));
      })(),
      { objectMode: false },
    );
    let taken = 0;
    for await (const _ of readLines(endless)) if ((taken += 1) === 1_000) break;
    expect(made).toBeLessThan(1_200);
  });
});
