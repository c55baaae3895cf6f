import * as z from "zod";
import { type Unreadable, unreadableFile } from "../platform/unreadable.ts";
import { typedWords } from "./plain.ts";

/** To spread into a schema of a message: where it may have its words, or what it has instead. */
export const wordsOfMessage = {
  text: z.string().default(""),
  attachments: z
    .array(
      z.object({
        /** A message that is forwarded. */
        is_share: z.boolean().optional(),
        title: z.string().optional(),
        text: z.string().optional(),
        fallback: z.string().optional(),
      }),
    )
    .nullish()
    .catch(undefined),
  files: z
    .array(
      z.object({
        mimetype: z.string().optional(),
        /** What Slack heard in a recording, or the beginning of it. */
        transcription: z.object({ preview: z.object({ content: z.string().optional() }).optional() }).optional(),
      }),
    )
    .nullish()
    .catch(undefined),
};

type Message = z.infer<z.ZodObject<typeof wordsOfMessage>>;

/** The words of a message, or of what it forwards or says aloud; what it has instead, where there are none. */
export type Words = { readonly words: string; readonly unreadable?: Unreadable };

/** `attached`: also what a message shows that forwards nothing, such as another app's card. */
export function wordsOf({ text, attachments, files }: Message, { attached = false } = {}): Words {
  const shared = (attachments ?? []).filter(({ is_share }) => attached || is_share === true);
  const heard = (files ?? []).map(({ transcription }) => transcription?.preview?.content ?? "");
  const texts = [
    text,
    joined(shared.map((one) => joined([one.title, one.text]) || (one.fallback ?? ""))),
    joined(heard),
  ];
  const words = texts.map(typedWords).find((found) => found !== "") ?? "";
  const [file] = files ?? [];
  return { words, ...(words === "" && file !== undefined ? { unreadable: unreadableFile(file.mimetype ?? "") } : {}) };
}

const joined = (texts: readonly (string | undefined)[]): string => texts.filter((text) => text).join("\n");
