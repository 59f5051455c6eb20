/** Who goes first: calls for stored accounts, which somebody relies on, before tests of new keys. */
export type Priority = 'stored' | 'new'

/** Callers who wait for something that others give back: by priority, then in order; one trying at a time. */
export interface WaitingLine {
  /** How many stand before one of this priority. */
  ahead(priority: Priority): number
  /**
   * Waits for its turn, then tries until there is a result.
   *
   * @returns undefined when the signal ended the waiting.
   */
  stand<Value>(attempt: () => Promise<Value | undefined>, signal: AbortSignal, priority: Priority): Promise<Value | undefined>
  /** Something was given back: whoever is first tries at once. */
  nudge(): void
}

interface Waiter {
  /** Tries once, and leaves when there is nothing more to wait for. False: still in line. */
  attempt(): Promise<boolean>
  leave(): void
}

/** @param retryMs - the first in line also tries this often by itself: another server may have given something back. */
export function makeWaitingLine(retryMs = 100): WaitingLine {
  const waiting: Record<Priority, Waiter[]> = { stored: [], new: [] }
  let serving = false
  // One that came while an attempt was under way must not be lost.
  let nudged = false
  let wake = () => {}

  const nudge = () => {
    nudged = true
    wake()
  }
  const nudgeOrTime = () =>
    new Promise<void>((resolve) => {
      const go = () => {
        clearTimeout(timer)
        resolve()
      }
      const timer = setTimeout(go, retryMs)
      wake = go
      if (nudged) go()
    })

  async function serve(): Promise<void> {
    if (serving) return
    serving = true
    for (let first = next(); first; first = next()) {
      nudged = false
      if (!(await first.attempt())) await nudgeOrTime()
    }
    serving = false
  }
  const next = () => waiting.stored[0] ?? waiting.new[0]

  return {
    ahead: (priority) => waiting.stored.length + (priority === 'new' ? waiting.new.length : 0),
    stand<Value>(attempt: () => Promise<Value | undefined>, signal: AbortSignal, priority: Priority) {
      if (signal.aborted) return Promise.resolve(undefined)
      const { promise, resolve, reject } = Promise.withResolvers<Value | undefined>()
      let trying = false
      const line = waiting[priority]
      const waiter: Waiter = {
        async attempt() {
          trying = true
          const outcome = await attempt().then(
            (result) => result !== undefined && (() => resolve(result)),
            (error: unknown) => () => reject(error),
          )
          trying = false
          if (outcome) outcome()
          else if (!signal.aborted) return false
          waiter.leave()
          return true
        },
        leave() {
          signal.removeEventListener('abort', onAbort)
          const at = line.indexOf(waiter)
          if (at >= 0) line.splice(at, 1)
          resolve(undefined)
        },
      }
      // What an attempt under way brings is not thrown away: whoever got a place has to give it back.
      const onAbort = () => {
        if (!trying) waiter.leave()
        nudge()
      }
      signal.addEventListener('abort', onAbort)
      line.push(waiter)
      void serve()
      return promise
    },
    nudge,
  }
}
