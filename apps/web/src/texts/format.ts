/** Dates, numbers and lists as the reader writes them. */
export interface Format {
  date: (iso: string) => string
  dateTime: (iso: string) => string
  list: (items: readonly string[]) => string
  number: (count: number) => string
  days: (count: number) => string
  /** `45 seconds`, `2 minutes`: rounded up, so that nobody comes back too early. */
  wait: (seconds: number) => string
  /** `1.4 sec`: how long something took. */
  took: (milliseconds: number) => string
}

export function makeFormat(locale: string): Format {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const number = new Intl.NumberFormat(locale)
  const unit = (name: 'second' | 'minute' | 'day') => new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'long' })
  const [seconds, minutes, days] = [unit('second'), unit('minute'), unit('day')]
  const took = new Intl.NumberFormat(locale, { style: 'unit', unit: 'second', unitDisplay: 'short', maximumFractionDigits: 1 })

  return {
    date: (iso) => date.format(new Date(iso)),
    dateTime: (iso) => dateTime.format(new Date(iso)),
    list: (items) => list.format(items),
    number: (count) => number.format(count),
    days: (count) => days.format(count),
    wait: (count) => (count <= 90 ? seconds.format(Math.max(1, Math.ceil(count))) : minutes.format(Math.ceil(count / 60))),
    took: (milliseconds) => took.format(milliseconds / 1000),
  }
}
