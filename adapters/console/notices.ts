import type { Log } from "../platform/log.ts";

/** A log whose lines go wherever somebody can read them at the moment. */
export type Notices = {
  readonly log: Log;
  /** From now on lines are shown by `show`, such as above a prompt. */
  showBy(show: (line: string) => void): void;
  /** Lines go to the first log again. */
  showPlainly(): void;
};

/** Lines go to `plainly` until a prompt stands in the way. */
export function createNotices(plainly: Log): Notices {
  let now = plainly;
  return {
    log: {
      info: (line) => now.info(line),
      warn: (line) => now.warn(line),
      error: (line) => now.error(line),
    },
    showBy: (show) => {
      now = {
        info: show,
        warn: (line) => show(`Warning: ${line}`),
        error: (line) => show(`Error: ${line}`),
      };
    },
    showPlainly: () => {
      now = plainly;
    },
  };
}
