// What is set now, and the last calls.

import { FIELDS } from './control-fields.js'
import { toValues } from './control-values.js'
import { labelOf, nameOf, wordsFor } from './control-words.js'
import { byId } from './forms.js'
import { format, texts, write } from './texts.js'

const line = (tag, className, text, facts) => {
  const made = Object.assign(document.createElement(tag), { className })
  write(made, text, facts)
  return made
}

let last = ''

/** @param calls - whether to name the key of each call: among those of one key it would only repeat itself. */
export function showState(state, { namesKeys }) {
  const text = JSON.stringify([state, namesKeys])
  // Asked for again and again: what has not changed is not touched, so that a selection in it survives.
  if (text === last) return
  last = text
  const settings = describe(state)
  byId('now').replaceChildren(...settings.map(([label, values]) => settingItem(label, values)))
  byId('now').hidden = settings.length === 0
  byId('normal-now').textContent = namesKeys ? texts.allNormal : texts.nothingOfItsOwn
  byId('normal-now').hidden = settings.length > 0
  byId('calls').replaceChildren(...state.calls.map((call) => callItem(call, namesKeys)))
  byId('calls').hidden = state.calls.length === 0
  byId('no-calls').hidden = state.calls.length > 0
}

function settingItem(label, values) {
  const group = document.createElement('div')
  group.append(line('dt', '', label), ...values.map(([text, facts]) => line('dd', '', text, facts)))
  return group
}

/** What is not as usual: a label each, and to it texts with what they tell. */
function describe(state) {
  const changed = FIELDS.filter(({ name, shown }) => !name.startsWith('fault.') && state.changed.includes(name.split('.')[0]) && !shown)
  const values = toValues(state)
  const switches = changed.map((field) => [labelOf(field), describeValue(field, values)])
  return [...switches, ...state.faults.map((fault) => [labelOf(FAULT), describeFault(fault, state)])]
}

const FAULT = FIELDS.find(({ name }) => name === 'fault.kind')

/** By its words where there are some, else as it is. */
const said = (field, value) => (wordsFor(field, value) === undefined ? ['{name}', { name: nameOf(field, value) }] : [nameOf(field, value)])

function describeValue(field, values) {
  const value = values[field.name]
  if (field.type === 'check') return [[value ? texts.on : texts.off]]
  if (value === '') return [[texts.none]]
  const detail =
    field.name === 'webSocket.kind' ? { refuse: values['webSocket.refuse'], error: values['webSocket.error'] }[value] : undefined
  return [said(field, value), ...(detail === undefined ? [] : [['{detail}', { detail: String(detail) }]])]
}

function describeFault(fault, state) {
  const kind = toValues({ ...state, faults: [fault] })['fault.kind']
  return [
    said(FAULT, kind),
    ...(fault.ms === undefined ? [] : [['{ms}', { ms: format.milliseconds(fault.ms) }]]),
    ...(fault.path === undefined ? [] : [[texts.onPath, { path: fault.path }]]),
    ...(fault.times === undefined ? [] : [[texts.timesMore, { times: format.number(fault.times) }]]),
  ]
}

function callItem({ at, transport, path, from, keyHint, errors, fault }, namesKeys) {
  const item = document.createElement('li')
  const time = Object.assign(line('time', 'soft', '{time}', { time: format.time(at) }), { dateTime: new Date(at).toISOString() })
  const caller = namesKeys && keyHint ? [texts.fromWithKey, { address: from, key: keyHint }] : [texts.from, { address: from }]
  const outcome = document.createElement('span')
  outcome.append(
    ...errors.map((error) => line('span', 'call-error', '{error}', { error })),
    ...(fault ? [line('span', 'call-error', texts.fault, { fault })] : []),
    ...(errors.length === 0 && !fault ? [line('span', 'soft', texts.noError)] : []),
  )
  item.append(
    time,
    line('span', 'call-path', '{path}', { path: transport === 'ws' ? `WebSocket ${path}` : path }),
    line('span', 'soft', ...caller),
    outcome,
  )
  return item
}
