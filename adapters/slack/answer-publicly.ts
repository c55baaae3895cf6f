import type { Reply } from "../../src/reply.ts";
import { isWorthSharing } from "../platform/worth-sharing.ts";
import { type Channel, notePosted, postedLately, saidWhen } from "../platform/posted-lately.ts";
import { type Desk, addressIn } from "./desk.ts";
import { type Audience, type Drawn, renderMessage, renderSentenceTo } from "./render.ts";

/** A message for everybody in a channel, or the reason why only the asker can be answered. */
export type Public =
  | { readonly kind: "posted"; readonly drawn: Drawn }
  | { readonly kind: "refused"; readonly why: string };

/** A channel as what was posted there is remembered; a thread is one of its own. */
export const channelIn = (team: string, channel: string, thread = ""): Channel => ({
  platform: "slack",
  workspace: team,
  place: `${channel}/${thread}`,
});

/** The reply for everybody; not again in a channel that has just had it. */
export async function answerEverybody(desk: Desk, channel: Channel, reply: Reply, audience: Audience): Promise<Public> {
  const posted = await postedLately(desk.conversations, channel, reply.token, Date.now());
  if (posted !== undefined) return refused(`That was posted here ${saidWhen(posted)}, a little further up.`);
  return post(desk, channel, reply, audience);
}

/** The reply for one person, who alone is notified, before everybody; where the channel has just had it, they are led to it. */
export async function answerSomebody(
  desk: Desk,
  channel: Channel,
  reply: Reply,
  { by, person }: { readonly by: string; readonly person: string },
): Promise<Public> {
  if (!isWorthSharing(reply) && reply.kind !== "not-covered") return refused("That is no answer for somebody else.");
  const posted = await postedLately(desk.conversations, channel, reply.token, Date.now());
  if (posted === undefined) return post(desk, channel, reply, { kind: "channel", by, for: person });
  const pointer = `Your answer was posted here ${saidWhen(posted)}, a little further up.`;
  return { kind: "posted", drawn: renderSentenceTo(person, pointer) };
}

const refused = (why: string): Public => ({ kind: "refused", why });

async function post(desk: Desk, channel: Channel, reply: Reply, audience: Audience): Promise<Public> {
  await notePosted(desk.conversations, channel, reply.token, Date.now(), "");
  return { kind: "posted", drawn: renderMessage(reply, audience, addressIn(desk)) };
}
