import type { Observation, Observe, PlatformName, Standing } from "../platform/observe.ts";

/** Whether questions can be answered now, and what is missing. */
export type Readiness = {
  /** `degraded`: questions are answered, though something needs looking at. */
  readonly status: "ready" | "degraded" | "not ready";
  readonly platforms: Readonly<Partial<Record<PlatformName, Connections>>>;
  /** Nothing until a guide is loaded. */
  readonly guide: { readonly version: string; readonly lastChange: "loaded" | "refused" } | undefined;
  readonly store: { readonly kind: "memory" | "redis"; readonly state: "ready" | "degraded" };
};

/** `standing` and `why` only while the platform is not up. */
type Connections = {
  readonly open: number;
  readonly wanted: number;
  readonly standing?: Exclude<Standing, "up">;
  readonly why?: string;
};

/** Keeps what was last observed of each part. */
export function createReadiness(): { readonly observe: Observe; read(): Readiness } {
  const platforms = new Map<PlatformName, Connections>();
  let guide: Readiness["guide"];
  let store: Readiness["store"] = { kind: "memory", state: "ready" };
  return {
    observe: (seen: Observation) => {
      if (seen.kind === "connections")
        platforms.set(seen.platform, { ...platforms.get(seen.platform), open: seen.open, wanted: seen.wanted });
      if (seen.kind === "standing") platforms.set(seen.platform, stood(platforms.get(seen.platform), seen));
      if (seen.kind === "guide") guide = { version: seen.version, lastChange: seen.outcome };
      if (seen.kind === "store") store = { kind: seen.store, state: seen.state };
    },
    read: () => ({
      status: judge([...platforms.values()], guide, store),
      platforms: Object.fromEntries(platforms),
      guide,
      store,
    }),
  };
}

/** A platform that is not up has no connection that counts. */
function stood(
  { open, wanted }: Connections = { open: 0, wanted: 1 },
  { standing, why }: Extract<Observation, { kind: "standing" }>,
): Connections {
  if (standing === "up") return { open, wanted };
  return { open: 0, wanted, standing, ...(why === undefined ? {} : { why }) };
}

/** A platform without any connection answers nobody there; one of several connections is enough. */
function judge(
  platforms: readonly Connections[],
  guide: Readiness["guide"],
  store: Readiness["store"],
): Readiness["status"] {
  if (guide === undefined || platforms.length === 0 || platforms.some(({ open }) => open === 0)) return "not ready";
  const isWhole = platforms.every(({ open, wanted }) => open >= wanted);
  return isWhole && store.state === "ready" && guide.lastChange === "loaded" ? "ready" : "degraded";
}
