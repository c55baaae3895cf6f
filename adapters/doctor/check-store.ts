import type { State } from "../platform/state.ts";
import { TROUBLES } from "../platform/redis-trouble.ts";
import { type Finding, note, ok, problem } from "./finding.ts";

/** `open` connects to the store of `REDIS_URL`; nothing when that is not set. */
export async function checkStore(open: (() => Promise<State>) | undefined): Promise<readonly Finding[]> {
  if (open === undefined) return [note("REDIS_URL is not set: one process, which remembers by itself.")];
  const state = await open();
  const trouble = state.trouble();
  await state.close();
  if (trouble === undefined) return [ok("The store of REDIS_URL can be used.")];
  return [problem(`The store of REDIS_URL ${TROUBLES[trouble].what}.`, TROUBLES[trouble].cure)];
}
