/** What people in the fake workspace can see, and everything that was wrong with what the app sent. */
export type Json = Readonly<Record<string, unknown>>;

export type Shown = {
  readonly ts: string;
  readonly channel: string;
  readonly thread: string | undefined;
  /** The only person who sees it; everybody in the channel when undefined. */
  readonly onlyFor: string | undefined;
  readonly text: string;
  readonly blocks: readonly Json[];
  /** Everything that was shown in its place before. */
  readonly earlier: readonly string[];
  readonly isDeleted: boolean;
};

export type View = { readonly id: string; readonly hash: string; readonly person: string; readonly view: Json };

export type Call = { readonly method: string; readonly at: number; readonly args: Json; readonly answer: string };

export type State = {
  readonly messages: Shown[];
  readonly modals: View[];
  readonly homes: Map<string, Json>;
  readonly calls: Call[];
  /** What real Slack would refuse, drop or hold against the app. Tests expect none. */
  readonly problems: string[];
  /** A new id: unique, and in order. */
  readonly next: (prefix: string) => string;
  readonly nextTs: () => string;
  /** Resolves as soon as `isSo`; rejects after 15 s, saying what was awaited. */
  readonly until: (what: string, isSo: () => boolean) => Promise<void>;
  /** Says that something changed. */
  readonly changed: () => void;
};

/** Longer than a busy machine needs: it passes in full only where something is wrong. */
const PATIENCE_MS = 15_000;

export function createState(): State {
  let counter = 0;
  const watchers = new Set<() => void>();
  const messages: Shown[] = [];
  return {
    messages,
    modals: [],
    homes: new Map(),
    calls: [],
    problems: [],
    next: (prefix) => `${prefix}${(counter += 1).toString(36).toUpperCase().padStart(8, "0")}`,
    nextTs: () => `${1_700_000_000 + (counter += 1)}.000100`,
    changed: () => {
      for (const watcher of watchers) watcher();
    },
    until: (what, isSo) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => settle(new Error(`Waited in vain for ${what}`)), PATIENCE_MS);
        const settle = (error?: Error): void => {
          clearTimeout(timer);
          watchers.delete(look);
          if (error) reject(error);
          else resolve();
        };
        const look = (): void => {
          if (isSo()) settle();
        };
        watchers.add(look);
        look();
      }),
  };
}

/** Changes what is shown in place, keeping what stood there. */
export function replaceMessage(state: State, ts: string, change: Partial<Shown>): void {
  const at = state.messages.findIndex((message) => message.ts === ts);
  const old = state.messages[at];
  if (old === undefined) return;
  state.messages[at] = {
    ...old,
    ...change,
    earlier: change.text === undefined ? old.earlier : [...old.earlier, old.text],
  };
}

export const isRecord = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const recordOf = (value: unknown): Json => (isRecord(value) ? value : {});
export const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.map(recordOf) : []);
export const stringOf = (value: unknown): string => (typeof value === "string" ? value : "");
