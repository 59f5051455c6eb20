import { setTimeout } from 'node:timers/promises'

export interface Loop {
  /** Ends the pause, or waits until the work that is under way has ended. */
  stop(): Promise<void>
}

/**
 * Does some work, pauses, and does it again; never twice at once.
 *
 * @param work - its signal fires when it should come to an end.
 * @param onError - the loop goes on after it.
 */
export function startLoop(work: (signal: AbortSignal) => Promise<unknown>, pauseMs: number, onError: (error: unknown) => void): Loop {
  const stopping = new AbortController()
  const { signal } = stopping
  const running = (async () => {
    while (!signal.aborted) {
      await work(signal).catch(onError)
      await setTimeout(pauseMs, undefined, { signal }).catch(() => undefined)
    }
  })()
  return {
    stop() {
      stopping.abort()
      return running
    },
  }
}
