import type { Attempt, AttemptLedger, AttemptRepository } from '../ports.ts'

/** Attempts of one process; its transactions run one after the other. */
export function memoryAttempts(): AttemptRepository & { rows: Attempt[] } {
  const rows: Attempt[] = []
  let last: Promise<unknown> = Promise.resolve()
  return {
    rows,
    inTransaction(_locks, now, work) {
      const counting = (bucket: string) => rows.filter((row) => row.bucket === bucket && row.until > now)
      const ledger: AttemptLedger = {
        fullUntil: async (bucket, max) =>
          counting(bucket)
            .map(({ until }) => until)
            .sort((a, b) => b.getTime() - a.getTime())[max - 1],
        count: async (buckets) => buckets.flatMap(counting).length,
        add: async (attempts) => {
          for (const { id } of attempts) await ledger.remove(id)
          rows.push(...attempts)
        },
        remove: async (id) => {
          const at = rows.findIndex((row) => row.id === id)
          if (at >= 0) rows.splice(at, 1)
        },
      }
      const done = last.then(() => work(ledger))
      last = done.catch(() => undefined)
      return done
    },
  }
}
