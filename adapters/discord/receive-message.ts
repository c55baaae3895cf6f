import type { Client } from "discord.js";
import { answerInTurn, answerOnce } from "../platform/answer-once.ts";
import type { State } from "../platform/state.ts";
import { sayUnreadable } from "../platform/unreadable.ts";
import { askIn, openIn } from "./desk.ts";
import type { Desk } from "./desk.ts";
import { drawText } from "./draw.ts";
import { explain } from "./errors.ts";
import { plainBody } from "./message-body.ts";
import { allowedIn } from "./permissions.ts";
import type { Allowed } from "./permissions.ts";
import type { IncomingMessage } from "./read-message.ts";
import { readMessage } from "./read-message.ts";
import { sendDirectly, sendMessage } from "./send-message.ts";

/** What is needed to take events and answer them. */
export type Surroundings = { readonly client: Client; readonly desk: Desk } & Pick<State, "deliveries" | "rateLimit">;

/** Answers a message that is meant for the bot, in its place; every other one is passed over. Never rejects. */
export async function receiveMessage(around: Surroundings, data: unknown, bot: string): Promise<void> {
  const message = readMessage(data, bot);
  if (message === undefined) return;
  const begun = performance.now();
  const { log, observe } = around.desk;
  const work = async (): Promise<void> => {
    await answerOrDecline(around, message);
    observe({ kind: "handled", platform: "discord", milliseconds: performance.now() - begun });
  };
  try {
    const outcome = await answerInTurn(around.deliveries, `discord:message:${message.id}`, work, PATIENCE);
    if (outcome !== "answered") observe({ kind: "duplicate", platform: "discord" });
  } catch (error) {
    log.warn(explain(error).admin);
    observe({ kind: "failed", platform: "discord" });
  }
}

/** Discord sends a message to every process, once: should its holder die, another answers it within about five seconds. */
const PATIENCE = { leaseSeconds: 5, lookEveryMs: 1_000, looks: 12 };

/** Rejects when nothing could be sent and there is nothing to tell the asker. */
async function answerOrDecline(around: Surroundings, message: IncomingMessage): Promise<void> {
  const allowed = allowedIn(around.client, message.place);
  const isFree = await isWithinLimit(around, message, allowed);
  if (!isFree) return;
  try {
    if (allowed.lacking.length > 0) await declineDirectly(around, message, whatIsLacking(message, allowed));
    else await answer(around, message, allowed);
  } catch (error) {
    const trouble = explain(error);
    if (trouble.asker === undefined) throw error;
    around.desk.log.warn(trouble.admin);
    around.desk.observe({ kind: "failed", platform: "discord" });
    await declineDirectly(around, message, trouble.asker);
  }
}

/** Whoever asks too fast is told so once, in the place of an answer. */
async function isWithinLimit(around: Surroundings, message: IncomingMessage, allowed: Allowed): Promise<boolean> {
  const { id, person, place, server } = message;
  const channel = server === "" ? undefined : `discord:${place}`;
  const verdict = await around.rateLimit.take({ kind: "question", person: `discord:${person}`, channel });
  if (verdict.kind === "answer") return true;
  around.desk.observe({ kind: "flooded", platform: "discord" });
  if (verdict.kind === "notice" && allowed.lacking.length === 0)
    await sendMessage(around.client.rest, place, plainBody(verdict.sentence), { id, refer: allowed.refer });
  return false;
}

async function answer({ client, desk }: Surroundings, message: IncomingMessage, allowed: Allowed): Promise<void> {
  if (message.unreadable !== undefined) {
    const refer = { id: message.id, refer: allowed.refer };
    return sendMessage(client.rest, message.place, plainBody(sayUnreadable(message.unreadable)), refer);
  }
  const reply = await (message.words === "" ? openIn(desk, message, "help") : askIn(desk, message, message.words));
  const body = drawText(desk, reply, { offerShare: false });
  await sendMessage(client.rest, message.place, body, { id: message.id, refer: allowed.refer });
}

function whatIsLacking(message: IncomingMessage, { lacking }: Allowed): string {
  const names = lacking.join(" and ");
  return `I can't answer in <#${message.place}>: I need ${names} there. An admin can allow it: Edit Channel, Permissions, this app. The command /ask works there, and here you can simply write to me.`;
}

/** Tells one person what keeps the bot from answering there; not again as long as that is remembered. */
async function declineDirectly(around: Surroundings, message: IncomingMessage, sentence: string): Promise<void> {
  const { log } = around.desk;
  await answerOnce(around.deliveries, `discord:notice:${message.place}:${message.person}:${sentence}`, async () => {
    log.warn(
      `A question in channel ${message.place} could not be answered there: ${sentence.replace(/ The command.*/, "")}`,
    );
    try {
      await sendDirectly(around.client.rest, message.person, plainBody(sentence), message.id);
    } catch (error) {
      log.warn(explain(error).admin);
    }
  });
}
