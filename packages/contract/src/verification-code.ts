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

// Within a sentence only a code that is written out is one: a line of a mail is pasted with what stands around it.
const WRITTEN_OUT = /(?<![\p{L}\p{N}])KT\p{Pd}[0-9a-z]{4}\p{Pd}[0-9a-z]{4}(?![\p{L}\p{N}])/iu

// Eight letters may be a word as well, such as a person's name: without its KT a code is known by a digit, which nineteen of twenty have.
const BARE = /^[\s\p{Pd}0-9a-z]{8,40}$/iu
const NO_WORD = /\d|^[\s\p{Pd}]*KT/iu

/**
 * The code that a text is, with nothing but blanks and dashes around and in it, or else the first one that is written out in it, as
 * in `my code is KT-7F3Q-9MXK.`; undefined when there is none.
 */
export function readVerificationCode(text: string): string | undefined {
  const alone = BARE.test(text) && NO_WORD.test(text) ? asKept(text) : ''
  const code = WHOLE.test(alone) ? alone : asKept(WRITTEN_OUT.exec(text)?.[0] ?? '')
  return WHOLE.test(code) ? code : undefined
}

/** As a part of an address. */
export const VerificationCode = z.pipe(z.pipe(z.string().check(z.maxLength(40)), z.transform(asKept)), z.string().check(z.regex(WHOLE)))
