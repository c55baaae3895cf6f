import type { Guide } from "../guide/guide.ts";
import { strongTopics } from "./found-topics.ts";
import type { Reading } from "./reading.ts";

/** "I want it to count at university": wishing for a fact is a goal, if the dialogue has an option that counts it. */
export function wishes(guide: Guide, reading: Reading): Reading["options"] {
  if (reading.mood === "question" || !reading.cues.has("want") || reading.cues.has("without")) return [];
  const wanted = strongTopics(reading, guide);
  const options = guide.advice.questions.flatMap((question) =>
    question.options
      .filter(({ counts }) => counts?.is === "has" && wanted.includes(counts.topic))
      .map((option) => ({ kind: "option", question: question.id, option: option.id, strong: true }) as const),
  );
  return options.slice(0, 1);
}
