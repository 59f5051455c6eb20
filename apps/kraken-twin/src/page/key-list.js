// The list of keys.

import { ask } from './ask.js'
import { byId, showTrouble, troubleOf } from './forms.js'
import { describePermissions } from './permissions.js'
import { format, texts, write } from './texts.js'

const line = (tag, text, facts) => {
  const made = document.createElement(tag)
  write(made, text, facts)
  return made
}
const alone = (tag, content) => line(tag, '{content}', { content })

function limitsOf(key) {
  const at = (text, unixSeconds) => (unixSeconds ? [line('dd', text, { when: format.moment(unixSeconds) })] : [])
  return [
    ...at(texts.key.expires, key.validUntil),
    ...at(texts.key.queryFrom, key.queryFrom),
    ...at(texts.key.queryUntil, key.queryTo),
    ...(key.nonceWindow ? [line('dd', texts.key.nonceWindow, { size: format.number(key.nonceWindow) })] : []),
  ]
}

/** What is told of a key: a term and what is said to it. */
function facts(key) {
  const permissions = describePermissions(key.permissions).map((said) => alone('dd', said))
  const limits = limitsOf(key)
  return [
    [line('dt', texts.key.permissions), permissions.length > 0 ? permissions : [line('dd', texts.key.noPermissions)]],
    [
      line('dt', texts.key.addresses),
      [key.ipAllowlist.length > 0 ? alone('dd', format.list(key.ipAllowlist)) : line('dd', texts.key.anyAddress)],
    ],
    [line('dt', texts.key.created), [alone('dd', format.moment(key.createdAt))]],
    [alone('dt', byId('public-key').labels[0].querySelector('.label').cloneNode(true)), [alone('dd', key.keyHint)]],
    ...(limits.length > 0 ? [[line('dt', texts.key.limits), limits]] : []),
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
    group.append(term, ...lines)
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
    write(byId('from'), addresses.length > 0 ? ` ${texts.callsFrom}` : '', { addresses: format.list(addresses) })
    showTrouble(byId('trouble'), '')
  } catch (refusal) {
    showTrouble(byId('trouble'), troubleOf(refusal))
  }
}
