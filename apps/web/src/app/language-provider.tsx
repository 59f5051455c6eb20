import { LanguageTag } from '@keyhaven/contract'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, startTransition, useCallback, useEffect, useLayoutEffect, useState } from 'react'
import { sessionQuery, useSaveLanguage } from '../api/session.ts'
import { type Language, loadLanguage } from '../texts/catalogues.ts'
import { chooseLanguage } from '../texts/choice.ts'
import { type ChangeLanguage, ChangeLanguageContext, LanguageContext } from '../texts/language.ts'
import { remember, remembered } from '../texts/memory.ts'
import { firstPage } from './page-code.ts'
import { showUnreachable } from './unreachable.ts'

interface LanguageProviderProps {
  /** What stands there without words until the language is known. */
  wordless: ReactNode
  children: ReactNode
}

/** Shows nothing until it is known in which language: the reader's own is never preceded by another. */
export function LanguageProvider({ wordless, children }: LanguageProviderProps) {
  const { data: session, isError } = useQuery(sessionQuery)
  const user = session?.user
  const known = session !== undefined || isError
  const save = useSaveLanguage()
  // Chosen by who is not signed in yet: it is saved for whoever signs in next.
  const [picked, setPicked] = useState<LanguageTag>()
  const [language, setLanguage] = useState<Language>()
  const wanted = chooseLanguage({ picked, remembered: remembered(), user: user?.language, browser: navigator.languages })

  useEffect(() => {
    if (!known) return
    let awaited = true
    // React shows what comes after a page's frame 300 ms later than it could: so the first page waits for its code, and is drawn whole.
    Promise.all([loadLanguage(wanted), firstPage()]).then(
      // What is shown stays until all of it is there in the other language.
      ([loaded]) => awaited && startTransition(() => setLanguage(loaded)),
      () => awaited && showUnreachable(),
    )
    return () => {
      awaited = false
    }
  }, [known, wanted])

  useLayoutEffect(() => {
    if (!language) return
    remember(language.tag)
    document.documentElement.lang = language.tag
    document.documentElement.dir = language.dir
  }, [language])

  useEffect(() => {
    if (!user) return
    const unsaved = picked ?? (user.language === null ? LanguageTag.safeParse(language?.tag).data : undefined)
    // Nobody waits for it: if it fails, the next sign-in does it.
    if (unsaved) save(unsaved).catch(() => {})
    setPicked(undefined)
  }, [user, picked, language, save])

  const signedIn = Boolean(user)
  const change: ChangeLanguage = useCallback(
    async (tag) => {
      await loadLanguage(tag)
      remember(tag)
      if (signedIn) await save(tag)
      else setPicked(tag)
    },
    [signedIn, save],
  )

  if (!language) return wordless
  return (
    <ChangeLanguageContext value={change}>
      <LanguageContext value={language}>{children}</LanguageContext>
    </ChangeLanguageContext>
  )
}
