/** A question as people type it, with what it means; knowledge/README.md says what each field is. */
export type Question = {
  readonly id: string;
  /** The file it comes from, without its ending: one writer, or one kind of question. */
  readonly file: string;
  /** One person's messages in their order; the last is the one that is labelled. */
  readonly turns: readonly string[];
  readonly kind: "answer" | "recommend" | "not-covered" | "off-topic" | "small-talk" | "help";
  readonly credentials: readonly string[];
  readonly topics: readonly string[];
  readonly lead?: "yes" | "no" | "depends";
  readonly order?: { readonly topic: string; readonly end: "least" | "most" | "order" };
  readonly figures?: readonly string[];
  readonly limits?: Readonly<Record<string, number>>;
  readonly goal?: string;
  readonly avoid?: readonly string[];
  readonly verdict?: string;
  readonly subject?: string;
  readonly gap?: string;
  /** Which small talk; only of the examples in small-talk.yaml. */
  readonly talk?: string;
};
