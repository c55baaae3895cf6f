import type { App } from "@slack/bolt";
import type { Guide } from "../../src/guide/guide.ts";
import { responseBody } from "./calls.ts";
import { COMMANDS, readWords } from "./commands.ts";
import { type Desk, answerIn } from "./desk.ts";
import { commandPayload } from "./incoming.ts";
import { type Audience, type Drawn, renderMessage, renderSentence } from "./render.ts";

/**
 * Answers every slash command, one that is not in the table too. The answer travels in the acknowledgement itself: nothing
 * can come between them, and no call is needed.
 */
export function listenToCommands(app: App, desk: Desk): void {
  app.command(/(?:)/, async ({ body, ack }) => {
    const command = commandPayload.parse(body);
    const { kind, drawn } = await answerTo(command, desk);
    const response = { kind, drawn };
    try {
      await ack({ ...responseBody(response) });
    } catch {
      // The connection went away in between; the response_url does not need it.
      if (command.response_url !== undefined) await desk.calls.respond(command.response_url, response);
    }
  });
}

type Sent = { readonly kind: "private" | "channel"; readonly drawn: Drawn };

async function answerTo(sent: ReturnType<typeof commandPayload.parse>, desk: Desk): Promise<Sent> {
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
