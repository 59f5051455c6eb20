import type { DayStatistics } from '@keyhaven/contract'
import { newEvent } from './audit-event.ts'
import { toDayStatistics } from './first-steps.ts'
import type { Actor, AuditTrail } from './ports.ts'

/** What is counted as it happens. */
export interface StatisticsRepository {
  /** Somebody looked at what can be added; the first time is kept. */
  opened(ownerId: string, at: Date): Promise<void>
  /** Counts of the days from `from` to `to` (`2026-11-25`), both included. */
  between(from: string, to: string): Promise<{ day: string; name: string; count: number }[]>
}

export interface StatisticsDeps {
  statistics: StatisticsRepository
  audit: AuditTrail
  newId: () => string
  now: () => number
}

/** How well people get on, day by day. */
export type ReadStatistics = (from: string, to: string, actor: Actor) => Promise<DayStatistics[]>

const DAY_MS = 86_400_000

export const makeReadStatistics =
  (deps: StatisticsDeps): ReadStatistics =>
  async (from, to, actor) => {
    const days = new Map<string, Map<string, number>>()
    for (let time = Date.parse(from); time <= Date.parse(to); time += DAY_MS) days.set(new Date(time).toISOString().slice(0, 10), new Map())
    for (const { day, name, count } of await deps.statistics.between(from, to)) days.get(day)?.set(name, count)
    await deps.audit.append(newEvent(deps, { actor, action: 'statistics.read', facts: { from, to } }))
    return [...days].map(([day, counts]) => toDayStatistics(day, counts))
  }
