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
  const meaning = meaningOf(label, usePart('krakenWords'))
  return meaning && <span className="text-small font-normal text-soft"> {meaning}</span>
}

/** What a label means; undefined where that says no more than the label itself, or where nobody has said it. */
export function meaningOf(label: string, words: Partial<Record<string, string>>): string | undefined {
  const meanings = label.split(' → ').map((word) => words[word])
  const meaning = meanings.join(' → ')
  // A word such as API is the same in every language.
  return meanings.includes(undefined) || meaning === label ? undefined : meaning
}
