import { type Catalogue, catalogueIn, type Language } from './catalogues.ts'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)

/** Which of a catalogue's texts a page is written with. */
export type PageName = Exclude<keyof Catalogue['texts'], 'common'>

/**
 * A page as it is read in a language, whole before any script runs: nothing on it is ever seen in another.
 *
 * @param template - with a text's place in {braces}, and a label of Kraken's, which stays in English with its meaning beside it, in
 *   [brackets]. `{said}` is for what the page's scripts say, as JSON.
 */
export function fillPage(template: string, page: PageName, language: Language): string {
  const { texts, meanings, dir, formats = language } = catalogueIn(language)
  const said = JSON.stringify({ ...texts.common.said, ...texts[page].said })
  const places = new Map<string, string>(Object.entries({ ...texts.common.shown, ...texts[page].shown, language }))
  const words: Readonly<Record<string, string | undefined>> = meanings

  const inTheirWords = (label: string) => `<bdi lang="en" translate="no">${escaped(label)}</bdi>`
  const labelled = (label: string) => {
    const meaning = words[label]
    const beside = meaning === undefined || meaning === label ? '' : ` <span class="meaning">${escaped(meaning)}</span>`
    return `<span class="label">${inTheirWords(label)}${beside}</span>`
  }
  const textAt = (place: string) => {
    const text = places.get(place)
    if (text === undefined) throw new RangeError(`no text is called ${place}`)
    return escaped(text).replace(/\[(.+?)\]/g, (_, label) => inTheirWords(label))
  }

  const filled = template.replace(/\{(\w+)\}|\[([A-Z][\w& -]*)\]/g, (_, place?: string, label = '') => {
    if (place === 'said') return escaped(said)
    return place === undefined ? labelled(label) : textAt(place)
  })
  return filled.replace('<html lang="en">', `<html lang="${language}" dir="${dir}" data-formats="${formats}">`)
}
