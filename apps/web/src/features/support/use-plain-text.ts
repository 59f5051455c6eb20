import { holdsPrivateKey } from '@keyhaven/contract'
import { useState } from 'react'
import { usePart } from '../../texts/use-part.ts'

/** What one of the staff writes. A text that holds a private key is not taken: what stood there before stands on, and the error says why. */
export function usePlainText() {
  const { pasted } = usePart('support')
  const [text, setText] = useState('')
  const [refused, setRefused] = useState(false)
  return {
    text,
    refused: refused ? pasted : undefined,
    type(given: string) {
      const secret = holdsPrivateKey(given)
      setRefused(secret)
      if (!secret) setText(given)
    },
    clear: () => setText(''),
  }
}
