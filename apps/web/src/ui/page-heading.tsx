import { type ReactNode, useEffect, useRef } from 'react'
import { useLanguage } from '../texts/language.ts'

// The first page keeps the browser's own start; after each move the focus goes to the new page's heading.
let moved = false

interface PageHeadingProps {
  title: string
  /** The title is the name of something, in no language. */
  named?: boolean
  className?: string
  children?: ReactNode
}

/** Names the page, in its heading and in the browser's tab. */
export function PageHeading({ title, named = false, className = '', children }: PageHeadingProps) {
  const { texts } = useLanguage()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (moved) heading.current?.focus()
    moved = true
  }, [])
  return (
    <>
      <title>{texts.common.pageTitle(title)}</title>
      <h1
        ref={heading}
        tabIndex={-1}
        translate={named ? 'no' : undefined}
        className={`flex flex-wrap items-center gap-x-3 gap-y-1 text-title font-semibold tracking-tight ${className}`}
      >
        {title}
        {children}
      </h1>
    </>
  )
}
