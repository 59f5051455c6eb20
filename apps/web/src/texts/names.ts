import type { LanguageTag } from '@keyhaven/contract'

/** What each language calls itself: read by who reads it, whatever is shown around it. */
export const LANGUAGE_NAMES: Record<LanguageTag, string> = {
  en: 'English',
}
