/** Callers who wait for something that others give back: in order, one trying at a time. */
export interface WaitingLine {
  /** How many stand in line. */
  readonly length: number
  /**
   * Waits for its turn, then tries until there is a result.
   *
   * @returns undefined when the signal ended the waiting.
   */
  stand<Value>(attempt: () => Promise<Value | undefined>, signal: AbortSignal): Promise<Value | undefined>
  /** Something was given back: whoever is first tries at once. */
  nudge(): void
}

/** @param retryMs - the first in line also tries this often by itself: another server may have given something back. */
export function makeWaitingLine(retryMs = 100): WaitingLine {
  let last: Promise<unknown> = Promise.resolve()
  let length = 0
  // One that came while an attempt was under way must not be lost.
  let nudged = false
  let wake = () => {}

  const nudgeOrTime = (signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      const go = () => {
        clearTimeout(timer)
        signal.removeEventListener('abort', go)
        resolve()
      }
      const timer = setTimeout(go, retryMs)
      signal.addEventListener('abort', go)
      wake = go
      if (nudged || signal.aborted) go()
    })

  return {
    get length() {
      return length
    },
    async stand(attempt, signal) {
      length += 1
      const turn = last.then(async () => {
        while (!signal.aborted) {
          nudged = false
          const result = await attempt()
          if (result !== undefined) return result
          await nudgeOrTime(signal)
        }
        return undefined
      })
      last = turn.catch(() => undefined)
      try {
        return await turn
      } finally {
        length -= 1
      }
    },
    nudge() {
      nudged = true
      wake()
    },
  }
}
