import { plainText, type Reply } from "../../src/reply.ts";

/** The reply's title when its body doesn't say it anyway; nothing otherwise. */
export function titleToShow(reply: Reply): string | undefined {
  const { title } = reply;
  if (title === undefined || title.trim() === "") return undefined;
  return plainText(reply).toLowerCase().includes(title.trim().toLowerCase()) ? undefined : title;
}
