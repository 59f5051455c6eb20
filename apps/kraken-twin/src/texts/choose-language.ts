import { LANGUAGES, type Language } from './catalogues.ts'

const known = (tag: string | undefined) => LANGUAGES.find((language) => language.toLowerCase() === tag?.toLowerCase())
const primary = (tag: string) => tag.toLowerCase().split('-')[0]

/**
 * The language that a page is read in: the one that its link names, else the one that its host knows the reader by, else the first
 * of the browser's that there is.
 *
 * @param accepted - the header `accept-language`.
 */
export function chooseLanguage(named: unknown, reader: string | undefined, accepted: string | undefined): Language {
  const told = known(typeof named === 'string' ? named : undefined) ?? known(reader)
  if (told) return told
  for (const tag of inOrder(accepted ?? '')) {
    const language = known(tag) ?? LANGUAGES.find((one) => primary(one) === primary(tag))
    if (language) return language
  }
  return 'en'
}

/** The tags of `de-CH, fr;q=0.8`, the one that is liked best first; those with `q=0` are not wanted. */
function inOrder(accepted: string): string[] {
  const wishes = accepted.split(',').map((part) => {
    const [tag = '', quality = '1'] = part.trim().split(/\s*;\s*q=/)
    return { tag, weight: Number(quality) }
  })
  return wishes
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag)
}
