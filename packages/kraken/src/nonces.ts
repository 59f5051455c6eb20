import { randomInt } from 'node:crypto'

const NS_PER_MS = 1_000_000n
const DAY_MS = 24 * 60 * 60_000

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

/** @param now - epoch milliseconds. */
export function makeNonces(now: () => number): Nonces {
  let last = 0n
  return {
    next() {
      // Another server may use the same key in the same millisecond: the digits below it keep the two apart.
      const clock = BigInt(Math.trunc(now())) * NS_PER_MS + BigInt(randomInt(Number(NS_PER_MS)))
      last = clock > last ? clock : last + 1n
      return last.toString()
    },
    heardClock(krakenMs) {
      const ahead = krakenMs - now()
      if (!(ahead > 0 && ahead <= DAY_MS)) return
      const floor = BigInt(Math.trunc(krakenMs)) * NS_PER_MS
      if (floor > last) last = floor
    },
  }
}
