import { holdsPrivateKey } from '@keyhaven/contract'
import { useEffect, useState } from 'react'

const PAUSE_MS = 200

/** What was typed, once the typing pauses. A private key, typed by mistake, goes nowhere: what is looked for is kept in the audit trail. */
export function usePause(typed: string): string {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  return holdsPrivateKey(settled) ? '' : settled
}
