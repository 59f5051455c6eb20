const two = (part: number) => String(part).padStart(2, '0')

/** The day of a moment where the reader is, as a date field takes it: `2026-11-25`. */
export function toDay(iso: string | undefined): string {
  if (iso === undefined) return ''
  const at = new Date(iso)
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/** When a day began where the reader is, as ISO 8601; undefined for what is no whole date. */
export function startOfDay(day: string): string | undefined {
  const at = Date.parse(`${day}T00:00`)
  return Number.isNaN(at) ? undefined : new Date(at).toISOString()
}
