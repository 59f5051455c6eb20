import { useLanguage } from '../texts/language.ts'

/**
 * What a label of Kraken's means, to stand beside it; nothing where the reader's language is the label's own.
 *
 * @param of - the label, such as `Funds permissions → Query`.
 */
export function Meaning({ of: label }: { of: string }) {
  const words: Partial<Record<string, string>> = useLanguage().texts.krakenWords ?? {}
  const meanings = label.split(' → ').map((word) => words[word])
  const meaning = meanings.join(' → ')
  // A word such as API is the same in every language.
  if (meanings.includes(undefined) || meaning === label) return null
  return <span className="text-small font-normal text-soft"> {meaning}</span>
}
