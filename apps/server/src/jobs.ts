import type { Logger } from 'pino'
import { startLoop } from './loop.ts'

/** Work that nobody asks for. */
export interface Job {
  /** Does what is due, and returns how much it was. Its signal fires when it should come to an end. */
  run(signal: AbortSignal): Promise<number>
  /** Between the end of one run and the beginning of the next. */
  pauseMs: number
}

export interface Jobs {
  /** Does what is due of one kind now; tests step the product with it. */
  run(name: string): Promise<number>
  /** From now on each is done again and again. */
  start(): void
  /** Waits for what is under way. */
  stop(): Promise<void>
}

/** The product's own work, by name. */
export function makeJobs(jobs: Record<string, Job>, logger: Logger): Jobs {
  let loops: ReturnType<typeof startLoop>[] = []
  return {
    async run(name) {
      const job = jobs[name]
      if (!job) throw new Error(`there is no job ${name}`)
      return job.run(new AbortController().signal)
    },
    start() {
      loops = Object.entries(jobs).map(([job, { run, pauseMs }]) =>
        startLoop(run, pauseMs, (error) => logger.error({ err: error, job }, 'what was due could not be done')),
      )
    },
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()))
    },
  }
}
