import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { problemText } from "#contract/problem.ts";
import { ServiceError } from "#server/service-error.ts";
import type { Exchange } from "./exchange.ts";

/** Wrong tries per address and minute before the answer becomes 429. */
const WRONG_SIGN_INS = 20;
const WRONG_KEYS = 100;
/** The same wrong key again is a program with an old key rather than somebody guessing: it weighs a quarter. */
const NEW_KEY = 4;
const SAME_KEY = 1;

/** How often somebody may call. Counted per process and in memory: a limit is protection, not book-keeping. */
export class RateLimits {
  readonly #calls: RateLimiterMemory | undefined;
  readonly #wrongSignIns = new RateLimiterMemory({ points: WRONG_SIGN_INS, duration: 60 });
  readonly #wrongKeys = new RateLimiterMemory({ points: WRONG_KEYS * NEW_KEY, duration: 60 });
  readonly #seenKeys = new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: 60 });

  /** `perMinute` calls for each key and each session; 0 lifts that limit. */
  constructor(perMinute: number) {
    this.#calls = perMinute > 0 ? new RateLimiterMemory({ points: perMinute, duration: 60 }) : undefined;
  }

  /** Counts a call of a key or session and notes what is left in the answer's headers. Throws 429. */
  async count(exchange: Exchange, whose: string): Promise<void> {
    if (!this.#calls) return;
    const state = await consume(this.#calls, whose);
    exchange.headers["ratelimit-limit"] = String(this.#calls.points);
    exchange.headers["ratelimit-remaining"] = String(state.left);
    exchange.headers["ratelimit-reset"] = String(state.seconds);
    if (state.exceeded) throw tooMany(state.seconds);
  }

  /**
   * Counts a wrong sign-in of this address. Throws 429 once there were too many; right ones are never held up, so
   * nobody can lock out others behind the same address.
   */
  async countWrongSignIn({ address }: Exchange): Promise<void> {
    const state = await consume(this.#wrongSignIns, address);
    if (state.exceeded) throw tooMany(state.seconds);
  }

  /** Counts a wrong key of this address, as {@link countWrongSignIn} does. */
  async countWrongKey({ address }: Exchange, key: string): Promise<void> {
    const before = await this.#wrongKeys.get(address);
    const over = before !== null && before.consumedPoints > this.#wrongKeys.points;
    // Who is over the limit cannot fill our memory with keys.
    const seen = over || !(await this.#seenKeys.consume(`${address} ${key}`)).isFirstInDuration;
    const state = await consume(this.#wrongKeys, address, seen ? SAME_KEY : NEW_KEY);
    if (state.exceeded) throw tooMany(state.seconds);
  }
}

async function consume(limiter: RateLimiterMemory, whose: string, points = 1) {
  try {
    return stateOf(await limiter.consume(whose, points), false);
  } catch (thrown) {
    if (thrown instanceof RateLimiterRes) return stateOf(thrown, true);
    throw thrown;
  }
}

function stateOf(result: RateLimiterRes, exceeded: boolean) {
  return {
    left: result.remainingPoints,
    seconds: Math.max(1, Math.ceil(result.msBeforeNext / 1000)),
    exceeded,
  };
}

function tooMany(seconds: number) {
  return new ServiceError("rate-limited", problemText.rateLimited, {
    headers: { "retry-after": String(seconds) },
  });
}
