import type { Reply } from "../../src/reply.ts";

/** Where people ask. */
export type PlatformName = "discord" | "slack";

/** `unsigned`: without what the platform signs with. `clock`: signed at another time. `signature`: signed by another key, or changed since. */
export type Refusal = "unsigned" | "clock" | "signature";
export type Standing = "starting" | "waiting" | "refused" | "up";

/** Something that happened and is worth a log line, a number or a look at the health. Times are in milliseconds. */
export type Observation =
  /** The advisor has made a reply. `milliseconds`: the advisor's own time. `person` is hashed before anything is written. */
  | {
      readonly kind: "answered";
      readonly platform: PlatformName;
      readonly reply: Pick<Reply, "kind" | "token" | "topics">;
      /** How much of a message was understood, 0-1; undefined for what was pressed or commanded. */
      readonly confidence?: number | undefined;
      readonly person: string;
      readonly milliseconds: number;
    }
  /** The platform was told that a delivery has arrived; from its arrival here. */
  | { readonly kind: "acknowledged"; readonly platform: PlatformName; readonly milliseconds: number }
  /** A delivery is dealt with, its answer sent; from its arrival here. */
  | { readonly kind: "handled"; readonly platform: PlatformName; readonly milliseconds: number }
  /** An answer could not be made or sent; the log says why. */
  | { readonly kind: "failed"; readonly platform: PlatformName }
  /** The platform answered 429. */
  | { readonly kind: "rate-limited"; readonly platform: PlatformName }
  /** A delivery that has been taken on already was dropped. */
  | { readonly kind: "duplicate"; readonly platform: PlatformName }
  /** A delivery over HTTP was refused. */
  | { readonly kind: "refused-delivery"; readonly platform: PlatformName; readonly why: Refusal }
  /** Somebody asks more often than the advisor allows. */
  | { readonly kind: "flooded"; readonly platform: PlatformName }
  /** How many connections stand now, of how many that should. */
  | { readonly kind: "connections"; readonly platform: PlatformName; readonly open: number; readonly wanted: number }
  /**
   * How a platform stands as a whole. `waiting`: it could not be started, or was lost, and is tried again. `refused`: only a person
   * can mend it. `why` is the log's sentence.
   */
  | {
      readonly kind: "standing";
      readonly platform: PlatformName;
      readonly standing: Standing;
      readonly why?: string;
    }
  /** A connection that was lost stands again. */
  | { readonly kind: "reconnected"; readonly platform: PlatformName }
  /** `loaded`: this guide is in use from now on. `refused`: a change was broken; `version` is the one that stays. */
  | { readonly kind: "guide"; readonly outcome: "loaded" | "refused"; readonly version: string }
  /** `degraded`: what processes share is out of reach, and each goes on with what it knows itself. */
  | { readonly kind: "store"; readonly store: "memory" | "redis"; readonly state: "ready" | "degraded" };

/** Takes note. Never throws, and returns at once. */
export type Observe = (observation: Observation) => void;

export const observeNothing: Observe = () => undefined;

/** Tells each of them. */
export const observeAll =
  (...all: readonly Observe[]): Observe =>
  (observation) => {
    for (const observe of all) observe(observation);
  };
