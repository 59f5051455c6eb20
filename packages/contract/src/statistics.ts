import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { PROBLEM_REPLIES } from './problem.ts'
import { FindingCode, Verdict } from './verification.ts'

/** Upper ends, in milliseconds, of the spans into which times from first open to stored are sorted; what took longer has none. */
export const STORED_WITHIN_MS = [2, 5, 10, 30, 60, 24 * 60].map((minutes) => minutes * 60_000)

const Share = z.object({ succeeded: z.int(), of: z.int() })

/** Days are UTC. Practice counts nowhere, and nothing here is about a person. */
export const DayStatistics = z.object({
  day: z.iso.date(),
  /** Tests of keys, by verdict. */
  verdicts: z.record(Verdict, z.int()),
  /** People whose first test was on this day, and how many of them passed with it. What could not be found out is no test. */
  firstTry: Share,
  /** People who passed on this day for the first time, after tests that failed. */
  passedAfterFailure: z.int(),
  /** People whose first account was stored on this day, and how long that took since they first looked at the exchanges. */
  stored: z.object({
    people: z.int(),
    averageMs: z.nullable(z.int()),
    /** `upToMs` is null for what took longer than any span. */
    within: z.array(z.object({ upToMs: z.nullable(z.int()), people: z.int() })),
  }),
  /** Of tests of keys, the commonest first. */
  findings: z.array(z.object({ code: FindingCode, count: z.int() })),
})
export type DayStatistics = z.output<typeof DayStatistics>

export const MOST_DAYS = 366
const DAY_MS = 86_400_000

/** How well people get on, day by day, both days included; each day is there, also one on which nothing happened. */
export const readStatistics = endpoint({
  method: 'GET',
  path: '/api/admin/statistics',
  permission: 'service.read',
  audit: 'statistics.read',
  query: z
    .strictObject({ from: z.iso.date(), to: z.iso.date() })
    .check(z.refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) < MOST_DAYS * DAY_MS, { path: ['to'] })),
  replies: { 200: z.object({ days: z.array(DayStatistics) }), ...PROBLEM_REPLIES },
})
