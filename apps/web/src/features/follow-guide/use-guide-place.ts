import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useMedia } from '../../ui/use-media.ts'
import { stepButtonId } from './guide-step.tsx'
import { keepFolded, readFolded } from './memory.ts'
import type { Mend } from './step.ts'

/** Tailwind's `lg`: from here on the guide stands beside the form. */
const WIDE = '(width >= 64rem)'

/** Whoever knows it all folds the guide away, and it stays so. */
export function useFolding() {
  const [folded, setFolded] = useState(readFolded)
  return {
    folded,
    fold(on: boolean) {
      setFolded(on)
      keepFolded(on)
    },
  }
}
export type Folding = ReturnType<typeof useFolding>

type Tab = 'form' | 'guide'

/** Where the guide is: beside the form, folded away, or in a tab of its own where there is no room beside it. */
export function useGuidePlace(mends: readonly Mend[], { folded, fold }: Folding) {
  const narrow = !useMedia(WIDE)
  const [tab, setTab] = useState<Tab>('form')
  const left = useRef<Record<Tab, number>>({ form: 0, guide: 0 })
  const ref = useRef<HTMLElement>(null)
  const [first] = mends

  // Beside the form the guide scrolls by itself to what a test has marked; the page, and the focus, stay where they are.
  useEffect(() => {
    const item = first && document.getElementById(stepButtonId(first.step))?.closest('li')
    if (item && ref.current) ref.current.scrollTop = item.offsetTop - (item.parentElement?.offsetTop ?? 0)
  }, [first])

  const choose = (next: Tab) => {
    left.current[tab] = scrollY
    flushSync(() => setTab(next))
    // Each tab is found again as it was left.
    scrollTo(0, left.current[next])
  }
  return {
    ref,
    narrow,
    folded: folded && !narrow,
    hidden: narrow ? tab !== 'guide' : folded,
    tab,
    choose,
    /** Brings the person to the first step that a test has marked: only who asks for it is taken there. */
    show() {
      if (narrow) choose('guide')
      else if (folded) flushSync(() => fold(false))
      if (first) document.getElementById(stepButtonId(first.step))?.focus()
    },
  }
}
