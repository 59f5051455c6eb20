// Messages on the page and at its fields, and forms that are sent once at a time.

import { texts, write } from './texts.js'

export const byId = (id) => document.getElementById(id)

export const say = (text, facts) => write(byId('news'), text, facts)

export function showTrouble(place, text, facts) {
  write(place, text, facts)
  place.hidden = text === ''
}

/** A refusal that is about no field in words. */
export const troubleOf = ({ code }) => texts.errors[code] ?? texts.errors.unavailable

export function showFieldError(id, text, facts) {
  showTrouble(byId(`${id}-error`), text, facts)
  if (text === '') byId(id).removeAttribute('aria-invalid')
  else byId(id).setAttribute('aria-invalid', 'true')
}

export function clearErrors(form) {
  for (const { id } of form.querySelectorAll('[aria-invalid]')) showFieldError(id, '')
  showTrouble(form.querySelector('[role="alert"]'), '')
}

let busy = false

/** Runs the work of a form once at a time; a second press while it runs does nothing. What it throws goes to `showRefusal`. */
export async function runOnce(form, button, work, showRefusal) {
  if (busy) return
  busy = true
  button.setAttribute('aria-disabled', 'true')
  clearErrors(form)
  try {
    await work()
  } catch (refusal) {
    await showRefusal(refusal)
  } finally {
    busy = false
    button.removeAttribute('aria-disabled')
  }
}

export function onSubmit(form, work, showRefusal) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    await runOnce(form, form.querySelector('[type="submit"]'), work, showRefusal)
  })
}
