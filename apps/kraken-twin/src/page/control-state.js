// What is set now, and the last calls.

import { FIELDS } from './control-fields.js'
import { toValues } from './control-values.js'
import { byId } from './forms.js'

const times = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' })
const line = (tag, className, textContent) => Object.assign(document.createElement(tag), { className, textContent })

let last = ''

/** @param calls - whether to name the key of each call: among those of one key it would only repeat itself. */
export function showState(state, { namesKeys }) {
  const text = JSON.stringify([state, namesKeys])
  // Asked for again and again: what has not changed is not touched, so that a selection in it survives.
  if (text === last) return
  last = text
  const settings = describe(state)
  byId('now').replaceChildren(...settings.map(([label, value]) => settingItem(label, value)))
  byId('now').hidden = settings.length === 0
  byId('normal-now').textContent = namesKeys ? 'Everything is normal.' : 'Nothing of its own: this key follows what is set for all keys.'
  byId('normal-now').hidden = settings.length > 0
  byId('calls').replaceChildren(...state.calls.map((call) => callItem(call, namesKeys)))
  byId('calls').hidden = state.calls.length === 0
  byId('no-calls').hidden = state.calls.length > 0
}

function settingItem(label, value) {
  const group = document.createElement('div')
  group.append(line('dt', '', label), line('dd', '', value))
  return group
}

/** What is not as usual: a label and a value each. */
function describe(state) {
  const changed = FIELDS.filter(({ name, shown }) => !name.startsWith('fault.') && state.changed.includes(name.split('.')[0]) && !shown)
  const values = toValues(state)
  const switches = changed.map((field) => [field.label, describeValue(field, values)])
  return [...switches, ...state.faults.map((fault) => ['Network fault', describeFault(fault, state)])]
}

function describeValue({ name, type, options, paths }, values) {
  const value = values[name]
  if (type === 'check') return value ? 'On' : 'Off'
  const detail = { refuse: `, ${values['webSocket.refuse']}`, error: `: ${values['webSocket.error']}` }
  const label = [...(options ?? []), ...(paths ?? [])].find((option) => option.value === value)?.label ?? value
  return (name === 'webSocket.kind' ? `${label}${detail[value] ?? ''}` : label) || 'None'
}

function describeFault(fault, state) {
  const values = toValues({ ...state, faults: [fault] })
  const kind = FIELDS.find(({ name }) => name === 'fault.kind').options.find(({ value }) => value === values['fault.kind'])
  return [
    kind?.label ?? values['fault.kind'],
    ...(fault.ms === undefined ? [] : [`${fault.ms} ms`]),
    ...(fault.path === undefined ? [] : [`on ${fault.path}`]),
    ...(fault.times === undefined ? [] : [`${fault.times} more`]),
  ].join(', ')
}

function callItem({ at, transport, path, from, keyHint, errors, fault }, namesKeys) {
  const item = document.createElement('li')
  const time = Object.assign(line('time', 'soft', times.format(at)), { dateTime: new Date(at).toISOString() })
  const key = namesKeys && keyHint ? `, key ${keyHint}` : ''
  const outcome = [...errors, ...(fault ? [`Fault: ${fault}`] : [])]
  item.append(
    time,
    line('span', 'call-path', transport === 'ws' ? `WebSocket ${path}` : path),
    line('span', 'soft', `from ${from}${key}`),
    line('span', outcome.length > 0 ? 'call-error' : 'soft', outcome.join(', ') || 'No error'),
  )
  return item
}
