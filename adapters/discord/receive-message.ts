import type { Client } from "discord.js";
import type { Deliveries } from "../platform/deliveries.ts";
import type { Log } from "../platform/log.ts";
import { askIn, openIn } from "./desk.ts";
import type { Desk } from "./desk.ts";
import { explain } from "./errors.ts";
import { overruns } from "./limits.ts";
import { plainBody } from "./message-body.ts";
import type { MessageBody } from "./message-body.ts";
import { allowedIn } from "./permissions.ts";
import type { Allowed } from "./permissions.ts";
import type { IncomingMessage } from "./read-message.ts";
import { readMessage } from "./read-message.ts";
import { renderReply } from "./render.ts";
import { sendDirectly, sendMessage } from "./send-message.ts";

export type Surroundings = {
  readonly client: Client;
  readonly desk: Desk;
  readonly deliveries: Deliveries;
  readonly log: Log;
};

/** Answers a message that is meant for the bot, in its place; every other one is passed over. Never rejects. */
export async function receiveMessage(around: Surroundings, data: unknown, bot: string): Promise<void> {
  const message = readMessage(data, bot);
  if (message === undefined) return;
  const delivery = `discord:message:${message.id}`;
  if (!(await around.deliveries.begin(delivery))) return;
  try {
    const allowed = allowedIn(around.client, message.place);
    if (allowed.lacking.length > 0) await declineDirectly(around, message, whatIsLacking(message, allowed));
    else await answer(around, message, allowed);
    await around.deliveries.done(delivery);
  } catch (error) {
    const trouble = explain(error);
    around.log.warn(trouble.admin);
    if (trouble.asker === undefined) return around.deliveries.release(delivery);
    await declineDirectly(around, message, trouble.asker);
    await around.deliveries.done(delivery);
  }
}

async function answer({ client, desk, log }: Surroundings, message: IncomingMessage, allowed: Allowed): Promise<void> {
  const reply = await (message.words === "" ? openIn(desk, message, "help") : askIn(desk, message, message.words));
  const body = renderReply(reply, { embeds: allowed.embedLinks, offerShare: false });
  await sendMessage(client.rest, message.place, fitting(body, reply.token, log), {
    id: message.id,
    refer: allowed.refer,
  });
}

/** The body; or, for one that Discord would refuse, a sentence that says so. No reply of the guide is that long: a test sees to it. */
export function fitting(body: MessageBody, token: string, log: Log): MessageBody {
  const found = overruns(body);
  if (found.length === 0) return body;
  log.error(`The reply at ${token} does not fit Discord (${found.join("; ")}). Shorten what it says in knowledge/.`);
  return plainBody(
    "My answer is longer than Discord allows. Please ask for a part of it, such as one credential at a time.",
  );
}

function whatIsLacking(message: IncomingMessage, { lacking }: Allowed): string {
  const names = lacking.join(" and ");
  return `I can't answer in <#${message.place}>: I need ${names} there. An admin can allow it: Edit Channel, Permissions, this app. The command /ask works there, and here you can simply write to me.`;
}

/** Tells one person, once an hour and place, what keeps the bot from answering there. */
async function declineDirectly(around: Surroundings, message: IncomingMessage, sentence: string): Promise<void> {
  const notice = `discord:notice:${message.place}:${message.person}`;
  if (!(await around.deliveries.begin(notice))) return;
  around.log.warn(
    `A question in channel ${message.place} could not be answered there: ${sentence.replace(/ The command.*/, "")}`,
  );
  try {
    await sendDirectly(around.client.rest, message.person, plainBody(sentence), message.id);
    await around.deliveries.done(notice);
  } catch (error) {
    around.log.warn(explain(error).admin);
  }
}
