import { MessageFlags } from "discord.js";
import * as z from "zod";
import { type Unreadable, unreadableFile } from "../platform/unreadable.ts";

/** Where a message may have its words, or what it has instead. */
const wrapped = {
  content: z.string().default(""),
  flags: z.number().catch(0),
  embeds: z.array(z.object({ title: z.string().nullish(), description: z.string().nullish() })).catch([]),
  attachments: z.array(z.object({ content_type: z.string().nullish() })).catch([]),
  sticker_items: z.array(z.unknown()).catch([]),
  poll: z.unknown().optional(),
};
/** To spread into a schema of a message. A forwarded message has its words in a snapshot. */
export const wordsOfMessage = {
  ...wrapped,
  message_snapshots: z.array(z.object({ message: z.object(wrapped) })).catch([]),
};

type Wrapped = z.infer<z.ZodObject<typeof wrapped>>;
type Message = z.infer<z.ZodObject<typeof wordsOfMessage>>;

/** The words of a message, or of what it forwards or shows; what it has instead, where there are none. */
export type Words = { readonly words: string; readonly unreadable?: Unreadable };

export function wordsOf(message: Message): Words {
  const parts = [message, ...message.message_snapshots.map((snapshot) => snapshot.message)];
  const spoken = parts.map(({ content }) => withoutMentions(content)).find((words) => words !== "");
  const words = spoken ?? parts.map(shownIn).find((shown) => shown !== "") ?? "";
  const unreadable = words === "" ? parts.map(unreadableIn).find((found) => found !== undefined) : undefined;
  return { words, ...(unreadable === undefined ? {} : { unreadable }) };
}

/** People `<@1>`, roles `<@&1>`, channels `<#1>`, emoji `<:name:1>`, commands `</name:1>` and times `<t:1>`. */
export const withoutMentions = (content: string): string =>
  content.replaceAll(/<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|\/[^>]{1,100}:\d+|t:-?\d+(?::\w)?)>/g, " ").trim();

const shownIn = ({ embeds }: Wrapped): string =>
  embeds
    .flatMap(({ title, description }) => [title ?? "", description ?? ""])
    .filter((text) => text !== "")
    .map(withoutMentions)
    .join("\n");

function unreadableIn({ flags, attachments: [file], sticker_items, poll }: Wrapped): Unreadable | undefined {
  if ((flags & MessageFlags.IsVoiceMessage) !== 0) return "voice";
  if (file !== undefined) return unreadableFile(file.content_type ?? "");
  if (sticker_items.length > 0) return "sticker";
  return poll === undefined || poll === null ? undefined : "poll";
}
