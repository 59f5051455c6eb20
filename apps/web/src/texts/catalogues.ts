import { type CatalogueTag, formatLocale, PSEUDO } from './choice.ts'
import type { Texts } from './en/index.ts'
import { type Format, makeFormat } from './format.ts'

/** A language: its texts, and the way its readers write dates and numbers. */
export interface Language {
  tag: CatalogueTag
  dir: 'ltr' | 'rtl'
  texts: Texts
  format: Format
}

// Each is a file of its own: who reads German fetches no English.
const fetchCatalogue: Record<CatalogueTag, () => Promise<{ texts: Texts; wrapFormat?: (format: Format) => Format }>> = {
  en: () => import('./en/index.ts'),
  de: () => import('./de/index.ts'),
  nl: () => import('./nl/index.ts'),
  es: () => import('./es/index.ts'),
  fr: () => import('./fr/index.ts'),
  'pt-BR': () => import('./pt-BR/index.ts'),
  ja: () => import('./ja/index.ts'),
  [PSEUDO]: () => import('./ar-XB/index.ts'),
}

const loading = new Map<CatalogueTag, Promise<Language>>()

/** Fetches a language, once. A failure is not kept: the next try asks again. */
export function loadLanguage(tag: CatalogueTag): Promise<Language> {
  const started = loading.get(tag) ?? load(tag)
  loading.set(tag, started)
  started.catch(() => loading.delete(tag))
  return started
}

async function load(tag: CatalogueTag): Promise<Language> {
  const { texts, wrapFormat } = await fetchCatalogue[tag]()
  const format = makeFormat(formatLocale(tag, navigator.languages))
  return { tag, dir: tag === PSEUDO ? 'rtl' : 'ltr', texts, format: wrapFormat ? wrapFormat(format) : format }
}
