/** A text in the forms that its language has; `other` stands in for those that it does not tell apart. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** Dates, numbers and lists as the reader writes them. */
export interface Format {
  date: (iso: string) => string
  dateTime: (iso: string) => string
  /** `14:05`: a moment of today. */
  time: (iso: string) => string
  list: (items: readonly string[]) => string
  number: (count: number) => string
  days: (count: number) => string
  /** The form of a text that goes with a count, by the grammar of the language that is read. */
  plural: (count: number, forms: PluralForms) => string
  /** `45 seconds`, `2 minutes`: rounded up, so that nobody comes back too early. */
  wait: (seconds: number) => string
  /** `0:42`, `14:05`: what is left of a wait, while it ticks. */
  countdown: (seconds: number) => string
  /** `1.4 sec`, `31 ms`: how long something took. */
  took: (milliseconds: number) => string
}

/** One way of writing, made when it is first needed: each takes milliseconds to make, and no page needs all of them. */
function once<Writer>(make: () => Writer): () => Writer {
  let made: Writer | undefined
  return () => {
    made ??= make()
    return made
  }
}

export function makeFormat(locale: string): Format {
  const dates = (options: Intl.DateTimeFormatOptions) => once(() => new Intl.DateTimeFormat(locale, options))
  const numbers = (options: Intl.NumberFormatOptions) => once(() => new Intl.NumberFormat(locale, options))
  const unit = (name: 'second' | 'minute' | 'day') => numbers({ style: 'unit', unit: name, unitDisplay: 'long' })

  const date = dates({ dateStyle: 'medium' })
  const dateTime = dates({ dateStyle: 'medium', timeStyle: 'short' })
  const time = dates({ timeStyle: 'short' })
  const list = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }))
  const plurals = once(() => new Intl.PluralRules(locale))
  const number = numbers({})
  const [seconds, minutes, days] = [unit('second'), unit('minute'), unit('day')]
  const took = numbers({ style: 'unit', unit: 'second', unitDisplay: 'short', maximumFractionDigits: 1 })
  const tookMs = numbers({ style: 'unit', unit: 'millisecond', unitDisplay: 'short', maximumFractionDigits: 0 })

  return {
    date: (iso) => date().format(new Date(iso)),
    dateTime: (iso) => dateTime().format(new Date(iso)),
    time: (iso) => time().format(new Date(iso)),
    list: (items) => list().format(items),
    // The digits of a small whole number are the same in all our languages; to have Intl write them takes a telephone a tenth of a second.
    number: (count) => (Number.isInteger(count) && count >= 0 && count < 1000 ? String(count) : number().format(count)),
    days: (count) => days().format(count),
    plural: (count, forms) => forms[plurals().select(count)] ?? forms.other,
    wait: (count) => (count <= 90 ? seconds().format(Math.max(1, Math.ceil(count))) : minutes().format(Math.ceil(count / 60))),
    countdown: (count) => `${Math.floor(count / 60)}:${String(count % 60).padStart(2, '0')}`,
    took: (milliseconds) => (milliseconds > 0 && milliseconds < 100 ? tookMs().format(milliseconds) : took().format(milliseconds / 1000)),
  }
}
