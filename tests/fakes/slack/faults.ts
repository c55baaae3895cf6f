import type { Json } from "./state.ts";

/** How the fake Slack misbehaves at a call. */
export type Fault =
  | { readonly kind: "status"; readonly status: number }
  | { readonly kind: "rate-limited"; readonly seconds: number }
  | { readonly kind: "refusal"; readonly error: string; readonly needed?: string }
  /** Takes the call and never answers; `done`: having done what it says. */
  | { readonly kind: "silence"; readonly done: boolean };

export type Faults = {
  /** The next `times` calls of the method for which `when` holds go wrong. */
  add(method: string, fault: Fault, times?: number, when?: (args: Json) => boolean): void;
  /** Takes one fault for this call, if one is due. */
  take(method: string, args: Json): Fault | undefined;
  clear(): void;
};

export function createFaults(): Faults {
  const due: { method: string; fault: Fault; times: number; when: (args: Json) => boolean }[] = [];
  return {
    add: (method, fault, times = 1, when = () => true) => void due.push({ method, fault, times, when }),
    take(method, args) {
      const entry = due.find((candidate) => candidate.method === method && candidate.times > 0 && candidate.when(args));
      if (entry) entry.times -= 1;
      return entry?.fault;
    },
    clear: () => void due.splice(0),
  };
}
