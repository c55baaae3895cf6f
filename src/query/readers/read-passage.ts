import type { Reader } from "../context.ts";

/** "How does the credit work?": a question whose answer is a passage of the guide. */
export const readPassage: Reader = (reading) => {
  const [passage] = reading.passages;
  return passage === undefined ? undefined : { kind: "passage", passage };
};
