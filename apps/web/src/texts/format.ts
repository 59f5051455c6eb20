/** Dates, numbers and lists as the reader writes them. */
export interface Format {
  date: (iso: string) => string
  dateTime: (iso: string) => string
  /** `14:05`: a moment of today. */
  time: (iso: string) => string
  list: (items: readonly string[]) => string
  number: (count: number) => string
  days: (count: number) => string
  /** `45 seconds`, `2 minutes`: rounded up, so that nobody comes back too early. */
  wait: (seconds: number) => string
  /** `0:42`, `14:05`: what is left of a wait, while it ticks. */
  countdown: (seconds: number) => string
  /** `1.4 sec`: how long something took. */
  took: (milliseconds: number) => string
}

export function makeFormat(locale: string): Format {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const number = new Intl.NumberFormat(locale)
  const unit = (name: 'second' | 'minute' | 'day') => new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'long' })
  const [seconds, minutes, days] = [unit('second'), unit('minute'), unit('day')]
  const took = new Intl.NumberFormat(locale, { style: 'unit', unit: 'second', unitDisplay: 'short', maximumFractionDigits: 1 })

  return {
    date: (iso) => date.format(new Date(iso)),
    dateTime: (iso) => dateTime.format(new Date(iso)),
    time: (iso) => time.format(new Date(iso)),
    list: (items) => list.format(items),
    number: (count) => number.format(count),
    days: (count) => days.format(count),
    wait: (count) => (count <= 90 ? seconds.format(Math.max(1, Math.ceil(count))) : minutes.format(Math.ceil(count / 60))),
    countdown: (count) => `${Math.floor(count / 60)}:${String(count % 60).padStart(2, '0')}`,
    took: (milliseconds) => took.format(milliseconds / 1000),
  }
}
