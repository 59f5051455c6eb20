/**
 * Text from outside, fit to be kept and shown: controls and direction marks become blanks, and it has an end.
 *
 * @param max - characters at most.
 */
export const tidy = (text: string, max: number): string =>
  [...text.slice(0, max * 2).replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')].slice(0, max).join('').trim()
