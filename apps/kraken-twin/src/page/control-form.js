// The controls, made from their descriptions.

import { ERROR_TEXTS, FIELDS, GROUPS } from './control-fields.js'
import { helpOf, labelOf, nameOf, wordsFor } from './control-words.js'
import { byId } from './forms.js'
import { texts } from './texts.js'

/** A control's id: dots would have to be escaped in every selector. */
export const idOf = (name) => name.replaceAll('.', '-')

const element = (tag, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), properties)
  made.append(...children)
  return made
}

const optionsOf = (field, list) =>
  list.map(({ value }) => element('option', { value, textContent: nameOf(field, value), translate: wordsFor(field, value) !== undefined }))

export function makeControls() {
  const groups = GROUPS.map(({ name, fields }) => {
    const legend = element('legend', { textContent: texts.groups[name] })
    const notes = name === 'network' ? [element('p', { className: 'help', textContent: texts.networkNote })] : []
    return element(
      'fieldset',
      { className: 'group' },
      legend,
      ...notes,
      element('div', { className: 'controls' }, ...fields.map(fieldItem)),
    )
  })
  byId('groups').replaceChildren(...groups)
  byId('error-texts').replaceChildren(...ERROR_TEXTS.map((value) => element('option', { value })))
  byId('control-form').addEventListener('change', showMeaningful)
}

function fieldItem(field) {
  const id = idOf(field.name)
  const input = field.type === 'select' ? element('select', { id }, ...optionsOf(field, field.options)) : inputFor(field, id)
  input.setAttribute('aria-describedby', `${id}-help ${id}-error`)
  return element(
    'div',
    { className: field.type === 'check' ? 'field check' : 'field' },
    element('label', { htmlFor: id, textContent: labelOf(field) }),
    input,
    element('p', { className: 'error', id: `${id}-error`, hidden: true }),
    element('p', { className: 'help', id: `${id}-help`, textContent: helpOf(field) }),
  )
}

function inputFor({ type, list }, id) {
  if (type === 'check') return element('input', { id, type: 'checkbox', className: 'switch' })
  const input = element('input', { id, type: 'text', autocomplete: 'off', spellcheck: false, translate: false, dir: 'ltr' })
  if (type === 'number') input.inputMode = 'decimal'
  if (list !== undefined) input.setAttribute('list', list)
  return input
}

/** Offers what makes sense for one key, or for all of them. */
export function offerFor(paths, oneKey) {
  for (const field of FIELDS) {
    const control = byId(idOf(field.name))
    if (field.paths) {
      const offered = [...paths.key, ...(oneKey ? [] : paths.other.filter((path) => field.name === 'fault.path' || path.startsWith('/0/')))]
      control.replaceChildren(...optionsOf(field, [...field.paths, ...offered.map((value) => ({ value }))]))
    }
    if (field.type === 'select' && !field.paths) {
      control.replaceChildren(
        ...optionsOf(
          field,
          field.options.filter(({ everybody }) => !(everybody && oneKey)),
        ),
      )
    }
    if (field.everybody) control.disabled = oneKey
  }
}

export function fillIn(values) {
  for (const field of FIELDS) {
    const control = byId(idOf(field.name))
    const value = values[field.name]
    if (field.type === 'check') control.checked = value
    else {
      if (field.type === 'select') offerToo(control, field, value)
      control.value = value
    }
  }
  showMeaningful()
}

/** What was set elsewhere, or is for all keys, may be none of what is offered here. */
function offerToo(control, field, value) {
  if ([...control.options].some((offered) => offered.value === value)) return
  control.append(...optionsOf(field, [{ value }]))
}

function showMeaningful() {
  for (const { name, shown } of FIELDS) {
    if (shown) byId(idOf(name)).closest('.field').hidden = !shown[1].test(byId(idOf(shown[0])).value)
  }
}

/** The values of the controls that have a meaning now. */
export function readControls() {
  const usable = FIELDS.map(({ name, type }) => [name, type, byId(idOf(name))]).filter(
    ([, , control]) => !(control.disabled || control.closest('.field').hidden),
  )
  return Object.fromEntries(usable.map(([name, type, control]) => [name, type === 'check' ? control.checked : control.value.trim()]))
}
