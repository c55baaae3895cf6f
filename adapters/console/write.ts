import { once } from "node:events";
import type { Writable } from "node:stream";

/** Writes, and waits until the reader has caught up when it is behind. */
export async function write(output: Writable, text: string): Promise<void> {
  if (!output.write(text)) await once(output, "drain");
}
