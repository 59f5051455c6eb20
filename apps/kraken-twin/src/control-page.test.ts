import { expect, test } from 'vitest'
import { Settings } from './control-form.ts'
import { ANSWER_FAULTS, DEFAULT_SWITCHES, type Fault, FRAME_FAULTS, type Switches } from './switches.ts'
import { texts } from './texts/en.ts'

interface Field {
  name: string
  type: string
  options?: { value: string; says?: string }[]
  paths?: { value: string }[]
}
type Values = Record<string, string | boolean>

/** The page's own modules, which are plain scripts of the browser. */
const load = (name: string) => import(new URL(`./page/${name}`, import.meta.url).href)
const { FIELDS }: { FIELDS: Field[] } = await load('control-fields.js')
const {
  toValues,
  toSettings,
  fieldOf,
}: {
  toValues(state: { switches: Switches; faults: Fault[] }): Values
  toSettings(values: Values): unknown
  fieldOf(refused: string): string | undefined
} = await load('control-values.js')

const valuesOf = (change: Partial<Switches>, faults: Fault[] = []) => toValues({ switches: { ...DEFAULT_SWITCHES, ...change }, faults })
const settingsOf = (values: Values): Settings => Settings.parse(JSON.parse(JSON.stringify(toSettings(values))))

/** Without the controls that are hidden while there is no fault of their kind. */
function visible(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => !/^fault\.(?!kind)/.test(name) || value !== ''))
}

test('the page has a control for every switch and for every fault, with a label of its own, and words for what it offers', () => {
  const names = new Set(FIELDS.map(({ name }) => name.split('.')[0]))
  expect([...names].toSorted()).toEqual([...Object.keys(DEFAULT_SWITCHES), 'fault'].toSorted())
  const words: Record<string, { label: string; options?: Record<string, string> }> = texts.control.said.controls
  expect(Object.keys(words).toSorted()).toEqual(FIELDS.map(({ name }) => name).toSorted())
  expect(new Set(Object.values(words).map(({ label }) => label)).size).toBe(FIELDS.length)
  for (const { name, options = [], paths = [] } of FIELDS) {
    const said = [...options, ...paths].filter((one) => !('says' in one)).map(({ value }) => value)
    expect(Object.keys(words[name]?.options ?? {}).toSorted(), name).toEqual(said.toSorted())
  }
  const offered = FIELDS.find(({ name }) => name === 'fault.kind')?.options?.map(({ value }) => value.replace(/^html-.*/, 'html'))
  expect([...new Set(offered)].toSorted()).toEqual(['none', 'refused', ...ANSWER_FAULTS, ...FRAME_FAULTS].toSorted())
})

test.each<Partial<Switches>>([
  {},
  { webSocket: { refuse: 503 }, historyCost: 4, statusFrame: false },
  { webSocket: { error: 'EGeneral:Permission denied' }, serviceError: { '/0/private/Balance': 'EService:Busy' } },
  { webSocket: 'silent', lockout: { threshold: 3, lengthMs: 90_000, scope: 'address' }, tokenLifetimeMs: 0 },
])('what the controls show is what they set: %j', (change) => {
  const values = valuesOf(change)
  for (const name of ['fault.ms', 'fault.path', 'fault.times']) delete values[name]
  expect(settingsOf(values)).toEqual({ switches: { ...DEFAULT_SWITCHES, ...change }, fault: null })
})

test.each<Fault>([
  { kind: 'html', status: 520, path: '/0/private/Balance', times: 3 },
  { kind: 'jitter', ms: 250 },
])('and so is a fault: %j', (fault) => {
  const values = visible(valuesOf({}, [fault]))
  if (fault.ms === undefined) delete values['fault.ms']
  expect(settingsOf(values).fault).toEqual(fault)
})

test('every choice that the page offers is one that the server takes', () => {
  const hidden = ['fault.ms', 'fault.path', 'fault.times']
  for (const { name, options = [] } of FIELDS) {
    for (const { value } of options) {
      const values = { ...valuesOf({}), [name]: value }
      for (const detail of hidden) delete values[detail]
      expect(Settings.safeParse(toSettings(values)).success, `${name} ${value}`).toBe(true)
    }
  }
})

test('a refusal is shown at the control that it is about', () => {
  expect(fieldOf('switches.lockout.lengthMs')).toBe('lockout.lengthMs')
  expect(fieldOf('switches.webSocket.refuse')).toBe('webSocket.refuse')
  expect(fieldOf('switches.webSocket')).toBe('webSocket.kind')
  expect(fieldOf('switches.serviceError')).toBe('serviceError.error')
  expect(fieldOf('fault.ms')).toBe('fault.ms')
  expect(fieldOf('')).toBeUndefined()
})
