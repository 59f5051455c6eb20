import * as z from 'zod/mini'

const WHOLE = /^KT-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/

/** A code as it is kept, from how it is read out: case and the dashes do not count, nor that O and 0, or I, L and 1, sound alike. */
const asKept = (text: string): string => {
  const letters = text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/^KT/, '')
  const plain = letters.replace(/O/g, '0').replace(/[IL]/g, '1')
  return `KT-${plain.slice(0, 4)}-${plain.slice(4)}`
}

/** The code that a text is, with nothing but blanks and dashes around and in it; undefined when it is none. */
export function readVerificationCode(text: string): string | undefined {
  const code = /^[\s\p{Pd}0-9a-z]{8,40}$/iu.test(text) ? asKept(text) : ''
  return WHOLE.test(code) ? code : undefined
}

/** As a part of an address. */
export const VerificationCode = z.pipe(z.pipe(z.string().check(z.maxLength(40)), z.transform(asKept)), z.string().check(z.regex(WHOLE)))
