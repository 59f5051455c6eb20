import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { catalogueIn, LANGUAGES } from './catalogues.ts'
import { fillPage } from './fill-page.ts'

/** Every text by its place. */
function placesIn(texts: object, path: readonly string[] = []): [place: string, text: string][] {
  return Object.entries(texts).flatMap(([key, inner]): [string, string][] =>
    typeof inner === 'string' ? [[[...path, key].join('.'), inner]] : placesIn(inner, [...path, key]),
  )
}
const english = placesIn(catalogueIn('en').texts)
const others = LANGUAGES.filter((language) => language !== 'en')
const pages = join(import.meta.dirname, '../page')
const read = (file: string) => readFileSync(join(pages, file), 'utf8')

/** What a text tells, and the labels of Kraken's in it. */
const factsIn = (text: string) => [...text.matchAll(/\{\w+\}|\[.+?\]/g)].map(([fact]) => fact).toSorted()

describe.each(others)('in %s', (language) => {
  const said = placesIn(catalogueIn(language).texts)

  test('everything is said that is said in English, and nothing else', () => {
    expect(said.map(([place]) => place)).toEqual(english.map(([place]) => place))
    expect(said.filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('nothing is left in English', () => {
    const inEnglish = new Map(english)
    const left = said.filter(([place, text]) => text === inEnglish.get(place)).map(([place]) => place)
    expect(left).toEqual([])
  })

  test('every text tells the same', () => {
    const told = (places: typeof said) => places.map(([place, text]) => [place, factsIn(text)])
    expect(told(said)).toEqual(told(english))
  })
})

test('in French no line breaks before a colon or inside quotation marks', () => {
  for (const [place, text] of placesIn(catalogueIn('fr').texts)) expect(text, place).not.toMatch(/ [:;?!»]|« /)
})

test('every text is read somewhere', () => {
  const html = readdirSync(pages)
    .filter((file) => file.endsWith('.html'))
    .map(read)
    .join()
  const scripts = readdirSync(pages)
    .filter((file) => file.endsWith('.js'))
    .map(read)
    .join()
  const isRead = (place: string) => {
    const [, how, ...keys] = place.split('.')
    if (how === 'shown') return html.includes(`{${keys.join()}}`)
    if (new RegExp(`\\btexts\\.${keys.join('\\.')}\\b`).test(scripts)) return true
    // What is looked up by a variable stands for all beneath.
    return keys.some((_, at) => at > 0 && scripts.includes(`texts.${keys.slice(0, at).join('.')}[`))
  }
  expect(english.map(([place]) => place).filter((place) => !isRead(place))).toEqual([])
  expect(['keys.shown.nothing', 'keys.said.nothing', 'keys.said.key.nothing', 'keys.said.fields.any'].map(isRead)).toEqual([
    false,
    false,
    false,
    true,
  ])
})

test('every text that a script says is one that there is', () => {
  const said = new Set(english.map(([place]) => place.split('.').slice(2).join('.')))
  for (const file of readdirSync(pages).filter((name) => name.endsWith('.js'))) {
    for (const [, place = ''] of read(file).matchAll(/\btexts\.(?!js')([\w.]+)/g)) {
      expect(
        [...said].some((one) => one === place || one.startsWith(`${place}.`)),
        `${file}: ${place}`,
      ).toBe(true)
    }
  }
})

test.each(LANGUAGES)(
  'both pages are whole in %s, and Kraken’s labels stay in their own words, with what they mean beside them',
  (language) => {
    const page = fillPage(read('index.html'), 'keys', language)
    const control = fillPage(read('control.html'), 'control', language)
    expect(page).toContain(`<html lang="${language}" dir="${language === 'ar-XB' ? 'rtl' : 'ltr'}"`)
    for (const html of [page, control]) expect(html.replace(/<template id="texts">.*<\/template>/, '')).not.toMatch(/[{}[\]]/)
    const meaning = (catalogueIn(language).meanings as Record<string, string>)['Create & modify orders']?.replaceAll('&', '&amp;')
    const label = '<bdi lang="en" translate="no">Create &amp; modify orders</bdi>'
    expect(page).toContain(`<span class="label">${label}${meaning === undefined ? '' : ` <span class="meaning">${meaning}</span>`}</span>`)
  },
)

test.each(LANGUAGES)('in %s a page’s scripts are given what they say as it is', (language) => {
  const [, said = ''] = /<template id="texts">(.*)<\/template>/.exec(fillPage(read('control.html'), 'control', language)) ?? []
  const json = said.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
  const { texts } = catalogueIn(language)
  expect(JSON.parse(json)).toEqual({ ...texts.common.said, ...texts.control.said })
})

test('a page with a text that there is not is none', () => {
  expect(() => fillPage('<p>{nowhere}</p>', 'keys', 'de')).toThrow('nowhere')
})
