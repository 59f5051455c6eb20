import type { Logger } from 'pino'
import { startLoop } from './loop.ts'

/** Work that nobody asks for: what is due is done, and how much it was is returned. */
export type Job = (signal: AbortSignal) => Promise<number>

export interface Jobs {
  /** Does what is due of one kind now; tests step the product with it. */
  run(name: string): Promise<number>
  /** From now on each is done again and again. */
  start(): void
  /** Waits for what is under way. */
  stop(): Promise<void>
}

const PAUSE_MS = 1000

/** The product's own work, by name. */
export function makeJobs(jobs: Record<string, Job>, logger: Logger): Jobs {
  const never = new AbortController()
  let loops: ReturnType<typeof startLoop>[] = []
  return {
    async run(name) {
      const job = jobs[name]
      if (!job) throw new Error(`there is no job ${name}`)
      return job(never.signal)
    },
    start() {
      loops = Object.entries(jobs).map(([job, work]) =>
        startLoop(work, PAUSE_MS, (error) => logger.error({ err: error, job }, 'what was due could not be done')),
      )
    },
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()))
    },
  }
}
