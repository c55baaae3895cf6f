import type { Choice, Reply } from "../../src/reply.ts";
import { oneLine } from "./harmless.ts";
import { cells, indent, paint, type Look } from "./look.ts";

/**
 * The choices with the numbers that pick them: each answer to a question on a line of its own, everything else beside each other as far
 * as the width goes. Without `numbers`, where nobody can pick, only the answers to a question are shown.
 */
export function renderChoices({ choices, kind }: Reply, look: Look, numbers: boolean): readonly string[] {
  const isAnswer = ({ role }: Choice): boolean => kind === "question" && role !== "navigation";
  if (!numbers) return choices.filter(isAnswer).flatMap(({ label }) => indent(oneLine(label), look.width, "  - "));
  const numbered = choices.map((choice, index) => ({ choice, mark: `[${index + 1}] ` }));
  const answers = numbered.filter(({ choice }) => isAnswer(choice));
  const others = numbered.filter(({ choice }) => !isAnswer(choice));
  return [...answers.map((one) => [one]), ...inLines(others, look.width)].flatMap((line) => renderLine(line, look));
}

type Numbered = { readonly choice: Choice; readonly mark: string };

const MARGIN = "  ";

/** As many in a line as fit. */
function inLines(choices: readonly Numbered[], width: number): readonly (readonly Numbered[])[] {
  return choices.reduce<readonly (readonly Numbered[])[]>((lines, one) => {
    const last = [...(lines.at(-1) ?? []), one];
    const room = last.reduce((sum, { choice, mark }) => sum + cells(MARGIN + mark + oneLine(choice.label)), 0);
    return lines.length > 0 && room <= width ? lines.with(-1, last) : [...lines, [one]];
  }, []);
}

function renderLine(line: readonly Numbered[], look: Look): readonly string[] {
  const [only, ...more] = line;
  if (only === undefined) return [];
  // One that is alone may be wider than the window.
  if (more.length === 0) {
    const mark = MARGIN + only.mark;
    const [first = "", ...rest] = indent(oneLine(only.choice.label), look.width, mark);
    return [paint("cyan", mark, look) + first.slice(mark.length), ...rest];
  }
  return [line.map(({ choice, mark }) => paint("cyan", MARGIN + mark, look) + oneLine(choice.label)).join("")];
}
