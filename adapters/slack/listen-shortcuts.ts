import type { App } from "@slack/bolt";
import { sayUnreadable } from "../platform/unreadable.ts";
import { ASK_ABOUT_MESSAGE, FIND_CREDENTIAL } from "./commands.ts";
import { type Desk, addressIn, answerIn, answerInWindow } from "./desk.ts";
import { drawModal } from "./draw-modal.ts";
import { openInTime } from "./open-in-time.ts";
import { shortcutPayload } from "./incoming.ts";
import { renderMessage, renderSentence } from "./render.ts";
import { isWithinLimit } from "./within-limit.ts";
import { wordsOf } from "./words-of.ts";

/** Answers the message shortcut privately, where the message stands, and the global one with the dialogue in a modal. */
export function listenToShortcuts(app: App, desk: Desk): void {
  app.shortcut({}, async ({ body, ack }) => {
    await ack();
    const shortcut = shortcutPayload.parse(body);
    await desk.once(`slack:shortcut:${shortcut.trigger_id}`, () => answer(shortcut, desk));
  });
}

async function answer(shortcut: ReturnType<typeof shortcutPayload.parse>, desk: Desk): Promise<void> {
  const { advisor } = desk.knowledge;
  const { message, response_url, callback_id } = shortcut;
  const asker = { kind: "question", team: shortcut.team?.id ?? "", person: shortcut.user.id } as const;
  const tell = (sentence: string): Promise<void> =>
    response_url === undefined
      ? desk.calls.post({ channel: shortcut.user.id }, renderSentence(sentence))
      : desk.calls.respond(response_url, { kind: "private", drawn: renderSentence(sentence) });
  if (!(await isWithinLimit(desk, asker, tell))) return;
  if (callback_id === ASK_ABOUT_MESSAGE.id && message && response_url !== undefined) {
    const thread = message.thread_ts;
    const { words, unreadable } = wordsOf(message, { attached: true });
    if (unreadable !== undefined) return tell(sayUnreadable(unreadable));
    const place = {
      team: shortcut.team?.id ?? "",
      channel: shortcut.channel?.id ?? "",
      thread: thread ?? "",
      person: shortcut.user.id,
    };
    // Somebody else's message is no follow-up of this person's conversation.
    const reply = await answerIn(desk, place, () => (words === "" ? advisor.open("help") : advisor.ask(words)));
    return desk.calls.respond(response_url, {
      kind: "private",
      thread,
      drawn: renderMessage(reply, { kind: "private" }, addressIn(desk)),
    });
  }
  const token = callback_id === FIND_CREDENTIAL.id ? "recommend" : "help";
  const who = { team: shortcut.team?.id ?? "", person: shortcut.user.id };
  const modal = drawModal(await answerInWindow(desk, who, () => advisor.open(token)), addressIn(desk));
  return openInTime(desk.calls, shortcut.trigger_id, modal, shortcut.user.id);
}
