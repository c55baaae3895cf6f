/** What a message may consist of that holds no words to read. */
export type Unreadable = "voice" | "picture" | "sticker" | "poll" | "file";

/** Says so, in place of an answer to nothing. */
export const sayUnreadable = (what: Unreadable): string => `${SENTENCES[what]} Please write your question in words.`;

const SENTENCES: Readonly<Record<Unreadable, string>> = {
  voice: "I can't listen to voice messages.",
  picture: "I can't look at pictures or videos.",
  sticker: "I can't read stickers.",
  poll: "I can't read polls.",
  file: "I can't open files.",
};

/** By a file's kind of content, such as `audio/ogg`. */
export function unreadableFile(contentType: string): Unreadable {
  if (contentType.startsWith("audio/")) return "voice";
  return contentType.startsWith("image/") || contentType.startsWith("video/") ? "picture" : "file";
}
