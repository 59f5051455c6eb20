import type { LanguageTag } from '@keyhaven/contract'
import { createContext, use } from 'react'
import type { Language } from './catalogues.ts'

export const LanguageContext = createContext<Language | undefined>(undefined)

/** The language that is read, with its texts; nothing is shown before there is one. */
export function useLanguage(): Language {
  const language = use(LanguageContext)
  if (!language) throw new Error('nothing may be shown before its language is there')
  return language
}

/**
 * Reads on in another language: what stands on the page stays, what was typed too.
 *
 * @throws when it could not be fetched, and nothing has changed, or when it could not be saved for the user.
 */
export type ChangeLanguage = (tag: LanguageTag) => Promise<void>

export const ChangeLanguageContext = createContext<ChangeLanguage>(async () => {})

export const useChangeLanguage = () => use(ChangeLanguageContext)
