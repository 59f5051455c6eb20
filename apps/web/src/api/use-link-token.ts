import { useEffect, useState } from 'react'
import { type LinkPath, takenToken, takeToken } from './link-token.ts'

/** The token of the link that led to a page; undefined when the link was not whole. */
export function useLinkToken(path: LinkPath): string | undefined {
  const [token, setToken] = useState(() => takenToken(path))
  useEffect(() => {
    // Pasting the link while this page is open changes the fragment only.
    const take = () => {
      takeToken()
      setToken(takenToken(path))
    }
    addEventListener('hashchange', take)
    return () => removeEventListener('hashchange', take)
  }, [path])
  return token
}
