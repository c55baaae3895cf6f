import type { App } from "@slack/bolt";
import { type Desk, addressIn, answerInWindow } from "./desk.ts";
import { drawOptions } from "./draw-choices.ts";
import { drawHome } from "./draw-home.ts";
import { lastDialogue } from "./last-dialogue.ts";
import { TYPED_ACTION, drawModal } from "./draw-modal.ts";
import { homeEvent, submissionPayload, suggestionPayload } from "./incoming.ts";

/** Answers words typed in the modal, suggests questions in typeaheads, and draws the home tab when it is opened. */
export function listenToViews(app: App, desk: Desk): void {
  app.view({ type: "view_submission" }, async ({ body, ack }) => {
    const { view, user, team } = submissionPayload.parse(body);
    const { advisor } = desk.knowledge;
    const inputs = Object.values(view.state?.values ?? {});
    const words = inputs
      .map((input) => input[TYPED_ACTION]?.value ?? "")
      .join(" ")
      .trim();
    const previous = view.private_metadata === "" ? undefined : view.private_metadata;
    const reply = await answerInWindow(desk, { team: team?.id ?? "", person: user.id }, () =>
      words === "" ? advisor.open(previous ?? "help") : advisor.ask(words, previous),
    );
    await ack({ response_action: "update", view: drawModal(reply, addressIn(desk)) });
  });

  app.view({ type: "view_closed" }, async ({ ack }) => ack());

  app.options<"block_suggestion">({ type: "block_suggestion" }, async ({ body, ack }) => {
    const { value } = suggestionPayload.parse(body);
    await ack({ options: drawOptions(desk.knowledge.advisor.suggest(value)) });
  });

  app.event("app_home_opened", async ({ event, body }) => {
    const opened = homeEvent.safeParse(event);
    // The other tab is the conversation.
    if (!opened.success || opened.data.tab === "messages") return;
    const { user } = opened.data;
    const last = await lastDialogue(desk.conversations, { team: body.team_id, person: user });
    await desk.calls.publishHome(user, drawHome(desk.knowledge, last));
  });
}
