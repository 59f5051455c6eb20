import { holdsPrivateKey } from '@keyhaven/contract'
import { useEffect, useRef, useState } from 'react'
import { toQuery } from './search-state.ts'

const PAUSE_MS = 200

/**
 * What is typed into the search, and looked for once the typing pauses. A private key goes nowhere: not into the address, not to
 * the server, and not on being shown.
 *
 * @param query - what is looked for now, by the address bar.
 */
export function useTyped(query: string, onQuery: (query: string) => void) {
  const [typed, setTyped] = useState(query)
  const [secret, setSecret] = useState(false)
  const asked = useRef(query)

  // Something else has changed the address: a saved view, or the way back.
  useEffect(() => {
    if (query === asked.current) return
    asked.current = query
    setTyped(query)
    setSecret(false)
  }, [query])

  const ask = (text: string) => {
    asked.current = text
    onQuery(text)
  }
  const latest = useRef(ask)
  latest.current = ask
  useEffect(() => {
    const text = toQuery(typed)
    if (text === asked.current) return
    const timer = setTimeout(() => latest.current(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])

  return {
    typed,
    secret,
    type(text: string) {
      const found = holdsPrivateKey(text)
      setSecret(found)
      setTyped(found ? '' : text)
    },
    /** Looks at once; says whether it had been looked for already. */
    settle() {
      const text = toQuery(typed)
      const settled = text === asked.current
      if (!settled) ask(text)
      return settled
    },
  }
}
