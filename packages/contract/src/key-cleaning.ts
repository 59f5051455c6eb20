/**
 * What the clipboard adds around and into a key, and how it is taken off again. The browser runs this on every paste and
 * the server on every request, so both judge the same text.
 */

/** What was removed, in words that the screen has a sentence for. */
export type Removed = 'blanks' | 'line-ends' | 'invisible' | 'quotes' | 'label' | 'separators'

export interface CleanedKey {
  /** The key without what cannot be part of one. */
  value: string
  /** Empty when the text was clean. */
  removed: Removed[]
}

const LINE_ENDS = /[\r\n\u0085\u2028\u2029]+/gu
// Zero-width characters, soft hyphens, byte-order marks, direction marks, variation selectors, controls: nobody sees them, no key holds them.
const INVISIBLE = /(?:[\p{Cf}\p{Cc}]|\p{Default_Ignorable_Code_Point})+/gu
const BLANKS = /[\p{Zs}\t]+/gu
const OPENING_QUOTES = /^["'`´«»‹›‘’‚‛“”„‟「」『』＂＇]+/u
const CLOSING_QUOTES = /["'`´«»‹›‘’‚‛“”„‟「」『』＂＇]+$/u
const OUTER_SEPARATORS = /^[,;]+|[,;]+$/gu
// "API key:", "Private key =", "secret：", as pages, mails and password managers write them; by then without their blanks. A colon
// can't be part of a key; an equals sign can end one, so only these words before it, and something behind it, make a label.
// In front of a whole key any words do: the page may have been translated.
const ANY_LABEL = /^[^:：]{1,60}[:：](?=[A-Za-z0-9+/]{40,}={0,2}$)/u
const LABEL = /^(?:kraken|spot|futures|my|your|the|api|public|private|secret|access|[_-])*(?:key|secret|sign)(?:[:：]|=(?=.))/iu

/**
 * Removes what cannot be part of a key: white space anywhere, line ends, invisible characters, quotes, outer commas and
 * semicolons, and a leading label such as `API key:`. Never changes another character. Cleaning twice changes nothing more.
 *
 * @param text - as it was pasted or typed, of any length.
 */
export function cleanKey(text: string): CleanedKey {
  const removed = new Set<Removed>()
  let value = text
  const strip = (pattern: RegExp, what: Removed) => {
    const stripped = value.replace(pattern, '')
    if (stripped !== value) removed.add(what)
    value = stripped
  }

  strip(LINE_ENDS, 'line-ends')
  strip(BLANKS, 'blanks')
  strip(INVISIBLE, 'invisible')
  // Wrappings nest: a quoted label, a label before a quoted key, a comma behind the quote.
  for (let before = ''; before !== value; ) {
    before = value
    strip(OPENING_QUOTES, 'quotes')
    strip(CLOSING_QUOTES, 'quotes')
    strip(OUTER_SEPARATORS, 'separators')
    strip(LABEL, 'label')
    strip(ANY_LABEL, 'label')
  }
  return { value, removed: [...removed] }
}
