import { inBrackets } from '@keyhaven/kraken-words/in-brackets'

/** What is told in {braces}, and a label of Kraken's in [brackets], stays as it is. */
const around = (text: string) =>
  text
    .split(/(\{.+?\}|\[.+?\])/)
    .map((part, at) => (at % 2 === 1 ? part : inBrackets(part)))
    .join('')

/** English made strange: what is on a page without brackets did not come from a catalogue. */
export function strange<Text>(english: Text): Text
export function strange(english: unknown): unknown {
  if (typeof english === 'string') return around(english)
  return Object.fromEntries(Object.entries(Object(english)).map(([place, inner]) => [place, strange(inner)]))
}
