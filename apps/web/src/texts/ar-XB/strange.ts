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

const inBrackets = (text: string) => `⟦${text.replace(/[a-z]/gi, (letter) => ACCENTS[letter] ?? letter)}⟧`

/** The same thing with strange text in every place where there was text, and in what its functions answer. */
export function strange(value: unknown): unknown {
  if (typeof value === 'string') return inBrackets(value)
  if (typeof value === 'function') return (...facts: unknown[]) => strange(value(...facts))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, strange(inner)]))
}
