import type { State, Trouble } from "../platform/state.ts";
import { type Finding, note, ok, problem } from "./finding.ts";

/** `open` connects to the store of `REDIS_URL`; nothing when that is not set. */
export async function checkStore(open: (() => Promise<State>) | undefined): Promise<readonly Finding[]> {
  if (open === undefined) return [note("REDIS_URL is not set: one process, which remembers by itself.")];
  const state = await open();
  const trouble = state.trouble();
  await state.close();
  return [trouble === undefined ? ok("The store of REDIS_URL can be used.") : TROUBLES[trouble]];
}

const TROUBLES: Readonly<Record<Trouble, Finding>> = {
  unreachable: problem(
    "The store of REDIS_URL can't be reached.",
    "Check that it runs, its host and port, and the network.",
  ),
  slow: problem("The store of REDIS_URL takes longer than 40 ms.", "Check its load and the way to it."),
  refused: problem(
    "The store of REDIS_URL refuses commands.",
    "Check the user and password in the address, its memory, and that it is no read-only replica.",
  ),
};
