import { DiscordAPIError, InteractionResponseType, Routes } from "discord.js";
import { answerInteraction, privately } from "./answer-interaction.ts";
import type { InteractionAnswer } from "./answer-interaction.ts";
import { explain } from "./errors.ts";
import type { Interaction } from "./interaction.ts";
import { readInteraction } from "./read-interaction.ts";
import type { Surroundings } from "./receive-message.ts";

/** Answers an interaction within its three seconds, by its one callback. Never rejects. */
export async function receiveInteraction(around: Surroundings, data: unknown): Promise<void> {
  const interaction = readInteraction(data);
  if (interaction === undefined) return;
  const begun = performance.now();
  const { observe } = around.desk;
  const delivery = `discord:interaction:${interaction.id}`;
  if (!(await around.deliveries.begin(delivery))) return observe({ kind: "duplicate", platform: "discord" });
  try {
    await callBack(around, interaction, await answerInteraction(around.desk, interaction));
    const milliseconds = performance.now() - begun;
    // The callback is the acknowledgement.
    observe({ kind: "acknowledged", platform: "discord", milliseconds });
    observe({ kind: "handled", platform: "discord", milliseconds });
    await around.deliveries.done(delivery);
  } catch (error) {
    const trouble = explain(error);
    around.desk.log.warn(trouble.admin);
    observe({ kind: "failed", platform: "discord" });
    if (trouble.cause === "bug") await apologise(around, interaction, trouble.asker);
    await around.deliveries.release(delivery);
  }
}

async function callBack(
  { client }: Surroundings,
  { id, token }: Interaction,
  answer: InteractionAnswer,
): Promise<void> {
  await client.rest.post(Routes.interactionCallback(id, token), { body: answer, auth: false });
}

/** There was no answer, or Discord refused it, and the interaction still waits for one. */
async function apologise(around: Surroundings, interaction: Interaction, sentence = REFUSED): Promise<void> {
  const answer = interaction.asked.kind === "typing" ? NO_SUGGESTIONS : privately(sentence);
  try {
    await callBack(around, interaction, answer);
  } catch (error) {
    if (!(error instanceof DiscordAPIError && error.code === 40060)) around.desk.log.warn(explain(error).admin);
  }
}

const REFUSED = "Discord did not take my answer. Please ask in other words, or use /help.";

const NO_SUGGESTIONS: InteractionAnswer = {
  type: InteractionResponseType.ApplicationCommandAutocompleteResult,
  data: { choices: [] },
};
