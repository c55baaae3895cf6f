import type { Advisor } from "../../src/advisor.ts";

/** A person in a conversation with a running adapter, whatever the platform. */
export type Conversation = {
  /** Says something, and gets what is shown in answer. */
  say(words: string): Promise<Shown>;
  /** Picks a choice of what was shown last. */
  choose(label: string): Promise<Shown>;
  /** Uses a choice that an older version made and this one cannot read; undefined where choices don't outlive the process. */
  chooseStale(): Promise<Shown | undefined>;
  /** Shares what was shown last with everybody; undefined where nobody else is there. */
  share(): Promise<Shown | undefined>;
  /** Starts the adapter anew, with no memory of before; undefined where that ends the conversation. */
  restart(): Promise<true | undefined>;
  end(): Promise<void>;
};

/** What a person sees: every word, and the labels of the choices. */
export type Shown = { readonly words: string; readonly choices: readonly string[] };

export type StartConversation = (advisor: Advisor) => Promise<Conversation>;
