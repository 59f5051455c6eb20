import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { Texts } from '../texts/en/index.ts'
import { useLanguage } from '../texts/language.ts'
import { Notice, type Tone } from './notice.tsx'

interface Message {
  tone: Tone
  /** Asked for each time: the language may change while it stands there. */
  text: (texts: Texts) => string
  /** The page it belongs to; it goes with the page. Move there first, then show it. */
  path: string
  /** The id of the thing it speaks of, to be pointed out on the page. */
  about?: string
}

const StatusContext = createContext<{ message: Message | undefined; show: (message: Message | undefined) => void }>({
  message: undefined,
  show: () => {},
})

/** Lets a page leave a message on the page that it leads to. */
export function StatusProvider({ children }: { children: ReactNode }) {
  const [message, show] = useState<Message>()
  const value = useMemo(() => ({ message, show }), [message])
  return <StatusContext value={value}>{children}</StatusContext>
}

export const useStatus = () => use(StatusContext)

/** Stands in the frame around all pages: a live region has to be there before its text is. */
export function StatusMessage() {
  const { message, show } = useStatus()
  const { texts } = useLanguage()
  const [path] = useLocation()
  const gone = message !== undefined && message.path !== path
  useEffect(() => {
    if (gone) show(undefined)
  }, [gone, show])
  return (
    <div role="status">
      {message && !gone && (
        <Notice tone={message.tone} className="mb-5">
          <p className="font-medium wrap-anywhere">{message.text(texts)}</p>
        </Notice>
      )}
    </div>
  )
}
