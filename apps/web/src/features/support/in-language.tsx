import type { LanguageTag } from '@keyhaven/contract'
import { type ReactNode, Suspense, use } from 'react'
import { loadLanguage } from '../../texts/catalogues.ts'
import { LanguageContext, useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { Contained } from '../../ui/contained.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Shows what is inside in another language than the page around it; its catalogue is fetched when it is needed. */
export function InLanguage({ tag, children }: { tag: LanguageTag; children: ReactNode }) {
  const own = useLanguage()
  if (tag === own.tag) return children
  return (
    <Contained key={tag} otherwise={<InOwn>{children}</InOwn>}>
      <Suspense fallback={<div className="h-40 animate-breathe rounded-control bg-sunken" />}>
        <Fetched tag={tag}>{children}</Fetched>
      </Suspense>
    </Contained>
  )
}

function Fetched({ tag, children }: { tag: LanguageTag; children: ReactNode }) {
  const language = use(loadLanguage(tag))
  return (
    <LanguageContext value={language}>
      <div lang={tag} dir={language.dir}>
        {children}
      </div>
    </LanguageContext>
  )
}

function InOwn({ children }: { children: ReactNode }) {
  const { reply: t } = usePart('support')
  return (
    <>
      <Notice tone="warn" className="mb-3">
        <p>{t.loadFailed}</p>
      </Notice>
      {children}
    </>
  )
}
