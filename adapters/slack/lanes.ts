/** Runs work in order within a lane and in parallel across lanes, so that a channel that must wait keeps no other waiting. */
export type Lanes = {
  /** Rejects at once when `most` are waiting in the lane already. */
  run<Result>(lane: string, work: () => Promise<Result>): Promise<Result>;
  /** Lanes with work in them now. */
  readonly size: number;
};

export function createLanes(most = 200): Lanes {
  const lanes = new Map<string, { tail: Promise<unknown>; waiting: number }>();
  return {
    async run(name, work) {
      const lane = lanes.get(name) ?? { tail: Promise.resolve(), waiting: 0 };
      if (lane.waiting >= most)
        throw new Error(`${most} messages are waiting for one channel, so another is given up.`);
      lanes.set(name, lane);
      lane.waiting += 1;
      const turn = lane.tail.then(work);
      lane.tail = turn.catch(() => undefined);
      try {
        return await turn;
      } finally {
        lane.waiting -= 1;
        if (lane.waiting === 0) lanes.delete(name);
      }
    },
    get size() {
      return lanes.size;
    },
  };
}
