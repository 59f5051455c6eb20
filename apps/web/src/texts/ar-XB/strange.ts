import { inBrackets } from '@keyhaven/kraken-words/in-brackets'

/** What stands in [square brackets] is a label of Kraken's, and stays as it is. */
const around = (text: string) =>
  text
    .split(/(\[.+?\])/)
    .map((part, at) => (at % 2 === 1 || part === '' ? part : inBrackets(part)))
    .join('')

/** The same thing with strange text in every place where there was text, and in what its functions answer. */
export function strange(value: unknown): unknown {
  if (typeof value === 'string') return around(value)
  if (typeof value === 'function') return (...facts: unknown[]) => strange(value(...facts))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, strange(inner)]))
}
