// Messages on the page and at its fields, and forms that are sent once at a time.

export const byId = (id) => document.getElementById(id)

export function say(text) {
  byId('news').textContent = text
}

export function showTrouble(place, text) {
  place.textContent = text
  place.hidden = text === ''
}

export function showFieldError(id, text) {
  showTrouble(byId(`${id}-error`), text)
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
