import { type Conversations, conversationKey } from "./conversations.ts";

/** A channel of a platform. */
export type Channel = { readonly platform: string; readonly workspace: string; readonly place: string };

/** An answer that a channel has had: where it stands there, and how long ago that was. */
export type Posted = { readonly id: string; readonly minutes: number };

/** For so many minutes an answer is pointed to instead of being posted again. */
export const LATELY_MINUTES = 5;

/** Where the same answer was posted in that channel within the last minutes; nothing otherwise. `now` in milliseconds. */
export async function postedLately(
  store: Conversations,
  channel: Channel,
  token: string,
  now: number,
): Promise<Posted | undefined> {
  const [, when = "", id = ""] = /^posted\/(\d+)\/(.*)$/.exec((await store.last(keyOf(channel, token))) ?? "") ?? [];
  const minutes = (now - Number(when)) / 60_000;
  return when === "" || minutes >= LATELY_MINUTES ? undefined : { id, minutes };
}

/** Remembers that an answer was posted. `id` is what the platform knows the message by; may be empty. */
export const notePosted = (
  store: Conversations,
  channel: Channel,
  token: string,
  now: number,
  id: string,
): Promise<void> => store.remember(keyOf(channel, token), `posted/${now}/${id}`);

/** An answer that was taken back may be posted again. */
export const forgetPosted = (store: Conversations, channel: Channel, token: string): Promise<void> =>
  store.forget(keyOf(channel, token));

/** `a moment ago`, `3 minutes ago`. */
export const saidWhen = ({ minutes }: Posted): string =>
  minutes < 1.5 ? "a moment ago" : `${Math.round(minutes)} minutes ago`;

/** Among the keys of conversations, which have a person in this place. */
const keyOf = ({ platform, workspace, place }: Channel, token: string): string =>
  conversationKey(platform, workspace, place, `posted ${token}`);
