import { createContext, use } from 'react'
import { en, type Texts } from './en/index.ts'
import { type Format, makeFormat } from './format.ts'

/** A language: its texts, and the way its readers write dates and numbers. */
export interface Language {
  tag: string
  texts: Texts
  format: Format
}

// A reader of English texts in Britain still wants British dates.
const region = globalThis.navigator?.languages?.find((tag) => tag === 'en' || tag.startsWith('en-'))

const english: Language = { tag: 'en', texts: en, format: makeFormat(region ?? 'en') }

const LanguageContext = createContext(english)

export const useLanguage = () => use(LanguageContext)
