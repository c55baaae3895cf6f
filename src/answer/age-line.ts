import type { Guide } from "../guide/guide.ts";
import type { Block } from "../reply.ts";
import { text } from "../reply.ts";

/** How old the figures are and where today's are, in small print under a figure; nothing where the knowledge does not say. */
export const ageLines = (guide: Guide): readonly Block[] =>
  guide.about.age === undefined ? [] : [text(guide.about.age)];
