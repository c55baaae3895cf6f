import { setTimeout as wait } from "node:timers/promises";
import { type Deliveries, type Hold, LEASE_SECONDS } from "./deliveries.ts";

/** What became of a delivery: answered now; `done` by an earlier one; or somebody else is at it. */
export type Outcome = "answered" | "done" | "held";

/**
 * Answers an event once, however often and to however many processes it is delivered: hold it, answer, send, and only
 * then note it as done. Whoever dies in between loses the hold, and the next delivery is answered. Work that fails gives the event
 * back and rejects.
 */
export async function answerOnce(
  deliveries: Deliveries,
  id: string,
  work: (hold: Hold) => Promise<void>,
  { seconds = LEASE_SECONDS, patient = false }: { readonly seconds?: number; readonly patient?: boolean } = {},
): Promise<Outcome> {
  const standing = await deliveries.begin(id, seconds, patient);
  if (standing.kind !== "yours") return standing.kind;
  const { hold } = standing;
  // Waiting for a platform's rate limit may take longer than the hold lasts.
  const renewing = setInterval(() => void hold.renew(), (seconds * 1_000) / 3);
  try {
    await work(hold);
  } catch (error) {
    await hold.release();
    throw error;
  } finally {
    clearInterval(renewing);
  }
  await hold.done();
  return "answered";
}

/** For a platform that delivers to every process and never again: who finds the event held looks again, until it is done or free. */
export async function answerInTurn(
  deliveries: Deliveries,
  id: string,
  work: (hold: Hold) => Promise<void>,
  times: { readonly leaseSeconds: number; readonly lookEveryMs: number; readonly looks: number },
): Promise<Outcome> {
  for (let look = 1; ; look += 1) {
    const outcome = await answerOnce(deliveries, id, work, { seconds: times.leaseSeconds });
    if (outcome !== "held" || look >= times.looks) return outcome;
    await wait(times.lookEveryMs);
  }
}
