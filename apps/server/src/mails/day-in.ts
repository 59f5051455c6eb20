import type { MailLanguage } from './texts/index.ts'

/** A day, in UTC, as a language writes it. */
export const dayIn = (language: MailLanguage, when: Date): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' }).format(when)
