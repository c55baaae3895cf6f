import type { Deliveries } from "../platform/deliveries.ts";
import { type Observe, observeNothing } from "../platform/observe.ts";

/** Does the work of an event once, however often it is delivered; rejects when the work fails, and then the next delivery may try. */
export type Once = (id: string, work: () => Promise<void>) => Promise<void>;

/** A delivery that comes while the event is being answered shares that answer's fate, so a failure is repeated by Slack. */
export function createOnce(deliveries: Deliveries, observe: Observe = observeNothing): Once {
  const running = new Map<string, Promise<void>>();

  const begin = async (id: string, work: () => Promise<void>): Promise<void> => {
    if (!(await deliveries.begin(id))) return observe({ kind: "duplicate", platform: "slack" });
    try {
      await work();
    } catch (error) {
      await deliveries.release(id);
      throw error;
    }
    await deliveries.done(id);
  };

  return (id, work) => {
    const other = running.get(id);
    if (other !== undefined) observe({ kind: "duplicate", platform: "slack" });
    const joined = other ?? begin(id, work).finally(() => running.delete(id));
    running.set(id, joined);
    return joined;
  };
}
