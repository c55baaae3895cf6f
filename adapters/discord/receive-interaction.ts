import { DiscordAPIError, InteractionResponseType, Routes } from "discord.js";
import { answerInTurn } from "../platform/answer-once.ts";
import { PLEASE_WAIT } from "../platform/rate-limit.ts";
import { answerInteraction, privately } from "./answer-interaction.ts";
import type { InteractionAnswer } from "./answer-interaction.ts";
import { explain } from "./errors.ts";
import type { Interaction } from "./interaction.ts";
import { readInteraction } from "./read-interaction.ts";
import type { Surroundings } from "./receive-message.ts";

/** Hands Discord its one answer to an interaction. */
export type CallBack = (interaction: Interaction, answer: InteractionAnswer) => Promise<void>;

/** Answers an interaction within its three seconds, by its one callback: a request, unless it came over HTTP. Never rejects. */
export async function receiveInteraction(
  around: Surroundings,
  data: unknown,
  callBack: CallBack = byRequest(around),
): Promise<void> {
  const interaction = readInteraction(data);
  if (interaction === undefined) return;
  const begun = performance.now();
  const { log, observe } = around.desk;
  const work = async (): Promise<void> => {
    await answerOrApologise(around, interaction, callBack);
    const milliseconds = performance.now() - begun;
    // The callback is the acknowledgement.
    observe({ kind: "acknowledged", platform: "discord", milliseconds });
    observe({ kind: "handled", platform: "discord", milliseconds });
  };
  try {
    const outcome = await answerInTurn(around.deliveries, `discord:interaction:${interaction.id}`, work, PATIENCE);
    if (outcome !== "answered") observe({ kind: "duplicate", platform: "discord" });
  } catch (error) {
    log.warn(explain(error).admin);
    observe({ kind: "failed", platform: "discord" });
  }
}

/** Discord sends an interaction to every session, once: should its holder die, another still answers within the three seconds. */
const PATIENCE = { leaseSeconds: 1.5, lookEveryMs: 500, looks: 5 };

/** Rejects when another process may have more luck. */
async function answerOrApologise(around: Surroundings, interaction: Interaction, callBack: CallBack): Promise<void> {
  try {
    await callBack(interaction, await answerWithinLimit(around, interaction));
  } catch (error) {
    const trouble = explain(error);
    if (trouble.cause === "passing" || trouble.cause === "admin") throw error;
    around.desk.log.warn(trouble.admin);
    around.desk.observe({ kind: "failed", platform: "discord" });
    if (trouble.cause === "bug") await apologise(around, interaction, callBack, trouble.asker);
  }
}

/** Whoever has been told already that this is too fast is told so shortly: Discord shows what stays unanswered as failed. Typing in a command's field is free. */
async function answerWithinLimit(around: Surroundings, interaction: Interaction): Promise<InteractionAnswer> {
  const { asked, person } = interaction;
  if (asked.kind === "typing") return answerInteraction(around.desk, interaction);
  const kind = asked.kind === "press" ? "press" : "question";
  const verdict = await around.rateLimit.take({ kind, person: `discord:${person}` });
  if (verdict.kind === "answer") return answerInteraction(around.desk, interaction);
  around.desk.observe({ kind: "flooded", platform: "discord" });
  return privately(verdict.kind === "notice" ? verdict.sentence : PLEASE_WAIT);
}

const byRequest =
  ({ client }: Surroundings): CallBack =>
  async ({ id, token }, answer) => {
    await client.rest.post(Routes.interactionCallback(id, token), { body: answer, auth: false });
  };

/** There was no answer, or Discord refused it, and the interaction still waits for one. */
async function apologise(
  around: Surroundings,
  interaction: Interaction,
  callBack: CallBack,
  sentence = REFUSED,
): Promise<void> {
  const answer = interaction.asked.kind === "typing" ? NO_SUGGESTIONS : privately(sentence);
  try {
    await callBack(interaction, answer);
  } catch (error) {
    if (!(error instanceof DiscordAPIError && error.code === 40060)) around.desk.log.warn(explain(error).admin);
  }
}

const REFUSED = "Discord did not take my answer. Please ask in other words, or use /help.";

const NO_SUGGESTIONS: InteractionAnswer = {
  type: InteractionResponseType.ApplicationCommandAutocompleteResult,
  data: { choices: [] },
};
