import { useEffect, useRef, useState } from 'react'

const SHOWN_MS = 4000

/** What became of the last copy: the name of what was copied, or that it is selected for copying by hand. */
export type Copied = { what: string; how: 'copied' | 'selected' } | undefined

/** Copies text; where the browser refuses, selects it on the page so that the person can. */
export function useCopy() {
  const [copied, setCopied] = useState<Copied>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const copy = async (what: string, text: string, shownIn: Element | null) => {
    const how = (await toClipboard(text)) || copySelected(shownIn) ? 'copied' : 'selected'
    clearTimeout(timer.current)
    setCopied({ what, how })
    if (how === 'copied') timer.current = setTimeout(() => setCopied(undefined), SHOWN_MS)
  }
  return { copied, copy }
}

async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // Missing without https, or refused by the browser or its owner.
    return false
  }
}

function copySelected(element: Element | null): boolean {
  if (!element) return false
  getSelection()?.selectAllChildren(element)
  return document.execCommand('copy')
}
