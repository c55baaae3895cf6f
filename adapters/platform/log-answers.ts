import { createHmac, randomBytes } from "node:crypto";
import type { Observe } from "./observe.ts";

/** What is written about one answer: nothing of what was asked, and nobody's id. */
export type AnswerLine = {
  readonly platform: string;
  readonly kind: string;
  /** The first part of the reply's address, such as `fact`; the rest may hold a word that somebody wrote. */
  readonly at: string;
  readonly topics: readonly string[];
  /** How much of a message was understood, 0-1; absent for what was pressed or commanded. */
  readonly confidence?: number;
  readonly milliseconds: number;
  readonly person: string;
};

/** Writes one line for each answer. */
export function logAnswers(write: (line: AnswerLine) => void): Observe {
  // New at each start and kept nowhere: a person's lines belong together, and nobody can look a person up by them later.
  const key = randomBytes(16);
  const hashed = (person: string): string => createHmac("sha256", key).update(person).digest("base64url").slice(0, 10);
  return (observation) => {
    if (observation.kind !== "answered") return;
    const { platform, reply, confidence, person, milliseconds } = observation;
    write({
      platform,
      kind: reply.kind,
      at: reply.token.split("/", 1).join(""),
      topics: reply.topics,
      ...(confidence === undefined ? {} : { confidence }),
      milliseconds: Math.round(milliseconds * 100) / 100,
      person: hashed(person),
    });
  };
}
