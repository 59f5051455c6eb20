/** Runs work one at a time per key; different keys run side by side. */
export interface Serial {
  /**
   * @param work - begun when it is its turn, which it keeps until it ends.
   * @param signal - a caller that is told to stop while it waits gets `undefined` at once, and its work is never begun.
   */
  run<Result>(key: string, signal: AbortSignal, work: () => Promise<Result>): Promise<Result | undefined>
  /** Keys with work under way or waiting; an idle key takes no memory. */
  readonly size: number
}

/** Kraken refuses a nonce below one that it has seen: two calls of one key on the road at once could overtake each other. */
export function makeSerial(): Serial {
  const tails = new Map<string, Promise<void>>()
  return {
    get size() {
      return tails.size
    },
    async run(key, signal, work) {
      const before = tails.get(key)
      const { promise: mine, resolve: leave } = Promise.withResolvers<void>()
      const tail = before ? before.then(() => mine) : mine
      tails.set(key, tail)
      try {
        if (before) await Promise.race([before, untilAborted(signal)])
        return signal.aborted ? undefined : await work()
      } finally {
        leave()
        void tail.then(() => tails.get(key) === tail && tails.delete(key))
      }
    },
  }
}

const untilAborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
