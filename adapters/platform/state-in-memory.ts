import { conversationsInMemory } from "./conversations.ts";
import { deliveriesInMemory } from "./deliveries.ts";
import { RATE_LIMITS, type RateLimits, countInMemory, rateLimit } from "./rate-limit.ts";
import type { State } from "./state.ts";

/** Kept in this process and gone with it. Bounded: at most `most` entries (default 20,000) of each kind, the newest. */
export function stateInMemory({
  most = 20_000,
  limits = RATE_LIMITS,
}: { readonly most?: number; readonly limits?: RateLimits } = {}): State {
  return {
    conversations: conversationsInMemory({ most }),
    deliveries: deliveriesInMemory({ most }),
    rateLimit: rateLimit(countInMemory(most), limits),
    healthy: () => true,
    trouble: () => undefined,
    close: async () => undefined,
  };
}
