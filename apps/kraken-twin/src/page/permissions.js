// What a key may do, in the words of the dialog's own boxes.

import { byId } from './forms.js'
import { format, texts, wordsOf, write } from './texts.js'

const english = new Intl.ListFormat('en', { type: 'unit' })
const meaningOf = (label) => (label.querySelector('.meaning') ?? wordsOf(label)).textContent

/** A line in Kraken's words, such as `Data: Export data`, and beside it what it means, where the reader's language is not theirs. */
function explained(column, boxes) {
  const words = `${wordsOf(column).textContent}: ${english.format(boxes.map((box) => wordsOf(box).textContent))}`
  const made = document.createElement('span')
  made.append(Object.assign(document.createElement('bdi'), { textContent: words, lang: 'en', translate: false }))
  if ([column, ...boxes].some((label) => label.querySelector('.meaning'))) {
    const textContent = `${meaningOf(column)}: ${format.list(boxes.map(meaningOf))}`
    made.append(' ', Object.assign(document.createElement('span'), { textContent, className: 'meaning' }))
  }
  return made
}

/** @returns an element for each column of the dialog in which something is allowed, and for what stands in none. */
export function describePermissions(permissions) {
  const allowed = (box) => permissions.includes(box.value)
  const columns = [...byId('key-form').querySelectorAll('fieldset')].flatMap((fieldset) => {
    const boxes = [...fieldset.querySelectorAll('input')].filter(allowed)
    return boxes.length > 0
      ? [
          explained(
            fieldset.querySelector('legend'),
            boxes.map(({ labels }) => labels[0]),
          ),
        ]
      : []
  })
  const offered = [...byId('key-form').querySelectorAll('[name="permissions"]')].map(({ value }) => value)
  const others = permissions.filter((permission) => !offered.includes(permission))
  return [
    ...columns,
    ...(allowed(byId('websocket')) ? [byId('websocket').labels[0].querySelector('.label').cloneNode(true)] : []),
    ...(others.length > 0 ? [other(others)] : []),
  ]
}

function other(permissions) {
  const made = document.createElement('span')
  write(made, texts.key.otherPermissions, { permissions: format.list(permissions) })
  return made
}
