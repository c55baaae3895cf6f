import type { Guide } from "../../src/guide/guide.ts";

/** What the console begins with: what can be asked of what, with an example, and where the answers come from. */
export function banner({ credentials, topics, about }: Guide): string {
  const names = [...credentials.values()].map(({ name }) => name);
  const example = [...topics.values()].find(({ kind, card }) => kind === "amount" && card !== undefined)?.question;
  const such = example === undefined ? "." : `, such as: ${example.replaceAll("{name}", names[0] ?? "")}`;
  return [
    `Ask me about ${new Intl.ListFormat("en-GB", { type: "disjunction" }).format(names)}${such}`,
    "/recommend finds the one that fits you. A number picks a choice, Tab completes, /help shows everything, /quit leaves.",
    `Answers come from the guide “${about.title}”: ${about.url}`,
  ].join("\n");
}
