import { createAdvisor } from "../../src/advisor.ts";
import { type Problem, checkGuide } from "../../src/guide/load.ts";
import { guideVersion } from "../platform/guide-version.ts";
import type { Log } from "../platform/log.ts";
import { type Observe, observeNothing } from "../platform/observe.ts";
import { type Knowledge, loadSizedGuide } from "../settings/load-knowledge.ts";
import { fingerprint } from "./fingerprint.ts";
import { findOversize } from "../settings/find-oversize.ts";

/** What is known at the moment: read anew for each answer, it follows the files. */
export type LiveKnowledge = Knowledge & {
  /** Called after each exchange of the guide. Never called for a broken one. */
  onChange(listener: () => void): void;
  /** Stops following the files. */
  stop(): Promise<void>;
};

/**
 * Loads the guide and follows its files: it looks at the folder every `everyMs` (default 500), which sees what happens to links, to
 * the folder itself and on other machines' disks too. A change is checked when the folder looks the same twice in a row, for an
 * editor writes in several steps; then all of the guide is exchanged at once, or, if anything in it is wrong, none of it. Throws
 * `GuideError` when the guide can't be loaded to begin with.
 */
export async function watchKnowledge(
  folder: string,
  log: Log,
  observe: Observe = observeNothing,
  everyMs = 500,
): Promise<LiveKnowledge> {
  let checked = await fingerprint(folder);
  const first = loadSizedGuide(folder);
  let known: Knowledge = { guide: first, advisor: createAdvisor(first) };
  let version = guideVersion(first);
  let isBroken = false;
  const listeners: (() => void)[] = [];
  observe({ kind: "guide", outcome: "loaded", version });

  const look = (): void => {
    const tooLarge = findOversize(folder);
    const { guide, problems } = tooLarge.length > 0 ? { guide: undefined, problems: tooLarge } : checkGuide(folder);
    if (guide === undefined) {
      isBroken = true;
      log.error(refusal(problems));
      return observe({ kind: "guide", outcome: "refused", version });
    }
    const found = guideVersion(guide);
    if (found === version && !isBroken) return;
    isBroken = false;
    if (found !== version) {
      known = { guide, advisor: createAdvisor(guide) };
      version = found;
    }
    log.info(`Guide: the change is in use, version ${version}.`);
    observe({ kind: "guide", outcome: "loaded", version });
    for (const listener of listeners) listener();
  };

  let before = checked;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  const lookIn = (milliseconds: number): void => {
    timer = setTimeout(() => void followOnce(), milliseconds);
    timer.unref();
  };
  const followOnce = async (): Promise<void> => {
    const now = await fingerprint(folder);
    if (isStopped) return;
    if (now !== checked && now === before) {
      checked = now;
      look();
    }
    before = now;
    lookIn(now === checked ? everyMs : Math.min(everyMs, QUIET_MS));
  };
  lookIn(everyMs);

  return {
    // The same object for as long as the process lives, so that it may be kept.
    advisor: {
      ask: (text, previous) => known.advisor.ask(text, previous),
      open: (token) => known.advisor.open(token),
      confidenceOf: (reply) => known.advisor.confidenceOf(reply),
      suggest: (partial, most) => known.advisor.suggest(partial, most),
    },
    get guide() {
      return known.guide;
    },
    onChange: (listener) => void listeners.push(listener),
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

/** A change is complete when nothing has been written for so long. */
const QUIET_MS = 200;

/** One line, however much is wrong. */
function refusal(problems: readonly Problem[]): string {
  const [first, ...others] = problems;
  const place =
    first === undefined ? "" : `${first.file}:${first.line}:${first.column} ${first.field}: ${first.message}`;
  const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
  return `Guide: the change is not used, the last good one stays. ${place}${more}. See all with: npm run guide`;
}
