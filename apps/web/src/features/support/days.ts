const two = (part: number) => String(part).padStart(2, '0')

/** The day of a moment where the reader is, as a date field takes it: `2026-11-25`. */
export function toDay(iso: string | undefined): string {
  if (iso === undefined) return ''
  const at = new Date(iso)
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/** The last day before a moment, where the reader is: that of a span which ends at it. */
export const lastDay = (end: string | undefined): string => (end === undefined ? '' : toDay(new Date(Date.parse(end) - 1).toISOString()))

/** When a day ends where the reader is, which is when the next one begins; a day may be 23 or 25 hours long. */
export function endOfDay(day: string): string | undefined {
  const start = startOfDay(day)
  if (start === undefined) return undefined
  const next = new Date(start)
  next.setDate(next.getDate() + 1)
  return next.toISOString()
}

/** When a day began where the reader is, as ISO 8601; undefined for what is no whole date. */
export function startOfDay(day: string): string | undefined {
  const at = Date.parse(`${day}T00:00`)
  return Number.isNaN(at) ? undefined : new Date(at).toISOString()
}
