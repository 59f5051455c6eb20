import type { LanguageTag } from '@keyhaven/contract'

/** What each language calls itself: read by who reads it, whatever is shown around it. */
export const LANGUAGE_NAMES: Record<LanguageTag, string> = {
  en: 'English',
  de: 'Deutsch',
  nl: 'Nederlands',
  es: 'Español',
  fr: 'Français',
  'pt-BR': 'Português (Brasil)',
  ja: '日本語',
}
