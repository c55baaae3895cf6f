import type { App } from "@slack/bolt";
import type { Guide } from "../../src/guide/guide.ts";
import { PLEASE_WAIT } from "../platform/rate-limit.ts";
import { responseBody } from "./calls.ts";
import { COMMANDS, readWords } from "./commands.ts";
import { type Desk, answerIn } from "./desk.ts";
import { commandPayload } from "./incoming.ts";
import { isHeldElsewhere } from "./once.ts";
import { type Audience, type Drawn, renderMessage, renderSentence } from "./render.ts";
import { isWithinLimit } from "./within-limit.ts";

/**
 * Answers every slash command, one that is not in the table too. The answer travels in the acknowledgement itself: nothing
 * can come between them, and no call is needed.
 */
export function listenToCommands(app: App, desk: Desk): void {
  app.command(/(?:)/, async ({ body, ack }) => {
    const command = commandPayload.parse(body);
    const answer = async (): Promise<void> => {
      const response = await answerWithinLimit(command, desk);
      try {
        await ack({ ...responseBody(response) });
      } catch {
        // The connection went away in between; the response_url does not need it.
        if (command.response_url !== undefined) await desk.calls.respond(command.response_url, response);
      }
    };
    await (command.trigger_id === undefined ? answer() : answerFirst(command.trigger_id, desk, answer, ack));
  });
}

/** Slack never repeats a command: whoever sends one again has recorded it, and shall not use up its person's limit. */
async function answerFirst(
  trigger: string,
  { once }: Desk,
  answer: () => Promise<void>,
  ack: () => Promise<void>,
): Promise<void> {
  let isFirst = false;
  const begin = (): Promise<void> => {
    isFirst = true;
    return answer();
  };
  try {
    await once(`slack:command:${trigger}`, begin, "hurried");
  } catch (error) {
    if (!isHeldElsewhere(error)) throw error;
  }
  if (!isFirst) await ack();
}

type Command = ReturnType<typeof commandPayload.parse>;
type Sent = { readonly kind: "private" | "channel"; readonly drawn: Drawn };

/** A few words for whoever has been told already that this is too fast. */
async function answerWithinLimit(sent: Command, desk: Desk): Promise<Sent> {
  let notice: Sent = { kind: "private", drawn: renderSentence(PLEASE_WAIT) };
  const tell = (sentence: string): void => void (notice = { kind: "private", drawn: renderSentence(sentence) });
  const asker = { kind: "question", team: sent.team_id, person: sent.user_id } as const;
  return (await isWithinLimit(desk, asker, tell)) ? answerTo(sent, desk) : notice;
}

async function answerTo(sent: Command, desk: Desk): Promise<Sent> {
  const { advisor, guide } = desk.knowledge;
  const command = COMMANDS.find(({ name }) => name === sent.command);
  if (command === undefined) return { kind: "private", drawn: renderSentence(unknownCommand(guide)) };

  const { words, isPrivate } = readWords(sent.text);
  const place = { team: sent.team_id, channel: sent.channel_id, thread: "", person: sent.user_id };
  const reply = await answerIn(desk, place, (previous) => command.answer({ advisor, guide, words, previous }));
  // What asks back, declines or helps is of no use to the channel.
  const isPublic = command.audience === "channel" && !isPrivate && reply.kind === "answer";
  const audience: Audience = isPublic ? { kind: "channel", by: sent.user_id } : { kind: "private" };
  return { kind: isPublic ? "channel" : "private", drawn: renderMessage(reply, audience) };
}

function unknownCommand(guide: Guide): string {
  const known = COMMANDS.map(({ name, hint }) => `${name} ${hint(guide)}`.trim());
  return ["I don't know that command. These are the ones I know:", ...known].join("\n");
}
