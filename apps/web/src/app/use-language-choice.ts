import type { LanguageTag } from '@keyhaven/contract'
import { useLocation } from 'wouter'
import { useChangeLanguage, useLanguage } from '../texts/language.ts'
import { useStatus } from '../ui/status.tsx'

/** The language that is read, and the way to another one, which says so when it fails. */
export function useLanguageChoice() {
  const { tag } = useLanguage()
  const change = useChangeLanguage()
  const [path] = useLocation()
  const { show } = useStatus()

  const choose = (wanted: LanguageTag) => {
    change(wanted).catch(() => show({ tone: 'bad', text: ({ userMenu }) => userMenu.languageFailed, path }))
  }
  return { tag, choose }
}
