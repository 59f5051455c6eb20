// Shows in a dialog what the server refused.

import { Refusal } from './ask.js'
import { showFieldError, showTrouble, troubleOf } from './forms.js'
import { refresh } from './key-list.js'
import { texts } from './texts.js'

/** Shows a refusal at its field when the form has it, else below the form. */
export async function showRefusal(form, refusal, draft) {
  if (!(refusal instanceof Refusal)) throw refusal
  if (refusal.code === 'not-found') await refresh()
  const [field, place] = (refusal.field ?? '').split('.')
  const input = field && form.querySelector(`#${CSS.escape(field)}`)
  if (!input) return showTrouble(form.querySelector('[role="alert"]'), troubleOf(refusal))
  const entry = field === 'ipAllowlist' && place !== undefined ? draft?.ipAllowlist?.[Number(place)] : undefined
  if (entry === undefined) showFieldError(field, texts.errors[refusal.code] ?? texts.fields[field])
  else showFieldError(field, texts.notAnAddress, { entry })
  input.focus()
}
