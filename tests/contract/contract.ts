import { afterEach, describe, expect, it } from "vitest";
import { createAdvisor } from "../../src/advisor.ts";
import { knowledgeFolder, loadGuide } from "../../src/guide/load.ts";
import type { Reply } from "../../src/reply.ts";
import type { Conversation, Shown, StartConversation } from "./conversation.ts";
import { partsOf } from "../parts-of.ts";

export const guide = loadGuide(knowledgeFolder());
const advisor = createAdvisor(guide);

/** What every adapter owes the people on its platform. A new adapter passes this before anything else. */
export function describeContract(platform: string, start: StartConversation): void {
  describe(`the contract of adapters, on ${platform}`, () => {
    let conversation: Conversation;
    const begin = async (known = advisor): Promise<void> => {
      conversation = await start(known);
    };
    afterEach(() => conversation.end());

    it("shows the whole answer to a question, and the ways on", async () => {
      await begin();
      const reply = advisor.ask("what does an xseries cost?");
      expectShown(await conversation.say("what does an xseries cost?"), reply);
    });

    it.each([
      "compare all three",
      "tell me about prof certs",
      "which is the cheapest",
      "10 hours a week, how many weeks?",
    ])("leaves nothing out of the answer to “%s”", async (question) => {
      await begin();
      expectShown(await conversation.say(question), advisor.ask(question));
    });

    it("understands a follow-up by the reply before", async () => {
      await begin();
      const first = advisor.ask("does micromasters give credit?");
      await conversation.say("does micromasters give credit?");
      expectShown(await conversation.say("and how long is it?"), advisor.ask("and how long is it?", first.token));
    });

    it("says what the guide does not cover, by name", async () => {
      await begin();
      const shown = await conversation.say("can I get a refund?");
      expect(essence(shown.words)).toContain("refund");
      expectShown(shown, advisor.ask("can I get a refund?"));
    });

    it("leads from “recommend” to a verdict by its choices, and back", async () => {
      await begin();
      let reply = advisor.ask("recommend");
      let before = reply;
      expectShown(await conversation.say("recommend"), reply);
      for (let step = 0; reply.kind === "question"; step += 1) {
        expect(step).toBeLessThan(4);
        before = reply;
        const { label, token } = pickable(reply);
        reply = advisor.open(token);
        expectShown(await conversation.choose(label), reply);
      }
      expect(reply.kind).toBe("recommendation");
      const back = reply.choices.find(({ label }) => label === "Back");
      expect(advisor.open(back?.token ?? "")).toEqual(before);
      expectShown(await conversation.choose("Back"), before);
    });

    it("takes typed answers in the dialogue", async () => {
      await begin();
      const asked = advisor.ask("recommend");
      await conversation.say("recommend");
      expectShown(await conversation.say("just for fun"), advisor.ask("just for fun", asked.token));
    });

    it("goes on where it was after a restart", async ({ skip }) => {
      await begin();
      const asked = advisor.ask("recommend");
      await conversation.say("recommend");
      if ((await conversation.restart()) === undefined) skip("a restart ends the conversation here");
      const { label, token } = pickable(asked);
      expectShown(await conversation.choose(label), advisor.open(token));
    });

    it("starts afresh from a choice that it cannot read", async ({ skip }) => {
      await begin();
      await conversation.say("recommend");
      const shown = await conversation.chooseStale();
      if (shown === undefined) return skip("choices don't outlive the process here");
      expectShown(shown, advisor.open("fact/gone/cost"));
    });

    it("shares an answer as it is", async ({ skip }) => {
      await begin();
      await conversation.say("which is the shortest?");
      const shown = await conversation.share();
      if (shown === undefined) return skip("nobody else is there");
      expectShown(shown, advisor.ask("which is the shortest?"));
    });

    it("says one helpful sentence when an answer fails, and goes on", async () => {
      await begin({
        ...advisor,
        ask: (words, previous) => {
          if (words.includes("boom")) throw new Error("a fault in the core");
          return advisor.ask(words, previous);
        },
      });
      const shown = await conversation.say("boom");
      expect(shown.words).toMatch(/went wrong/i);
      expect(shown.words).not.toMatch(/fault in the core|\bat .*\.ts/);
      expectShown(await conversation.say("what does an xseries cost?"), advisor.ask("what does an xseries cost?"));
    });
  });
}

/** The choice that goes on in the dialogue: the first that is not for moving about. */
const pickable = (reply: Reply): { readonly label: string; readonly token: string } =>
  reply.choices.find(({ role }) => role !== "navigation") ?? { label: "", token: "" };

function expectShown({ words, choices }: Shown, reply: Reply): void {
  const shown = essence(words);
  for (const part of reply.body.flatMap(partsOf)) expect(shown).toContain(essence(part));
  for (const { label } of reply.choices) expect(choices).toContain(label);
}

/** Letters and digits alone: platforms wrap, escape and decorate. */
const essence = (words: string): string =>
  words
    .replaceAll(/&(amp|lt|gt);/g, " ")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase();
