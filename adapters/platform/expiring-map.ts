/** A map whose entries live for a while and whose size is bounded: the oldest entry goes when there is no room. */
export type ExpiringMap<Value> = {
  /** `undefined` when there is none or its time is over. */
  get(key: string): Value | undefined;
  /** Sets the entry and starts its time anew. */
  set(key: string, value: Value): void;
  delete(key: string): void;
  /** Entries held now, expired ones that nobody asked for included; never more than `most`. */
  readonly size: number;
};

/** `most` > 0 entries, each for `lifetime` milliseconds by `now` (milliseconds; injected by tests). */
export function createExpiringMap<Value>(most: number, lifetime: number, now = Date.now): ExpiringMap<Value> {
  // A Map iterates in order of insertion and every set re-inserts, so the first entry is always the oldest.
  const entries = new Map<string, { readonly value: Value; readonly until: number }>();

  const dropExpired = (): void => {
    for (const [key, { until }] of entries) {
      if (until > now()) return;
      entries.delete(key);
    }
  };

  return {
    get(key) {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      if (entry.until > now()) return entry.value;
      entries.delete(key);
      return undefined;
    },
    set(key, value) {
      entries.delete(key);
      dropExpired();
      for (const oldest of entries.keys()) {
        if (entries.size < most) break;
        entries.delete(oldest);
      }
      entries.set(key, { value, until: now() + lifetime });
    },
    delete: (key) => void entries.delete(key),
    get size() {
      return entries.size;
    },
  };
}
