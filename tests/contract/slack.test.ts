import { ANNA, GENERAL } from "../fakes/slack/people.ts";
import { labelsIn } from "../fakes/slack/pressable.ts";
import type { Shown as Message } from "../fakes/slack/state.ts";
import { MODES, newest, shownAfter, startPair } from "../slack/start-pair.ts";
import { describeContract, guide } from "./contract.ts";
import type { Conversation, Shown } from "./conversation.ts";

for (const mode of MODES) {
  describeContract(`Slack by ${mode}`, async (advisor): Promise<Conversation> => {
    const pair = await startPair(mode, { advisor, guide });
    let last: Message | undefined;
    const shown = (message: Message): Shown => {
      last = message;
      return { words: message.text, choices: labelsIn(message.blocks) };
    };
    const lastShown = (): Message => {
      if (last === undefined) throw new Error("Nothing was shown yet.");
      return last;
    };
    /** A step of the dialogue replaces its message; anything else is answered with a new one. */
    const press = async (message: Message, label: string): Promise<Shown> => {
      const { messages } = pair.slack.state;
      const count = messages.length;
      const now = (): Message | undefined => messages.find(({ ts }) => ts === message.ts);
      await pair.slack.people.press(message, label);
      const isReplaced = (): boolean => (now()?.earlier.length ?? 0) > message.earlier.length;
      await pair.slack.state.until("an answer to the press", () => isReplaced() || messages.length > count);
      return shown(isReplaced() ? (now() ?? message) : newest(pair));
    };
    return {
      say: async (words) => {
        const count = pair.slack.state.messages.length;
        await pair.slack.people.directMessage(words);
        return shown(await shownAfter(pair, count + 1));
      },
      choose: (label) => press(lastShown(), label),
      chooseStale: () => press({ ...lastShown(), blocks: OLD_BLOCKS }, "Old"),
      share: async () => {
        await pair.slack.people.command("/ask", "which is the shortest?", { person: ANNA, channel: GENERAL });
        const count = pair.slack.state.messages.length;
        await pair.slack.people.press(newest(pair), "Share in channel");
        return shown(await shownAfter(pair, count + 1));
      },
      restart: async () => {
        await pair.restart();
        return true;
      },
      end: () => pair.stop(),
    };
  });
}

const OLD_BLOCKS = [
  {
    type: "actions",
    elements: [
      {
        type: "button",
        text: { type: "plain_text", text: "Old" },
        action_id: "open:choices-0",
        value: "fact/gone/cost",
      },
    ],
  },
];
