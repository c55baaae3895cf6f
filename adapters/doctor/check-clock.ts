import { type Finding, problem } from "./finding.ts";
import type { Look } from "./look.ts";

/** Deliveries over HTTP are refused when clocks are five minutes apart; this is said before. */
const MOST_SECONDS = 60;

/** Whether this machine's clock is right, by the time that a platform puts beside its answer. Nothing when it is, or nobody knows. */
export function checkClock(answer: Look, now = Date.now()): readonly Finding[] {
  const time = answer.kind === "answer" ? Date.parse(answer.headers.get("date") ?? "") : Number.NaN;
  const seconds = Math.round((now - time) / 1_000);
  if (Number.isNaN(seconds) || Math.abs(seconds) <= MOST_SECONDS) return [];
  const direction = seconds > 0 ? "ahead" : "behind";
  return [
    problem(
      `This machine's clock is ${Math.abs(seconds)} s ${direction}.`,
      "Set it, for example with timedatectl set-ntp true: what is signed at another time is refused.",
    ),
  ];
}
