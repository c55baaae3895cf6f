import { existsSync, readFileSync } from "node:fs";
import type { Advisor } from "../../src/advisor.ts";
import { createAdvisor } from "../../src/advisor.ts";
import type { Guide } from "../../src/guide/guide.ts";
import { knowledgeFolder, loadGuide } from "../../src/guide/load.ts";
import { enumerateStates } from "../../src/recommend/state.ts";
import type { Reply } from "../../src/reply.ts";
import { writeToken } from "../../src/token.ts";
import { array, object, parse, string } from "../fakes/discord/json.ts";

export const guide: Guide = loadGuide(knowledgeFolder());
export const advisor: Advisor = createAdvisor(guide);

/** Questions of real people, where they lie beside the repository. */
export const QUESTIONS = new URL("../../../shared/questions/dev.jsonl", import.meta.url);
export const hasQuestions = existsSync(QUESTIONS);

/** Every address that can be reached: from the commands, the suggestions, all states of the dialogue, and on by every choice. */
export function everyReply(): ReadonlyMap<string, Reply> {
  const ids = [...guide.credentials.keys()];
  const waiting = [
    "help",
    "overview",
    "recommend",
    "no such address",
    ...ids.map((id) => `summary/${id}`),
    ...ids.flatMap((one) => ids.map((other) => `compare/${one}+${other}`)),
    `compare/${ids.join("+")}`,
    ...advisor.suggest("", 1_000).map((choice) => choice.token),
    ...Array.from(enumerateStates(guide), writeToken),
  ];
  const found = new Map<string, Reply>();
  for (let token = waiting.pop(); token !== undefined; token = waiting.pop()) {
    if (found.has(token)) continue;
    const reply = advisor.open(token);
    found.set(token, reply);
    waiting.push(...reply.choices.map((choice) => choice.token));
  }
  return found;
}

/** The replies to people's questions, each in its conversation. */
export function repliesToQuestions(): readonly Reply[] {
  if (!hasQuestions) return [];
  const lines = readFileSync(QUESTIONS, "utf8").trim().split("\n");
  return lines.flatMap((line) => {
    const replies: Reply[] = [];
    for (const turn of array(object(parse(line))["turns"]).map(string))
      replies.push(advisor.ask(turn, replies.at(-1)?.token));
    return replies;
  });
}
