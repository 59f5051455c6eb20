/** Kraken's smallest tier: what it lets a key do when nothing is known of the account. */
const MAXIMUM = 15
const DECAY_PER_SECOND = 0.33
/** Documented as 2 and as 4. */
const HISTORY_COST = 4

const COSTS: Readonly<Record<string, number>> = { QueryLedgers: HISTORY_COST, AddOrder: 0, CancelOrder: 0 }
export const costOf = (method: string): number => COSTS[method] ?? 1

/** Kraken's call counter of each key, as far as we have called. Whoever goes over it is blocked for longer. */
export interface CallCounter {
  count(key: string, method: string): void
  /** Seconds until `cost` more fits under the smallest tier's limit; 0 when it does now. */
  secondsUntil(key: string, cost: number): number
  /** Keys that are remembered; an idle key takes no memory. */
  readonly size: number
}

/** @param now - epoch milliseconds. */
export function makeCallCounter(now: () => number): CallCounter {
  // The one that was used last is at the end.
  const levels = new Map<string, { level: number; at: number }>()
  const levelOf = (key: string) => {
    const known = levels.get(key)
    return known ? Math.max(0, known.level - (Math.max(0, now() - known.at) / 1000) * DECAY_PER_SECOND) : 0
  }
  return {
    get size() {
      return levels.size
    },
    count(key, method) {
      const level = levelOf(key) + costOf(method)
      levels.delete(key)
      levels.set(key, { level, at: now() })
      for (const idle of levels.keys()) {
        if (levelOf(idle) > 0) break
        levels.delete(idle)
      }
    },
    secondsUntil(key, cost) {
      return Math.ceil(Math.max(0, levelOf(key) + cost - MAXIMUM) / DECAY_PER_SECOND)
    },
  }
}
