import { plainText, type Reply } from "../../src/reply.ts";

/** The reply's title when its body doesn't say it anyway; nothing otherwise. A question and a verdict say themselves what they are about. */
export function titleToShow(reply: Reply): string | undefined {
  const { title, kind } = reply;
  if (kind === "question" || kind === "recommendation") return undefined;
  if (title === undefined || title.trim() === "") return undefined;
  return plainText(reply).toLowerCase().includes(title.trim().toLowerCase()) ? undefined : title;
}
