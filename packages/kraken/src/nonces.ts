const NS_PER_MS = 1_000_000n
const DAY_NS = 24n * 60n * 60_000n * NS_PER_MS

/** Where nonces come from: epoch nanoseconds, strictly increasing in this process over all keys. */
export interface Nonces {
  /** Unsigned 64-bit decimal, larger than any before. Text, because it does not fit a JavaScript number. */
  next(): string
  /**
   * Kraken's own clock, in epoch milliseconds. Nonces of a key that was used with the right time are out of reach of a clock
   * that lags: from here on they follow the later of the two. A clock more than a day ahead is not believed, for a nonce that
   * Kraken has seen can never be taken back.
   */
  heardClock(krakenMs: number): void
}

/**
 * @param clock - epoch nanoseconds. Finer than a millisecond, in which several servers may use the same key: whoever draws
 *   later must get the larger nonce.
 */
export function makeNonces(clock: () => bigint = () => Temporal.Now.instant().epochNanoseconds): Nonces {
  let last = 0n
  return {
    next() {
      const now = clock()
      last = now > last ? now : last + 1n
      return last.toString()
    },
    heardClock(krakenMs) {
      if (!Number.isSafeInteger(krakenMs)) return
      const kraken = BigInt(krakenMs) * NS_PER_MS
      if (kraken > last && kraken - clock() <= DAY_NS) last = kraken
    },
  }
}
