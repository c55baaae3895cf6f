import type { ModalView } from "@slack/types";
import type { Calls } from "./calls.ts";
import { SlackCallError } from "./errors.ts";
import { renderSentence } from "./render.ts";

/**
 * Opens a window, which Slack allows for three seconds after the press. Past them the person is told so in a direct message; still
 * rejects, so that the admin learns it.
 */
export async function openInTime(calls: Calls, trigger: string, modal: ModalView, person: string): Promise<void> {
  try {
    await calls.openModal(trigger, modal);
  } catch (error) {
    if (isTooLate(error)) await calls.post({ channel: person }, renderSentence(TOO_LATE)).catch(() => undefined);
    throw error;
  }
}

const isTooLate = (error: unknown): boolean =>
  error instanceof SlackCallError &&
  error.failure.kind === "refused" &&
  ["expired_trigger_id", "trigger_expired", "exchanged_trigger_id"].includes(error.failure.code);

const TOO_LATE = "The window took too long to open. Please try again, or just ask me here.";
