import { expect, it } from "vitest";
import { stateInMemory } from "../../adapters/platform/state-in-memory.ts";
import { lastDialogue, noteDialogue } from "../../adapters/slack/last-dialogue.ts";
import { advisor } from "./real-advisor.ts";

const who = { team: "T1", person: "U1" };
const asked = advisor.ask("recommend something");

it.each([
  ["stays through other answers", "how long is xseries?", asked.token],
  ["moves on with the dialogue", "recommend something", asked.token],
  ["is gone when the dialogue is stopped", "stop", undefined],
  ["is gone when its person asks to be forgotten", "forget me", undefined],
])("a person's last dialogue %s", async (_, words, kept) => {
  const { conversations } = stateInMemory();
  await noteDialogue(conversations, who, asked);
  await noteDialogue(conversations, who, advisor.ask(words, words === "stop" ? asked.token : undefined));
  expect(await lastDialogue(conversations, who)).toBe(kept);
  expect(await lastDialogue(conversations, { ...who, person: "U2" })).toBeUndefined();
});
