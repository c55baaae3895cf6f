import type { Readable } from "node:stream";

/**
 * The lines of a stream of text, without their ends (`\n` or `\r\n`), read no faster than they are taken. The last one
 * needs no end. Only these two end a line: node:readline would also break at U+2028, which JSON may hold as it is.
 */
export async function* readLines(input: Readable): AsyncGenerator<string, void> {
  input.setEncoding("utf8");
  let open: string[] = [];
  for await (const chunk of input) {
    const [first = "", ...others] = String(chunk).split("\n");
    open.push(first);
    for (const part of others) {
      yield withoutReturn(open.join(""));
      open = [part];
    }
  }
  const last = open.join("");
  if (last !== "") yield withoutReturn(last);
}

const withoutReturn = (line: string): string => (line.endsWith("\r") ? line.slice(0, -1) : line);
