import type { Reply } from "../../src/reply.ts";

/** What others can use too: something that the guide says. Questions of the dialogue, help and small talk are for one person. */
export const isWorthSharing = ({ kind, sources }: Pick<Reply, "kind" | "sources">): boolean =>
  (kind === "answer" || kind === "recommendation") && sources.length > 0;
