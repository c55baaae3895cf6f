import type { Problem } from "../../src/guide/load.ts";
import { checkGuide } from "../../src/guide/load.ts";
import type { SettingProblem } from "../platform/setting-problem.ts";
import { findOversize } from "../settings/find-oversize.ts";
import { type Finding, note, ok, problem } from "./finding.ts";

/** The oldest Node on which everything runs: `[20, 19]`. */
const OLDEST: readonly [major: number, minor: number] = [20, 19];

/** `version` as in `process.versions.node`. */
export function checkNode(version: string): readonly Finding[] {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return [ok(`Node ${version}.`)];
  const cure = `Install Node ${OLDEST.join(".")} or newer, from nodejs.org or your system's packages.`;
  return [problem(`Node ${version} is too old.`, cure)];
}

/** `platforms`: the names of those that are set and can be started. */
export function checkSettings(problems: readonly SettingProblem[], platforms: readonly string[]): readonly Finding[] {
  const wrong = problems.map(({ variable, wrong: what, cure }) => problem(`${variable} ${what}.`, cure));
  if (wrong.length > 0) return wrong;
  if (platforms.length === 0) return [note("No platform is set: npm start opens the console.")];
  return [ok(`Nothing wrong; npm start serves ${platforms.join(" and ")}.`)];
}

export function checkKnowledge(folder: string): readonly Finding[] {
  const tooLarge = findOversize(folder);
  const { guide, problems } = tooLarge.length > 0 ? { guide: undefined, problems: tooLarge } : checkGuide(folder);
  if (guide !== undefined)
    return [ok(`${guide.credentials.size} ${guide.about.noun.many}, ${guide.topics.size} topics.`)];
  const shown = problems.slice(0, MOST_SHOWN).map(place);
  const rest = problems.length - shown.length;
  return [
    problem(
      `${[...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].join("; ")}.`,
      "Correct the files; npm run guide shows all that is wrong.",
    ),
  ];
}

const MOST_SHOWN = 3;
const place = ({ file, line, column, field, message }: Problem): string =>
  `${file}:${line}:${column} ${field}: ${message}`;
