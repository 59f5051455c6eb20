import { test as base } from 'vitest'
import { startTwin } from '../twin.ts'
import type { Twin, TwinOptions } from '../types.ts'

export interface Clock {
  ms: number
}

export const NOON_MS = Date.parse('2026-10-01T12:00:00Z')

/** A twin on a clock that the test moves; `start` makes further ones. All of them end with the test. */
export const test = base.extend<{ clock: Clock; start: (options?: TwinOptions) => Promise<Twin>; twin: Twin }>({
  clock: async ({ task: _ }, use) => {
    await use({ ms: NOON_MS })
  },
  start: async ({ clock }, use) => {
    const twins: Twin[] = []
    await use(async (options = {}) => {
      const twin = await startTwin({ now: () => clock.ms, ...options })
      twins.push(twin)
      return twin
    })
    for (const twin of twins) await twin.close()
  },
  twin: async ({ start }, use) => {
    await use(await start())
  },
})
