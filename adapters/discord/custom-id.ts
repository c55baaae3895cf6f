import { LIMITS } from "./limits.ts";

/**
 * What a button does, written into its `custom_id`: one mark, then the reply's token. Tokens have at most 96 characters, Discord takes 100.
 * The same mark stands in front of the value of a suggestion, so that a chosen one is told from typed words.
 */
export type Press =
  /** Show the reply at this address. */
  | { readonly kind: "open"; readonly token: string }
  /** Post the reply at this address for everyone. */
  | { readonly kind: "share"; readonly token: string };

/** Neither occurs at the start of what people type, nor in a token. */
const OPEN = "›";
const SHARE = "»";

/** 1-100 characters. Throws for a token that does not fit, which no reply has. */
export function writeCustomId(press: Press): string {
  const id = `${press.kind === "open" ? OPEN : SHARE}${press.token}`;
  if (id.length > LIMITS.customId) throw new RangeError(`The token ${press.token} is too long for Discord`);
  return id;
}

/** Total: what this version did not write is taken for an address, and the advisor answers it with a fresh start. */
export function readCustomId(id: string): Press {
  if (id.startsWith(SHARE)) return { kind: "share", token: id.slice(SHARE.length) };
  return { kind: "open", token: id.startsWith(OPEN) ? id.slice(OPEN.length) : id };
}

/** The token behind a chosen suggestion; nothing when these are words that somebody typed. */
export function chosenToken(value: string): string | undefined {
  return value.startsWith(OPEN) ? value.slice(OPEN.length) : undefined;
}
