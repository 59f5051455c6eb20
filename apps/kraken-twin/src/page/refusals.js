// Shows in a dialog what the server refused.

import { Refusal, textOf } from './ask.js'
import { showFieldError, showTrouble } from './forms.js'
import { refresh } from './key-list.js'

/** Shows a refusal at its field when the form has it, else below the form. */
export async function showRefusal(form, refusal, draft) {
  if (!(refusal instanceof Refusal)) throw refusal
  if (refusal.code === 'not-found') await refresh()
  const [field, entry] = (refusal.field ?? '').split('.')
  const input = field && form.querySelector(`#${CSS.escape(field)}`)
  if (!input) return showTrouble(form.querySelector('[role="alert"]'), textOf(refusal))
  const wrong = field === 'ipAllowlist' && entry !== undefined ? draft?.ipAllowlist?.[Number(entry)] : undefined
  showFieldError(field, wrong === undefined ? textOf({ code: refusal.code, field }) : `“${wrong}” is not an IP address or block.`)
  input.focus()
}
