import { stderr } from "node:process";

/** Says what is being measured: on a terminal in one line that is rewritten, else in a line now and then. */
export function createProgress(): { say(what: string): void; done(): void } {
  let last = "";
  return {
    say(what) {
      if (stderr.isTTY) stderr.write(`\r\u001b[2K${what.slice(0, Math.max(20, stderr.columns - 1))}`);
      else if (subjectOf(what) !== subjectOf(last)) stderr.write(`${what}\n`);
      last = what;
    },
    done() {
      if (stderr.isTTY) stderr.write("\r\u001b[2K");
    },
  };
}

/** What stands before the first comma: "growth, 100 facts" and "growth, 1,000 facts" are one subject. */
const subjectOf = (what: string): string => what.split(",")[0] ?? "";
