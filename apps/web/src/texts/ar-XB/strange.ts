const ACCENTS: Record<string, string> = {
  a: 'á',
  c: 'ç',
  e: 'é',
  i: 'í',
  n: 'ñ',
  o: 'ö',
  u: 'ü',
  y: 'ý',
  A: 'Å',
  E: 'É',
  I: 'Î',
  O: 'Ø',
  U: 'Û',
}

/** Kraken's own labels, which stand in [brackets], are left as they are. */
const inBrackets = (text: string) =>
  text
    .split(/(\[.+?\])/)
    .map((part, at) => (at % 2 === 0 ? `⟦${part.replace(/[a-z]/gi, (letter) => ACCENTS[letter] ?? letter)}⟧` : part))
    .join('')

/** The same thing with strange text in every place where there was text, and in what its functions answer. */
export function strange(value: unknown): unknown {
  if (typeof value === 'string') return inBrackets(value)
  if (typeof value === 'function') return (...facts: unknown[]) => strange(value(...facts))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, strange(inner)]))
}
