import type { Block } from "../reply.ts";
import { text } from "../reply.ts";

/** "The guide says nothing about …", and where such a thing is usually found. */
export function describeGap(subject: string, where: string | undefined): readonly Block[] {
  return [text(`The guide does not say anything about ${subject}.`), ...(where === undefined ? [] : [text(where)])];
}
