import type { AccountDetails, PreviousKey } from '@keyhaven/contract'
import { useState } from 'react'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { isPractice, PracticeTag } from '../../ui/practice-tag.tsx'
import { useHeir } from '../../ui/use-heir.ts'
import { WithLabels } from '../follow-guide/labels.tsx'

// The browser remembers it; whoever looks from elsewhere is reminded once more, which does no harm.
const memoryOf = (accountId: string, { replacedAt }: PreviousKey) => `keyhaven.old-key.${accountId}.${replacedAt}`

/** The key before the present one is erased here, and still valid at Kraken: its owner has to delete it there. */
export function PreviousKeyNotice({ account, previous }: { account: AccountDetails; previous: PreviousKey }) {
  const { format } = useLanguage()
  const { previous: t } = usePart('account')
  const memory = memoryOf(account.id, previous)
  const [done, setDone] = useState(() => readDone(memory))
  const pressed = useHeir('health')
  if (done) return null
  const { hint, use, lastUsedAt } = previous
  const { title, text } = isPractice(account.exchange) ? t.atPractice : t
  return (
    <Notice tone={use === 'in-use' ? 'warn' : 'info'} title={title(hint)}>
      <p>
        <PracticeTag exchange={account.exchange} /> <WithLabels text={text} />
      </p>
      <p>
        {t.uses[use]} {lastUsedAt !== null && t.lastUsed(format.dateTime(lastUsedAt))}
      </p>
      <Button
        ref={pressed}
        className="mt-2"
        onClick={() => {
          keepDone(memory)
          setDone(true)
        }}
      >
        {t.done}
      </Button>
    </Notice>
  )
}

function readDone(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null
  } catch {
    return false
  }
}

function keepDone(key: string) {
  try {
    localStorage.setItem(key, 'deleted')
  } catch {
    // Its owner forbids pages to keep anything: then it is asked again.
  }
}
