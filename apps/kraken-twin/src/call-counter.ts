/** Kraken's call counter of one key: every call raises it, time lowers it, and above the maximum calls are refused. */
export class CallCounter {
  #level = 0
  #at = 0

  reset(): void {
    this.#level = 0
  }

  /** False when the call is over the limit. It counts all the same, so that who keeps calling stays refused for longer. */
  spend(cost: number, limit: { maximum: number; decayPerSecond: number }, nowMs: number): boolean {
    const decayed = Math.max(0, this.#level - (Math.max(0, nowMs - this.#at) / 1000) * limit.decayPerSecond)
    // Without an upper end a burst would shut the key out for hours, which Kraken's counter does not.
    this.#level = Math.min(decayed + cost, 2 * limit.maximum)
    this.#at = nowMs
    return decayed + cost <= limit.maximum
  }
}
