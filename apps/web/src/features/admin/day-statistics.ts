import type { DayStatistics, FindingCode } from '@keyhaven/contract'

/** How often something was counted: on each day, and in all. */
export interface ByDay {
  values: number[]
  total: number
}

/** Letters by which a plot and its table mean the same. */
export const MARKS = 'ABCDEFGHIJ'

export function byDay(days: readonly DayStatistics[], numberOf: (day: DayStatistics) => number): ByDay {
  const values = days.map(numberOf)
  return { values, total: values.reduce((sum, value) => sum + value, 0) }
}

/** What was found, commonest first, each by day. */
export function findingsByDay(days: readonly DayStatistics[]): (ByDay & { code: FindingCode })[] {
  const codes = new Set(days.flatMap(({ findings }) => findings.map(({ code }) => code)))
  return [...codes]
    .map((code) => ({ code, ...byDay(days, ({ findings }) => findings.find((finding) => finding.code === code)?.count ?? 0) }))
    .toSorted((one, other) => other.total - one.total)
}

/** Several as one. */
export const together = (days: readonly DayStatistics[], parts: readonly ByDay[]): ByDay => ({
  values: days.map((_, nth) => parts.reduce((sum, { values }) => sum + (values[nth] ?? 0), 0)),
  total: parts.reduce((sum, { total }) => sum + total, 0),
})

/** The spans of time that accounts took to be stored, in the days' order of them, each by day. `fromMs` to `upToMs`, null: without end. */
export const storedWithinByDay = (days: readonly DayStatistics[]): (ByDay & { fromMs: number; upToMs: number | null })[] =>
  (days[0]?.stored.within ?? []).map(({ upToMs }, nth, spans) => ({
    fromMs: spans[nth - 1]?.upToMs ?? 0,
    upToMs,
    ...byDay(days, ({ stored }) => stored.within[nth]?.people ?? 0),
  }))
