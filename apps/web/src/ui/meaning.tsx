import { useLanguage } from '../texts/language.ts'

/**
 * What a label of Kraken's means, to stand beside it; nothing where the reader's language is the label's own.
 *
 * @param of - the label, such as `Funds permissions → Query`.
 */
export function Meaning({ of: label }: { of: string }) {
  const words: Partial<Record<string, string>> = useLanguage().texts.krakenWords ?? {}
  const meanings = label.split(' → ').map((word) => words[word])
  return meanings.includes(undefined) ? null : <span className="text-small font-normal text-soft"> {meanings.join(' → ')}</span>
}
