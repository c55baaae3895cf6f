import type { Advisor } from "../../src/advisor.ts";
import type { Guide } from "../../src/guide/guide.ts";
import type { Reply } from "../../src/reply.ts";
import { compareNamed, describeNamed } from "./named.ts";
import { COMMAND_WORDS } from "./limits.ts";
import { typedWords } from "./plain.ts";

/** What a listener knows when it asks for an answer. */
export type Question = {
  readonly advisor: Advisor;
  readonly guide: Guide;
  /** What was typed after the command; may be empty. */
  readonly words: string;
  /** The token of the last reply in this conversation. */
  readonly previous: string | undefined;
};

export type Command = {
  readonly name: `/${string}`;
  readonly description: string;
  /** Shown behind the command while it is typed. */
  readonly hint: (guide: Guide) => string;
  /** Where an answer goes unless the words say `private`. */
  readonly audience: "private" | "channel";
  readonly answer: (question: Question) => Reply;
};

const names = (guide: Guide): string[] => [...guide.credentials.values()].map((credential) => credential.name);
const unless = (words: string, empty: () => Reply, filled: () => Reply): Reply => (words === "" ? empty() : filled());

/** The commands: listeners, manifest and help are all made from this table. */
export const COMMANDS: readonly Command[] = [
  {
    name: "/ask",
    description: "Ask in your own words; only you see the answer, unless you add “for @somebody”",
    hint: () => "your question (add “for @somebody” to answer them in the channel)",
    audience: "private",
    answer: ({ advisor, words, previous }) =>
      unless(
        words,
        () => advisor.open("help"),
        () => advisor.ask(words, previous),
      ),
  },
  {
    name: "/credential",
    description: "Show what one credential is: cost, length, credit and more",
    hint: (guide) => `${names(guide).join(" | ")} (add “private” to see it alone)`,
    audience: "channel",
    answer: describeNamed,
  },
  {
    name: "/compare",
    description: "Put credentials side by side",
    hint: (guide) => `${names(guide).slice(0, 2).join(" and ")} (add “private” to see it alone)`,
    audience: "channel",
    answer: compareNamed,
  },
  {
    name: "/recommend",
    description: "Find the credential that fits you, in at most four questions; only you see it",
    hint: () => "what you want, or nothing",
    audience: "private",
    answer: ({ advisor, words }) =>
      unless(
        words,
        () => advisor.open("recommend"),
        () => advisor.ask(words, "recommend"),
      ),
  },
  {
    name: "/help-credentials",
    description: "Show what the credential advisor can do",
    hint: () => "a question, or nothing",
    audience: "private",
    answer: ({ advisor, words, previous }) =>
      unless(
        words,
        () => advisor.open("help"),
        () => advisor.ask(words, previous),
      ),
  },
];

export type CommandWords = {
  readonly words: string;
  readonly isPrivate: boolean;
  /** Whom the answer is for. */
  readonly person: string | undefined;
};

/**
 * What was typed after a command, in Slack's wire form, without what says who is to see the answer.
 * `xseries private` → `xseries`, true; `how long? for <@U1|anna>` → `how long?`, U1.
 */
export function readWords(wire: string): CommandWords {
  const text = wire.trim().slice(0, COMMAND_WORDS);
  const [addressed, person] = /(?:^|\s)for:?\s*<@([UW][A-Z0-9]{1,20})(?:\|[^<>]{0,100})?>/i.exec(text) ?? [];
  const words = typedWords(addressed === undefined ? text : text.replace(addressed, " "));
  const rest = words.replace(/^private(?:\s+|$)|\s+private$/i, "");
  return { words: rest.trim(), isPrivate: rest !== words, person };
}

export type Shortcut = {
  readonly kind: "message" | "global";
  readonly id: string;
  readonly name: string;
  readonly description: string;
};

export const ASK_ABOUT_MESSAGE: Shortcut = {
  kind: "message",
  id: "ask-about-message",
  name: "Ask the advisor",
  description: "Answer the question in this message; only you see the answer",
};
export const FIND_CREDENTIAL: Shortcut = {
  kind: "global",
  id: "find-credential",
  name: "Find my credential",
  description: "A few short questions, then a recommendation",
};
export const SHORTCUTS: readonly Shortcut[] = [ASK_ABOUT_MESSAGE, FIND_CREDENTIAL];
