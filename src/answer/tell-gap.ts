import type { Block } from "../reply.ts";
import { text } from "../reply.ts";

/** "The guide says nothing about …", and who can tell. */
export const describeGap = (subject: string, where: string | undefined): readonly Block[] => [
  text([`The guide says nothing about ${subject}.`, where ?? ""].join(" ").trim()),
];
