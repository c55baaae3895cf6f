import type { App } from "@slack/bolt";
import type { Guide } from "../../src/guide/guide.ts";
import type { Reply } from "../../src/reply.ts";
import { PLEASE_WAIT } from "../platform/rate-limit.ts";
import { type Public, answerEverybody, answerSomebody, channelIn } from "./answer-publicly.ts";
import { responseBody } from "./calls.ts";
import { COMMANDS, readWords } from "./commands.ts";
import { type Desk, addressIn, answerIn } from "./desk.ts";
import { commandPayload } from "./incoming.ts";
import { isHeldElsewhere } from "./once.ts";
import { type Drawn, renderMessage, renderSentence } from "./render.ts";
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

  const { words, isPrivate, person } = readWords(sent.text);
  const place = { team: sent.team_id, channel: sent.channel_id, thread: "", person: sent.user_id };
  const reply = await answerIn(desk, place, (previous) => command.answer({ advisor, guide, words, previous }));
  const channel = channelIn(sent.team_id, sent.channel_id);
  const by = sent.user_id;
  if (person !== undefined && person !== by)
    return sentAs(desk, reply, await answerSomebody(desk, channel, reply, { by, person }));
  // What asks back, declines or helps is of no use to the channel.
  if (command.audience !== "channel" || isPrivate || reply.kind !== "answer") return sentAs(desk, reply);
  return sentAs(desk, reply, await answerEverybody(desk, channel, reply, { kind: "channel", by }));
}

/** The message for everybody; where there is none, the reply for its asker, with the reason, if there is one. */
function sentAs(desk: Desk, reply: Reply, answer?: Public): Sent {
  if (answer?.kind === "posted") return { kind: "channel", drawn: answer.drawn };
  const note = answer === undefined ? {} : { note: `Only you see this. ${answer.why}` };
  return { kind: "private", drawn: renderMessage(reply, { kind: "private" }, { ...addressIn(desk), ...note }) };
}

function unknownCommand(guide: Guide): string {
  const known = COMMANDS.map(({ name, hint }) => `${name} ${hint(guide)}`.trim());
  return ["I don't know that command. These are the ones I know:", ...known].join("\n");
}
