import { CHECK_IDS, type Facts } from '@keyhaven/contract'
import type { About } from '../finding-text.ts'
import { makeFormat } from '../format.ts'

/** A fact in a text, easily found again. */
const fact = (what: string) => `⟨${what}⟩`
export const factsIn = (text: string) => [...new Set(text.match(/⟨[^⟩]*⟩/g))].toSorted()

const variants: Facts[] = [
  {},
  { field: 'publicKey' },
  { field: 'privateKey', alphabet: 'url-safe' },
  { field: 'publicKey', length: 88, expected: 56 },
  { field: 'privateKey', length: 56, expected: 88 },
  { field: 'privateKey', length: 80, expected: 88 },
  { field: 'privateKey', length: 90, expected: 88 },
  { which: ['one'] },
  { which: ['one', 'other'], paste: 'all' },
  { when: 'then' },
  { when: 'then', daysLeft: 0 },
  { when: 'then', daysLeft: 12 },
  { daysLeft: 12 },
  { from: 'first' },
  { to: 'last' },
  { from: 'first', to: 'last' },
  { window: fact('window') },
  { account: { id: 'id', name: fact('account') } },
]
const circumstances: Pick<About, 'wait' | 'took' | 'causes' | 'check'>[] = [
  { wait: undefined, took: undefined, causes: 0 },
  { wait: fact('wait'), took: fact('took'), causes: 2 },
  ...CHECK_IDS.map((check) => ({ wait: undefined, took: undefined, check })),
]

/** Everything that a finding's text may be asked to speak of. */
function abouts(tag: string): About[] {
  const format = makeFormat(tag)
  const strange = {
    ...format,
    date: (iso: string) => fact(`date ${iso}`),
    dateTime: (iso: string) => fact(`moment ${iso}`),
    days: (count: number) => fact(`${count} days`),
    number: (count: number) => fact(`${count}`),
  }
  return circumstances.flatMap((about) => variants.map((facts) => ({ ...strange, ...about, facts })))
}

/** A place in the catalogue and what it says there: one text, or one for each way to ask. */
export type Said = Map<string, string[]>

/**
 * Has a catalogue say all that it can.
 *
 * @param model - the catalogue that says how many facts a text is given.
 */
export function allSaid(tag: string, texts: object, model: object = texts): Said {
  const said: Said = new Map()
  const findingAbouts = abouts(tag)
  const say = (place: string, text: unknown, likewise: unknown): void => {
    if (typeof text === 'function') {
      const asked = waysToAsk(place, typeof likewise === 'function' ? likewise.length : 0)
      said.set(
        place,
        asked.map((facts) => flat(text(...facts))),
      )
    } else if (typeof text === 'object' && text !== null) {
      for (const [key, inner] of Object.entries(text)) say(place ? `${place}.${key}` : key, inner, Object(likewise)[key])
    } else said.set(place, [String(text)])
  }
  const waysToAsk = (place: string, count: number): unknown[][] => {
    if (place.startsWith('findings.')) return findingAbouts.map((about) => [about])
    if (place.startsWith('problems.')) return [[{ wait: undefined }], [{ wait: fact('wait') }]]
    return [Array.from({ length: count }, (_, nth) => fact(`fact ${nth}`))]
  }
  say('', texts, model)
  return said
}

const flat = (answer: unknown) => (typeof answer === 'object' && answer !== null ? Object.values(answer).join(' ') : String(answer))
