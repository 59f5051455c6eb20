import type { Translation } from '@keyhaven/kraken-words'
import { texts as strangeWords } from '@keyhaven/kraken-words/ar-XB'
import { texts as deWords } from '@keyhaven/kraken-words/de'
import { texts as enWords } from '@keyhaven/kraken-words/en'
import { texts as esWords } from '@keyhaven/kraken-words/es'
import { texts as frWords } from '@keyhaven/kraken-words/fr'
import { texts as jaWords } from '@keyhaven/kraken-words/ja'
import { texts as nlWords } from '@keyhaven/kraken-words/nl'
import { texts as ptWords } from '@keyhaven/kraken-words/pt-BR'
import { texts as de } from './de.ts'
import { texts as en, type Texts } from './en.ts'
import { texts as es } from './es.ts'
import { texts as fr } from './fr.ts'
import { texts as ja } from './ja.ts'
import { texts as nl } from './nl.ts'
import { texts as pt } from './pt-BR.ts'
import { strange } from './strange.ts'

/** What the pages say in a language, and what Kraken's own labels mean in it, which stay as they are. */
export interface Catalogue {
  texts: Texts
  meanings: Partial<Translation>
  dir: 'ltr' | 'rtl'
  /** Whose dates and numbers are written, where they are not the language's own. */
  formats?: string
}

const ltr = { dir: 'ltr' } as const
const CATALOGUES = {
  en: { texts: en, meanings: enWords, ...ltr },
  de: { texts: de, meanings: deWords, ...ltr },
  nl: { texts: nl, meanings: nlWords, ...ltr },
  es: { texts: es, meanings: esWords, ...ltr },
  fr: { texts: fr, meanings: frWords, ...ltr },
  'pt-BR': { texts: pt, meanings: ptWords, ...ltr },
  ja: { texts: ja, meanings: jaWords, ...ltr },
  // Not offered: English made strange and written from right to left, to see what a language would break.
  'ar-XB': { texts: strange(en), meanings: strangeWords, dir: 'rtl', formats: 'en' },
} satisfies Record<string, Catalogue>

/** As BCP 47 tag. */
export type Language = keyof typeof CATALOGUES
export const LANGUAGES = Object.keys(CATALOGUES) as Language[]
export const catalogueIn = (language: Language): Catalogue => CATALOGUES[language]
