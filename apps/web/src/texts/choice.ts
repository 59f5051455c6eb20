import { LANGUAGES, type LanguageTag } from '@keyhaven/contract'

/** Not offered: English made strange and written from right to left, to see what a language would break. */
export const PSEUDO = 'ar-XB'

/** Everything that there is a catalogue for. */
export type CatalogueTag = LanguageTag | typeof PSEUDO

const isOffered = (tag: string | null | undefined): tag is LanguageTag => LANGUAGES.some((offered) => offered === tag)
export const isCatalogue = (tag: string | null | undefined): tag is CatalogueTag => tag === PSEUDO || isOffered(tag)

const primary = (tag: string) => tag.toLowerCase().split('-')[0]

/** What may speak for a language, strongest first. */
interface Wishes {
  /** Chosen on this page, since it was loaded. */
  picked?: CatalogueTag | undefined
  /** What this browser remembers. */
  remembered?: string | null | undefined
  /** What the user reads elsewhere, once it is known who is there. */
  user?: LanguageTag | null | undefined
  /** The browser's languages in the order of its owner. */
  browser: readonly string[]
}

/**
 * Which catalogue is read. A user's own language goes before what the browser remembers, which may be somebody else's; only
 * the pseudo-language, which no user can have, stands above it.
 */
export function chooseLanguage({ picked, remembered, user, browser }: Wishes): CatalogueTag {
  if (picked) return picked
  if (remembered === PSEUDO) return PSEUDO
  if (user) return user
  if (isOffered(remembered)) return remembered
  for (const tag of browser) {
    const offered = LANGUAGES.find((one) => one === tag) ?? LANGUAGES.find((one) => primary(one) === primary(tag))
    if (offered) return offered
  }
  return 'en'
}

/** How dates and numbers are written: as in the reader's own region, where the browser tells one that speaks this language. */
export function formatLocale(tag: CatalogueTag, browser: readonly string[]): string {
  const language = tag === PSEUDO ? 'en' : tag
  return browser.find((one) => primary(one) === primary(language)) ?? language
}
