// Between the settings as the server has them and the plain values of the controls, by the controls' names.

import { FIELDS } from './control-fields.js'

/** The text, or for a check box the truth, of every control. */
export function toValues({ switches, faults }) {
  const [fault] = faults
  const [[path, error] = ['*', '']] = Object.entries(switches.serviceError)
  const settings = { ...switches, serviceError: { path, error }, webSocket: webSocketValues(switches.webSocket), fault: faultValues(fault) }
  return Object.fromEntries(FIELDS.map((field) => [field.name, toValue(field, settings)]))
}

function toValue({ name, type, scale = 1, normal = '' }, settings) {
  const value = name.split('.').reduce((found, part) => found?.[part], settings)
  if (type === 'check') return value === true
  if (value === undefined) return normal
  return type === 'number' ? String(Number(value) / scale) : String(value)
}

const webSocketValues = (behaviour) => {
  if (typeof behaviour === 'string') return { kind: behaviour }
  return 'refuse' in behaviour ? { kind: 'refuse', refuse: behaviour.refuse } : { kind: 'error', error: behaviour.error }
}

const faultValues = (fault) => {
  if (!fault) return { kind: 'none' }
  return fault.kind === 'html' ? { ...fault, kind: `html-${fault.status ?? 502}` } : fault
}

/** What the server is asked to set. `values` names no control that one key cannot have, and none without a meaning now. */
export function toSettings(values) {
  const switches = {}
  for (const field of FIELDS) {
    if (values[field.name] === undefined || /^(webSocket|serviceError|fault)\./.test(field.name)) continue
    const [name, part] = field.name.split('.')
    const value = fromValue(field, values[field.name])
    if (part === undefined) switches[name] = value
    else switches[name] = { ...switches[name], [part]: value }
  }
  const { 'serviceError.error': error, 'serviceError.path': path } = values
  switches.serviceError = error === '' ? {} : { [path]: error }
  switches.webSocket = webSocketOf(values)
  return { switches, fault: faultOf(values) }
}

function fromValue({ name, type, scale = 1 }, value) {
  if (type === 'number') return numberIn(value, scale)
  return name === 'historyCost' ? Number(value) : value
}

/** `NaN` travels as `null`, which the server refuses by the field's name. */
function numberIn(text, scale = 1) {
  if (text === '') return Number.NaN
  // In minutes a fraction may be meant; binary fractions leave a rest.
  return scale === 1 ? Number(text) : Math.round(Number(text) * scale)
}

function webSocketOf({ 'webSocket.kind': kind, 'webSocket.refuse': status, 'webSocket.error': error }) {
  if (kind === 'refuse') return { refuse: numberIn(status) }
  return kind === 'error' ? { error } : kind
}

function faultOf({ 'fault.kind': kind, 'fault.ms': ms, 'fault.path': path, 'fault.times': times }) {
  if (kind === 'none') return null
  const [, status] = /^html-(\d+)$/.exec(kind) ?? []
  return {
    ...(status === undefined ? { kind } : { kind: 'html', status: Number(status) }),
    ...(ms === undefined ? {} : { ms: numberIn(ms) }),
    ...(path ? { path } : {}),
    ...(times ? { times: numberIn(times) } : {}),
  }
}

const FIELD_OF_WHOLE = { webSocket: 'webSocket.kind', serviceError: 'serviceError.error' }

/** The control that a refusal of the server is about. */
export function fieldOf(refused = '') {
  const name = refused.replace(/^switches\./, '')
  return FIELDS.find((field) => field.name === (FIELD_OF_WHOLE[name] ?? name))?.name
}
