import type { Client } from "discord.js";
import type { Deliveries } from "../platform/deliveries.ts";
import { askIn, openIn } from "./desk.ts";
import type { Desk } from "./desk.ts";
import { draw } from "./draw.ts";
import { explain } from "./errors.ts";
import { plainBody } from "./message-body.ts";
import { allowedIn } from "./permissions.ts";
import type { Allowed } from "./permissions.ts";
import type { IncomingMessage } from "./read-message.ts";
import { readMessage } from "./read-message.ts";
import { sendDirectly, sendMessage } from "./send-message.ts";

/** What is needed to take events and answer them. */
export type Surroundings = { readonly client: Client; readonly desk: Desk; readonly deliveries: Deliveries };

/** Answers a message that is meant for the bot, in its place; every other one is passed over. Never rejects. */
export async function receiveMessage(around: Surroundings, data: unknown, bot: string): Promise<void> {
  const message = readMessage(data, bot);
  if (message === undefined) return;
  const begun = performance.now();
  const { observe } = around.desk;
  const delivery = `discord:message:${message.id}`;
  if (!(await around.deliveries.begin(delivery))) return observe({ kind: "duplicate", platform: "discord" });
  try {
    const allowed = allowedIn(around.client, message.place);
    if (allowed.lacking.length > 0) await declineDirectly(around, message, whatIsLacking(message, allowed));
    else await answer(around, message, allowed);
    observe({ kind: "handled", platform: "discord", milliseconds: performance.now() - begun });
    await around.deliveries.done(delivery);
  } catch (error) {
    const trouble = explain(error);
    around.desk.log.warn(trouble.admin);
    observe({ kind: "failed", platform: "discord" });
    if (trouble.asker === undefined) return around.deliveries.release(delivery);
    await declineDirectly(around, message, trouble.asker);
    await around.deliveries.done(delivery);
  }
}

async function answer({ client, desk }: Surroundings, message: IncomingMessage, allowed: Allowed): Promise<void> {
  const reply = await (message.words === "" ? openIn(desk, message, "help") : askIn(desk, message, message.words));
  const body = draw(reply, { embeds: allowed.embedLinks, offerShare: false }, desk.log);
  await sendMessage(client.rest, message.place, body, { id: message.id, refer: allowed.refer });
}

function whatIsLacking(message: IncomingMessage, { lacking }: Allowed): string {
  const names = lacking.join(" and ");
  return `I can't answer in <#${message.place}>: I need ${names} there. An admin can allow it: Edit Channel, Permissions, this app. The command /ask works there, and here you can simply write to me.`;
}

/** Tells one person what keeps the bot from answering there; not again as long as that is remembered. */
async function declineDirectly(around: Surroundings, message: IncomingMessage, sentence: string): Promise<void> {
  const { log } = around.desk;
  const notice = `discord:notice:${message.place}:${message.person}:${sentence}`;
  if (!(await around.deliveries.begin(notice))) return;
  log.warn(
    `A question in channel ${message.place} could not be answered there: ${sentence.replace(/ The command.*/, "")}`,
  );
  try {
    await sendDirectly(around.client.rest, message.person, plainBody(sentence), message.id);
  } catch (error) {
    log.warn(explain(error).admin);
  }
  await around.deliveries.done(notice);
}
