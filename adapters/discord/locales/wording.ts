/** The names and descriptions of the commands in one language. */
export type Wording = {
  readonly ask: CommandWording<"question" | "for">;
  readonly credential: CommandWording<"name" | "private">;
  readonly compare: CommandWording<"first" | "second" | "third" | "private">;
  readonly recommend: CommandWording<never>;
  readonly help: CommandWording<never>;
  /** In a message's menu, under "Apps"; 1-32 characters. */
  readonly message: { readonly name: string };
};

export type CommandWording<Option extends string> = {
  /** Lower case, 1-32 letters, digits and hyphens. */
  readonly name: string;
  /** 1-100 characters. Replies are in English, which other languages say here. */
  readonly description: string;
  readonly options: Readonly<Record<Option, { readonly name: string; readonly description: string }>>;
};
