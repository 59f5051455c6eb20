const DAY_MS = 24 * 60 * 60_000

/**
 * Whole days until a moment: 0 on its last day, negative once it has passed.
 *
 * @param when - ISO 8601.
 * @param now - epoch milliseconds.
 */
export const daysUntil = (when: string, now: number) => Math.floor((Date.parse(when) - now) / DAY_MS)
