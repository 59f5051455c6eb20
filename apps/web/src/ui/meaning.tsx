import { Suspense } from 'react'
import { usePart } from '../texts/use-part.ts'
import { Contained } from './contained.tsx'

/**
 * What a label of Kraken's means, to stand beside it; nothing where the reader's language is the label's own. The label does
 * not wait for it, and stands without it where it cannot be fetched.
 *
 * @param of - the label, such as `Funds permissions → Query`.
 */
export const Meaning = ({ of: label }: { of: string }) => (
  <Contained otherwise={null}>
    <Suspense>
      <Words label={label} />
    </Suspense>
  </Contained>
)

function Words({ label }: { label: string }) {
  const words: Partial<Record<string, string>> = usePart('krakenWords')
  const meanings = label.split(' → ').map((word) => words[word])
  const meaning = meanings.join(' → ')
  // A word such as API is the same in every language.
  if (meanings.includes(undefined) || meaning === label) return null
  return <span className="text-small font-normal text-soft"> {meaning}</span>
}
