import { watch } from "chokidar";
import { createAdvisor } from "../../src/advisor.ts";
import { type Problem, checkGuide, loadGuide } from "../../src/guide/load.ts";
import { guideVersion } from "../platform/guide-version.ts";
import type { Log } from "../platform/log.ts";
import { type Observe, observeNothing } from "../platform/observe.ts";
import type { Knowledge } from "../settings/load-knowledge.ts";

/** What is known at the moment: read anew for each answer, it follows the files. */
export type LiveKnowledge = Knowledge & {
  /** Called after each exchange of the guide. Never called for a broken one. */
  onChange(listener: () => void): void;
  /** Stops following the files. */
  stop(): Promise<void>;
};

/**
 * Loads the guide and follows its files. A change is checked when nothing has been written for `quietMs` (default 200), for an editor
 * writes in several steps; then all of the guide is exchanged at once, or, if anything in it is wrong, none of it. Throws
 * `GuideError` when the guide can't be loaded to begin with.
 */
export async function watchKnowledge(
  folder: string,
  log: Log,
  observe: Observe = observeNothing,
  quietMs = 200,
): Promise<LiveKnowledge> {
  const first = loadGuide(folder);
  let known: Knowledge = { guide: first, advisor: createAdvisor(first) };
  let version = guideVersion(first);
  let isBroken = false;
  const listeners: (() => void)[] = [];
  observe({ kind: "guide", outcome: "loaded", version });

  const look = (): void => {
    const { guide, problems } = checkGuide(folder);
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

  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, { ignoreInitial: true, depth: DEPTH });
  watcher.on("all", () => {
    clearTimeout(timer);
    timer = setTimeout(look, quietMs);
  });
  watcher.on("error", () => log.warn("Guide: its folder can't be watched; after a change, start the advisor again."));
  await new Promise<void>((resolve) => void watcher.once("ready", resolve));

  return {
    // The same object for as long as the process lives, so that it may be kept.
    advisor: {
      ask: (text, previous) => known.advisor.ask(text, previous),
      open: (token) => known.advisor.open(token),
      suggest: (partial, most) => known.advisor.suggest(partial, most),
    },
    get guide() {
      return known.guide;
    },
    onChange: (listener) => void listeners.push(listener),
    stop: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}

/** Folders below the knowledge folder. */
const DEPTH = 1;

/** One line, however much is wrong. */
function refusal(problems: readonly Problem[]): string {
  const [first, ...others] = problems;
  const place =
    first === undefined ? "" : `${first.file}:${first.line}:${first.column} ${first.field}: ${first.message}`;
  const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
  return `Guide: the change is not used, the last good one stays. ${place}${more}. See all with: npm run guide`;
}
