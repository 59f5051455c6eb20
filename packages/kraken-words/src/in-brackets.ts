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

/** A text made strange, to be told at a glance from one that is fixed in code. */
export const inBrackets = (text: string) => `⟦${text.replace(/[a-z]/gi, (letter) => ACCENTS[letter] ?? letter)}⟧`
