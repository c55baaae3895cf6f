import { Routes } from "discord.js";
import type { REST } from "discord.js";
import * as z from "zod";
import { isOutage } from "./errors.ts";
import type { TextBody } from "./message-body.ts";

/**
 * Posts a message as the answer to another one. The answered message's id is its nonce: Discord posts it once, whoever sends it and
 * however often. `refer`: as a reply to that message, without a ping.
 */
export async function sendMessage(
  rest: REST,
  place: string,
  body: TextBody,
  answered: { readonly id: string; readonly refer: boolean },
): Promise<void> {
  const whole = {
    ...body,
    components: body.components.map((row) => ({ ...row, components: [...row.components] })),
    allowed_mentions: { parse: [], replied_user: false },
    nonce: answered.id,
    enforce_nonce: true,
    ...(answered.refer ? { message_reference: { message_id: answered.id, fail_if_not_exists: false } } : {}),
  };
  await patiently(() => rest.post(Routes.channelMessages(place), { body: whole }));
}

/** Sends to one person alone. Throws Discord's 50007 when they do not take direct messages. */
export async function sendDirectly(rest: REST, person: string, body: TextBody, answered: string): Promise<void> {
  const opened = await rest.post(Routes.userChannels(), { body: { recipient_id: person } });
  await sendMessage(rest, z.object({ id: z.string() }).parse(opened).id, body, { id: answered, refer: false });
}

/** Milliseconds before each further try during an outage: half a minute in all, well within the life of a nonce. */
const PAUSES = [500, 2_000, 5_000, 10_000, 15_000];

async function patiently(send: () => Promise<unknown>, pauses: readonly number[] = PAUSES): Promise<void> {
  try {
    await send();
  } catch (error) {
    const [pause, ...rest] = pauses;
    if (pause === undefined || !isOutage(error)) throw error;
    await new Promise((resolve) => setTimeout(resolve, pause));
    await patiently(send, rest);
  }
}
