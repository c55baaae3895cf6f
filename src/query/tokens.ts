/** A word, number or mark of a message, in the form in which it is looked up. */
export type Token = {
  /** Lower case, no diacritics: "micromasters", "1500", "?". */
  readonly text: string;
  readonly kind: "word" | "number" | "mark";
  /** Set for numbers. */
  readonly value?: number;
  /** True for words out of a web address: they may name something, but nobody typed them as part of a sentence. */
  readonly quiet?: boolean;
  /** Set where the token stands for a credential's name. */
  readonly credential?: string;
};

/** Longer messages are read up to here: what is asked stands in the first screenful. */
export const MOST_CHARACTERS = 2000;

/**
 * Cuts a message of any kind into tokens: markup, mentions, emoji and control characters go, contractions are written out,
 * accents and typographic quotes become plain. Marks that end a clause stay. Total: any text, lone surrogates included.
 */
export function tokenise(message: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of plain(message).matchAll(TOKEN)) {
    const [found, address, number, thousands, word, mark] = match;
    if (address !== undefined) tokens.push(...addressWords(address));
    else if (number !== undefined) tokens.push(numberToken(number, thousands !== undefined));
    else if (word !== undefined) for (const text of writtenOut(word)) tokens.push({ text, kind: "word" });
    else tokens.push({ text: mark ?? found, kind: "mark" });
  }
  return tokens;
}

/** Drops the mark of the plural, so that "fees" and "fee" are one word; far milder than stemming, which makes one of "requirement" and "required". */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith("s") || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  return /(?:ss|sh|ch|x|z)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

const TOKEN =
  /(https?:\/\/\S+|www\.\S+)|(\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(k(?![\p{L}\p{N}]))?|([\p{L}\p{N}]+(?:'\p{L}+)*)|(\$+|[?!.;,:\n/&€£])/gu;

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

function plain(message: string): string {
  return (
    message
      .slice(0, MOST_CHARACTERS)
      .replace(/\p{Surrogate}/gu, " ")
      .replace(/&(#39|[a-z]+);/g, (entity, name: string) => (name === "#39" ? "'" : (ENTITIES[name] ?? entity)))
      // Slack's <url|label>, Discord's <@id>, <#id>, <:emoji:id>, and anything else that looks like a tag
      .replace(/<(https?:[^|>\s]+)\|([^>]*)>/g, " $2 ")
      .replace(/<(https?:[^>\s]+)>/g, " $1 ")
      .replace(/<[@#!:/a-z][^>]{0,120}>/gi, " ")
      .replace(/(^|\s):[a-z0-9_+-]{2,32}:(?=\s|$)/gi, "$1 ")
      .replace(/[™®©]/g, "")
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .replace(/[’‘ʼ`´]/g, "'")
      .toLowerCase()
      .replace(/\r\n?|[\u2028\u2029]/g, "\n")
  );
}

function numberToken(digits: string, inThousands: boolean): Token {
  const value = Number(digits.replaceAll(",", "")) * (inThousands ? 1000 : 1);
  return { text: String(value), kind: "number", value };
}

function addressWords(address: string): readonly Token[] {
  const path = address
    .replace(/^https?:\/\//, "")
    .split("/")
    .slice(1)
    .join(" ");
  return [...path.matchAll(/[\p{L}]{2,}/gu)].map(([text]) => ({ text, kind: "word", quiet: true }));
}

const IS_AFTER = new Set(["what", "who", "how", "it", "that", "there", "where", "when", "here", "which", "this"]);
const ENDINGS: Readonly<Record<string, string>> = { m: "am", re: "are", ve: "have", ll: "will", d: "would" };

/** "don't" → do not; "what's" → what is; "master's" → master; "i've" → i have. */
function writtenOut(word: string): readonly string[] {
  if (!word.includes("'")) return [word];
  const [head = "", ending = ""] = word.split("'");
  if (ending === "t" && head.endsWith("n")) {
    const verb = head === "can" ? "can" : head === "won" ? "will" : head.slice(0, -1);
    return [verb, "not"];
  }
  if (ending === "s") return IS_AFTER.has(head) ? [head, "is"] : [head];
  const written = ENDINGS[ending];
  return written === undefined ? word.split("'").filter(Boolean) : [head, written];
}
