import type { App } from "@slack/bolt";
import type { Reply } from "../../src/reply.ts";
import { isStale } from "../platform/is-stale.ts";
import { forgetPosted } from "../platform/posted-lately.ts";
import { answerEverybody, channelIn } from "./answer-publicly.ts";
import type { Response } from "./calls.ts";
import { type Desk, type Place, addressIn, answerIn, answerInWindow } from "./desk.ts";
import { ownerOf, pressOf } from "./draw-choices.ts";
import { drawModal } from "./draw-modal.ts";
import { openInTime } from "./open-in-time.ts";
import { type PressPayload, pressPayload } from "./incoming.ts";
import { renderMessage, renderSentence } from "./render.ts";
import { isWithinLimit } from "./within-limit.ts";

/** Answers every button, menu and typeahead choice; one of an older version, or of another app, gets what its value opens. */
export function listenToPresses(app: App, desk: Desk): void {
  app.action({}, async ({ body, ack }) => {
    await ack();
    const press = pressPayload.parse(body);
    await desk.once(idOf(press), async () => {
      const asker = { kind: "press", team: press.team?.id ?? "", person: press.user.id } as const;
      if (!(await isWithinLimit(desk, asker, (sentence) => tell(sentence, press, desk)))) return;
      await (press.view ? pressInView(press, desk) : pressInMessage(press, desk));
    });
  });
}

/** Beside the message that was pressed, or, for a window, in the app's direct messages. */
function tell(sentence: string, { response_url, user }: PressPayload, { calls }: Desk): Promise<void> {
  const drawn = renderSentence(sentence);
  return response_url === undefined
    ? calls.post({ channel: user.id }, drawn)
    : calls.respond(response_url, { kind: "private", drawn });
}

/** Sharing or keeping a message is done once, however often it is pressed; any other press is one event each. */
function idOf(press: PressPayload): string {
  const [action] = press.actions;
  const meaning = pressOf(action?.action_id ?? "");
  const message = press.container?.message_ts;
  if ((meaning === "share" || meaning === "keep") && message !== undefined) {
    return `slack:${meaning}:${press.channel?.id ?? ""}:${message}:${press.user.id}:${action?.value ?? ""}`;
  }
  return `slack:press:${press.trigger_id ?? press.response_url ?? ""}`;
}

const tokenOf = ({ actions: [action] }: PressPayload): string =>
  action?.value ?? action?.selected_option?.value ?? "stale";

async function pressInView(press: PressPayload, desk: Desk): Promise<void> {
  const { view, trigger_id } = press;
  const who = { team: press.team?.id ?? "", person: press.user.id };
  const reply = await answerInWindow(desk, who, () => desk.knowledge.advisor.open(tokenOf(press)));
  const modal = drawModal(reply, addressIn(desk));
  if (view?.type === "modal") await desk.calls.updateModal(view.id, view.hash, modal);
  else if (trigger_id !== undefined) await openInTime(desk.calls, trigger_id, modal, press.user.id);
}

async function pressInMessage(press: PressPayload, desk: Desk): Promise<void> {
  const url = press.response_url;
  if (url === undefined) return;
  for (const response of await responsesTo(press, desk)) await desk.calls.respond(url, response);
}

async function responsesTo(press: PressPayload, desk: Desk): Promise<readonly Response[]> {
  const [action] = press.actions;
  const thread = press.container?.thread_ts ?? press.message?.thread_ts;
  const person = press.user.id;
  const isMine = ownerOf(action?.block_id ?? "") === person;
  const isEphemeral = press.container?.is_ephemeral === true;
  const reply = await openIn(press, thread, desk);
  const alone = renderMessage(reply, { kind: "private" }, addressIn(desk));
  const inConversation = renderMessage(reply, { kind: "conversation", owner: person }, addressIn(desk));
  const channel = channelIn(press.team?.id ?? "", press.channel?.id ?? "", thread);

  switch (pressOf(action?.action_id ?? "")) {
    case "share": {
      if (isStale(reply))
        return [isEphemeral ? { kind: "replace", drawn: alone } : { kind: "private", thread, drawn: alone }];
      const answer = await answerEverybody(desk, channel, reply, { kind: "shared", by: person });
      if (answer.kind === "refused") return [{ kind: "private", thread, drawn: renderSentence(answer.why) }];
      return [{ kind: "channel", thread, drawn: answer.drawn }, ...(isEphemeral ? [{ kind: "delete" as const }] : [])];
    }
    case "keep":
      if (isMine) await forgetPosted(desk.conversations, channel, reply.token);
      // Shown to the person first, so that it is never nowhere. Somebody else's press takes nothing away.
      return [{ kind: "private", thread, drawn: alone }, ...(isMine ? [{ kind: "delete" as const }] : [])];
    case "step":
      if (isEphemeral) return [{ kind: "replace", drawn: alone }];
      if (isMine) return [{ kind: "replace", drawn: inConversation }];
      return [{ kind: "private", thread, drawn: alone }];
    case "open":
    case "find":
      if (isEphemeral) return [{ kind: "replace", drawn: alone }];
      if (isMine && press.channel?.id.startsWith("D")) {
        return [{ kind: "channel", thread, drawn: inConversation }];
      }
      return [{ kind: "private", thread, drawn: alone }];
  }
}

function openIn(press: PressPayload, thread: string | undefined, desk: Desk): Promise<Reply> {
  const place: Place = {
    team: press.team?.id ?? "",
    channel: press.channel?.id ?? "",
    thread: thread ?? "",
    person: press.user.id,
  };
  return answerIn(desk, place, () => desk.knowledge.advisor.open(tokenOf(press)));
}
