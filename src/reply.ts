/** What the advisor says, before any platform has drawn it. Text is plain: each adapter escapes into its own dialect. */
export type Reply = {
  /** The reply's address, 1-100 characters: `open(token)` gives this same reply again. */
  readonly token: string;
  readonly kind: ReplyKind;
  /** A short heading for cards and tables; the body makes sense without it. */
  readonly title?: string;
  /** At least one block; the first line of the first block is the answer in one sentence. */
  readonly body: readonly Block[];
  /** What may be asked next, most useful first; labels of 1-34 characters, tokens unique within the reply. */
  readonly choices: readonly Choice[];
  /** Sections of the guide that the facts come from, as `Section › Entry`; empty when nothing was taken from the guide. */
  readonly sources: readonly string[];
  /** Ids of what the reply is about, for logs and for follow-up questions. */
  readonly credentials: readonly string[];
  readonly topics: readonly string[];
};

export type ReplyKind = "answer" | "recommendation" | "question" | "not-covered" | "off-topic" | "small-talk" | "help";

export type Block =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: "facts"; readonly facts: readonly LabelledValue[] }
  | { readonly kind: "table"; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

export type LabelledValue = { readonly label: string; readonly value: string };

export type Choice = {
  readonly label: string;
  readonly token: string;
  /** `primary`: the likeliest next step, at most one in a reply. `navigation`: moves within the dialogue (back, skip, stop). */
  readonly role?: "primary" | "navigation";
};

export const text = (words: string): Block => ({ kind: "text", text: words });

export const list = (items: readonly string[], ordered = false): Block => ({ kind: "list", ordered, items });

/** The reply's title and body as plain lines, for notifications, screen readers, logs of tests and the line protocol. No choices, no sources. */
export function plainText(reply: Reply): string {
  return reply.body.map(plainBlock).join("\n");
}

function plainBlock(block: Block): string {
  switch (block.kind) {
    case "text":
      return block.text;
    case "list":
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : "-"} ${item}`).join("\n");
    case "facts":
      return block.facts.map((fact) => `${fact.label}: ${fact.value}`).join("\n");
    case "table":
      return block.rows
        .map((row) =>
          row.map((cell, index) => (index === 0 ? `${cell}:` : `${block.columns[index] ?? ""} ${cell}`.trim())),
        )
        .map(([head = "", ...cells]) => `${head} ${cells.join("; ")}`)
        .join("\n");
  }
}
