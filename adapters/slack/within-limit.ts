import type { Asked } from "../platform/rate-limit.ts";
import type { Desk } from "./desk.ts";

type Asker = Pick<Asked, "kind"> & {
  readonly team: string;
  readonly person: string;
  /** Where everybody will see the answer. */
  readonly channel?: string | undefined;
};

/** True when an answer is due. Whoever asks too fast is told so once in a while by `tell`, and otherwise nothing. */
export async function isWithinLimit(
  { rateLimit, observe }: Desk,
  { kind, team, person, channel }: Asker,
  tell: (sentence: string) => unknown,
): Promise<boolean> {
  const place = channel === undefined ? undefined : `slack:${team}:${channel}`;
  const verdict = await rateLimit.take({ kind, person: `slack:${team}:${person}`, channel: place });
  if (verdict.kind !== "answer") observe({ kind: "flooded", platform: "slack" });
  if (verdict.kind === "notice") await tell(verdict.sentence);
  return verdict.kind === "answer";
}
