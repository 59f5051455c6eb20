import { useEffect, useReducer } from 'react'

const TICK_MS = 250

/** Whole seconds until a moment, rounded up. */
export const secondsUntil = (until: number, now: number) => Math.max(0, Math.ceil((until - now) / 1000))

/**
 * Counts down to a moment.
 *
 * @param until - epoch milliseconds; undefined when there is nothing to wait for.
 */
export function useSecondsLeft(until: number | undefined): number {
  const [, tick] = useReducer((ticks: number) => ticks + 1, 0)
  const left = until === undefined ? 0 : secondsUntil(until, Date.now())
  const counting = left > 0
  useEffect(() => {
    if (!counting) return
    const timer = setInterval(tick, TICK_MS)
    return () => clearInterval(timer)
  }, [counting])
  return left
}
