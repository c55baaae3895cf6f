import type { Reply } from "../../src/reply.ts";

/** Whether an address could not be read, because it is old or of another guide: a fresh start for who opened it, and for nobody else. */
export const isStale = ({ token }: Pick<Reply, "token">): boolean => token === "stale";
