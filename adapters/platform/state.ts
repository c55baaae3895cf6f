import type { Conversations } from "./conversations.ts";
import type { Deliveries } from "./deliveries.ts";
import type { RateLimit } from "./rate-limit.ts";

/** All that outlasts one answer, and all that processes share. Never a message's text, never a person's id. */
export type State = {
  readonly conversations: Conversations;
  readonly deliveries: Deliveries;
  readonly rateLimit: RateLimit;
  /** False while the shared store can't be used: answers go on with what this process knows. */
  healthy(): boolean;
  /** Why it is not healthy. */
  trouble(): Trouble | undefined;
  close(): Promise<void>;
};

/** Why a shared store can't be used. `refused`: no memory left, read-only and the like. */
export type Trouble =
  | "unreachable"
  | "slow"
  | "password"
  | "no-password"
  | "permission"
  | "database"
  | "certificate"
  | "encryption"
  | "refused";
