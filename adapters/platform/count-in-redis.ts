import { RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import type { Guard } from "./guard.ts";
import type { Count, Limit } from "./rate-limit.ts";

/**
 * Counts in Redis, for all processes together; while it is away, with `insurance`. The library's own insurance is unbounded: at a
 * million people it held 437 MB.
 */
export function countInRedis(client: object, guard: Guard, insurance: Count, keyPrefix: string): Count {
  const limiters = new Map<Limit, RateLimiterRedis>();
  const limiterFor = (limit: Limit): RateLimiterRedis => {
    const known = limiters.get(limit);
    if (known !== undefined) return known;
    const { most: points, seconds: duration } = limit;
    const limiter = new RateLimiterRedis({ storeClient: client, useRedisPackage: true, keyPrefix, points, duration });
    limiters.set(limit, limiter);
    return limiter;
  };
  return async (key, limit) => {
    const number = await guard.ask(() => consumed(limiterFor(limit), key), undefined);
    return number ?? insurance(key, limit);
  };
}

/** The limiter rejects with the count when it is over the limit, and with an error when it could not count. */
async function consumed(limiter: RateLimiterRedis, key: string): Promise<number> {
  try {
    return (await limiter.consume(key)).consumedPoints;
  } catch (error) {
    if (error instanceof RateLimiterRes) return error.consumedPoints;
    throw error;
  }
}
