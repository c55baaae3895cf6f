import type { Look } from "./render.ts";
import type { Words } from "./words-of.ts";

/** A command, a press or typing in a command's field, as the adapter sees it, whether it came by the gateway or over HTTP. */
export type Interaction = {
  readonly id: string;
  /** Good for 15 minutes; never logged. */
  readonly token: string;
  readonly person: string;
  /** Channel, thread or conversation. */
  readonly place: string;
  /** The server; empty outside of servers. */
  readonly server: string;
  /** `direct`: alone with the bot. `shared`: others can be there. */
  readonly company: "direct" | "shared";
  readonly may: { readonly send: boolean };
  readonly asked: Asked;
};

export type Asked =
  /** `bots`: which of the people that were picked are programs. */
  | {
      readonly kind: "command";
      readonly name: string;
      readonly options: ReadonlyMap<string, string | boolean>;
      readonly bots: ReadonlySet<string>;
    }
  /** The message's menu was used: its words are the question. */
  | ({ readonly kind: "message" } & Words)
  | { readonly kind: "typing"; readonly command: string; readonly option: string; readonly partial: string }
  /** `form`: how the pressed message is drawn, which Discord never lets change. */
  | { readonly kind: "press"; readonly id: string; readonly on: PressedOn; readonly form: Look["form"] }
  /** A kind that this version does not offer. */
  | { readonly kind: "other" };

/** Whose message the pressed button is on. `private`: only the presser sees it. */
export type PressedOn = "private" | "own" | "another's";
