import type { ReactNode } from 'react'
import { useLanguage } from '../texts/language.ts'
import { Icon } from './icon.tsx'

/** A link that leaves for another tab, and says so. A page of ours is opened in the language that is read here. */
export function OutsideLink({ href, className = 'link', children }: { href: string; className?: string; children: ReactNode }) {
  const { tag, texts } = useLanguage()
  return (
    <a href={href.startsWith('/') ? `${href}?language=${tag}` : href} target="_blank" rel="noopener" className={className}>
      {children}
      <Icon name="out" className="ms-1 inline-block size-[1em]! align-[-0.1em]" />
      <span className="sr-only"> {texts.common.newTab}</span>
    </a>
  )
}
