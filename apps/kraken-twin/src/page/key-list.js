// The list of keys.

import { ask, textOf } from './ask.js'
import { byId, showTrouble } from './forms.js'

const dates = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })
const dateOf = (seconds) => dates.format(new Date(seconds * 1000))

function describe(permissions) {
  const lines = []
  for (const fieldset of byId('key-form').querySelectorAll('fieldset')) {
    const named = [...fieldset.querySelectorAll('label')].filter((label) => permissions.includes(label.control.value))
    if (named.length > 0)
      lines.push(`${fieldset.querySelector('legend').textContent}: ${named.map(({ textContent }) => textContent.trim()).join(', ')}`)
  }
  if (permissions.includes('create-ws-token')) lines.push('WebSocket interface')
  const offered = [...byId('key-form').querySelectorAll('[name="permissions"]')].map(({ value }) => value)
  const others = permissions.filter((permission) => !offered.includes(permission))
  return others.length > 0 ? [...lines, `Other: ${others.join(', ')}`] : lines
}

function facts(key) {
  const limits = []
  if (key.validUntil) limits.push(`Expires ${dateOf(key.validUntil)}`)
  if (key.queryFrom) limits.push(`Query from ${dateOf(key.queryFrom)}`)
  if (key.queryTo) limits.push(`Query until ${dateOf(key.queryTo)}`)
  if (key.nonceWindow) limits.push(`Nonce window ${key.nonceWindow}`)
  const permissions = describe(key.permissions)
  return [
    ['Permissions', permissions.length > 0 ? permissions : ['None']],
    ['IP addresses', key.ipAllowlist.length > 0 ? [key.ipAllowlist.join(', ')] : ['Any address']],
    ['Created', [dateOf(key.createdAt)]],
    ['API key', [key.keyHint]],
    ...(limits.length > 0 ? [['Limits', limits]] : []),
  ]
}

function keyItem(key, acts) {
  const item = byId('key-template').content.firstElementChild.cloneNode(true)
  const title = item.querySelector('h3')
  title.id = `key-${key.id}`
  title.textContent = key.name
  item.querySelector('.tag').hidden = !(key.validUntil && key.validUntil * 1000 <= Date.now())
  for (const [term, lines] of facts(key)) {
    const group = document.createElement('div')
    group.append(Object.assign(document.createElement('dt'), { textContent: term }))
    group.append(...lines.map((textContent) => Object.assign(document.createElement('dd'), { textContent })))
    item.querySelector('dl').append(group)
  }
  for (const button of item.querySelectorAll('button')) {
    button.setAttribute('aria-describedby', title.id)
    button.addEventListener('click', () => acts[button.dataset.act](key))
  }
  return item
}

/** @param acts - what the buttons of a key do, by their `data-act`. */
export function listKeys(acts) {
  listed = acts
  return refresh()
}

let listed = {}

export async function refresh() {
  try {
    const { items, addresses, control } = await ask('GET', 'api/keys')
    byId('keys').replaceChildren(...items.toReversed().map((key) => keyItem(key, listed)))
    byId('keys').hidden = items.length === 0
    byId('empty').hidden = items.length > 0
    byId('control-link').hidden = !control
    byId('from').textContent = addresses.length > 0 ? ` Calls to this exchange come from ${addresses.join(', ')}.` : ''
    showTrouble(byId('trouble'), '')
  } catch (refusal) {
    showTrouble(byId('trouble'), textOf(refusal))
  }
}
