import { join } from 'node:path'
import { LANGUAGES, type LanguageTag } from '@keyhaven/contract'
import { COLUMNS, KRAKEN } from '@keyhaven/kraken-words'
import { describe, expect, test } from 'vitest'
import { loadLanguage } from './catalogues.ts'
import { loadPart, PART_NAMES } from './parts.ts'
import { allSaid, factsIn } from './testing/said.ts'
import { usedTexts } from './testing/used-texts.ts'

/** A language whole, its parts beneath their names. */
async function everythingIn(tag: LanguageTag) {
  const { texts } = await loadLanguage(tag)
  const parts = await Promise.all(PART_NAMES.map(async (name) => [name, (await loadPart(name, tag)).texts] as const))
  // The guide's frame is in the catalogue, and its steps are a part: both are called guide.
  const { texts: steps } = await loadPart('guide', tag)
  const guide = { ...texts.guide, ...steps, mend: { ...texts.guide.mend, ...steps.mend } }
  return { ...texts, ...Object.fromEntries(parts), guide }
}

const english = await everythingIn('en')
const inEnglish = allSaid('en', english)
const others = LANGUAGES.filter((tag) => tag !== 'en')

/** Names, and words that a language has taken over as they are. */
const SAME: Record<string, readonly string[]> = {
  all: ['common.product', 'common.pageTitle', 'krakenWords.API', 'account.events.by.platform', 'account.events.verified'],
  de: [
    'account.list.columns.name',
    'admin.roles.support',
    'admin.roles.admin',
    'panel.result.title',
    'panel.result.code',
    'krakenWords.Name',
    'account.timeline.code',
    'panel.result.testAgainIn',
    'support.search.columns.name',
    'support.search.columns.code',
    'support.search.title',
    'support.search.tests',
    'support.test.title',
  ],
  nl: [
    'admin.roles.support',
    'panel.result.code',
    'account.timeline.code',
    'account.attention.mail.title',
    'support.search.title',
    'support.search.columns.code',
    'support.search.accounts',
    'support.search.tests',
    'support.answer.quoted',
  ],
  es: [
    'account.list.columns.exchange',
    'admin.addresses.columns.exchange',
    'support.search.filters.exchange',
    'support.test.exchange',
    'admin.addresses.no',
  ],
  fr: [
    'account.list.columns.exchange',
    'account.list.columns.actions',
    'account.attention.mail.title',
    'admin.nav.label',
    'admin.roles.support',
    'admin.people.columns.actions',
    'admin.addresses.columns.exchange',
    'chooser.found',
    'guide.tabs.guide',
    'support.search.title',
    'support.search.columns.code',
    'support.search.filters.exchange',
    'support.search.tests',
    'support.test.exchange',
  ],
  'pt-BR': ['entrance.signIn.email', 'account.attention.mail.title', 'support.answer.quoted'],
}

/** What a language puts between its own quotation marks, or as a label of Kraken's in brackets. */
const QUOTED = /[“„«「[]\s?([^“”„«»「」[\]]+?)\s?[”“»」\]]/g
const quotedIn = (text: string) => [...text.matchAll(QUOTED)].map(([, inner = '']) => inner)
const labels = [...Object.values(KRAKEN), ...COLUMNS.flatMap(({ group, boxes }) => [group, ...boxes.map(([, box]) => box)])] as string[]

describe.each(others)('in %s', async (tag) => {
  const texts = await everythingIn(tag)
  const said = allSaid(tag, texts, { ...english, krakenWords: {} })

  test('every text says something, and none is left in English', () => {
    const same = new Set([...(SAME.all ?? []), ...(SAME[tag] ?? [])])
    const left = [...said].filter(([place, [first = '']]) => {
      const original = place.startsWith('krakenWords.') ? place.slice('krakenWords.'.length) : inEnglish.get(place)?.[0]
      return first.trim() === '' || (first === original && !same.has(place))
    })
    expect(left.map(([place]) => place)).toEqual([])
    expect([...same].filter((place) => !said.has(place))).toEqual([])
  })

  test('every text tells the facts that the English one tells, and no others', () => {
    for (const [place, answers] of inEnglish) {
      const told = said.get(place)?.map(factsIn)
      expect(told, place).toEqual(answers.map(factsIn))
    }
  })

  test('Kraken’s labels stand as Kraken shows them, wherever they do in English', () => {
    for (const [place, answers] of inEnglish) {
      const theirs = answers.map((answer) => [...new Set(quotedIn(answer).filter((words) => labels.includes(words)))])
      said.get(place)?.forEach((answer, nth) => {
        for (const label of theirs[nth] ?? []) expect(answer, place).toContain(label)
      })
    }
  })

  test('whatever is quoted is a label of Kraken’s or of ours, or a name', () => {
    const { form, save } = texts.panel
    const quotable = [...labels, form.publicKey, form.privateKey, form.test, save.submit]
    for (const [place, answers] of said) {
      for (const words of answers.flatMap(quotedIn)) {
        if (factsIn(words).length === 0 && place !== 'panel.form.nameHint') expect(quotable, `${place}: ${answers[0]}`).toContain(words)
      }
    }
  })

  test('nothing is said of what is not known', () => {
    for (const [place, answers] of said) {
      for (const answer of answers) expect(answer, place).not.toMatch(/NaN|undefined$|null|\[object|\$\{|Invalid Date/)
    }
  })
})

// A field is named by our own label: Kraken's beneath it needs no translation.
const MERELY_QUOTED = ['panel.form.publicKeyHint', 'support.answer.quoted']

test.each(LANGUAGES)('in %s Kraken’s labels within sentences stand in brackets, so that their translation is shown beside', async (tag) => {
  const said = allSaid(tag, await everythingIn(tag), { ...english, krakenWords: {} })
  const quoted = [...said].filter(([, answers]) =>
    answers.some((answer) => quotedIn(answer.replace(/\[.+?\]/g, '')).some((words) => labels.includes(words))),
  )
  expect(quoted.map(([place]) => place).filter((place) => !MERELY_QUOTED.includes(place))).toEqual([])
})

test('in French no line breaks before a colon or inside quotation marks', async () => {
  for (const [place, answers] of allSaid('fr', await everythingIn('fr'), { ...english, krakenWords: {} })) {
    for (const answer of answers) expect(answer, place).not.toMatch(/ [:;?!»]|« /)
  }
})

test('every text is read somewhere', () => {
  const used = [...usedTexts(join(import.meta.dirname, '..'))].map((place) => place.split('.'))
  const isUsed = (place: string) => {
    const keys = place.split('.')
    return used.some((read) => read.length <= keys.length && read.every((key, nth) => key === '*' || key === keys[nth]))
  }
  expect([...inEnglish.keys()].filter((place) => !isUsed(place))).toEqual([])
  expect(['panel.title', 'panel.titel', 'rights.states.off', 'rights.off'].map(isUsed)).toEqual([true, false, true, false])
})
