// The "Add API key" dialog, for new keys and for changes.

import { ask, Refusal } from './ask.js'
import { openCode } from './code-dialog.js'
import { showCreated } from './created-dialog.js'
import { byId, clearErrors, onSubmit, say, showFieldError } from './forms.js'
import { refresh } from './key-list.js'
import { showRefusal } from './refusals.js'
import { texts } from './texts.js'

const keyDialog = byId('key-dialog')
const keyForm = byId('key-form')
const boxes = [...keyForm.querySelectorAll('[name="permissions"]')]
const toggles = [...keyForm.querySelectorAll('[data-reveals]')]

/** `edited` is the key in the form, undefined for a new one; `draft` what was last read from it. */
const state = { edited: undefined, draft: undefined }

const toLocal = (seconds) => {
  const date = new Date(seconds * 1000)
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

const asText = {
  ipAllowlist: (list) => list.join(', '),
  validUntil: toLocal,
  queryFrom: toLocal,
  queryTo: toLocal,
  nonceWindow: String,
}
const isSet = (value) => (Array.isArray(value) ? value.length > 0 : Boolean(value))

export function openForm(key) {
  state.edited = key
  keyForm.reset()
  clearErrors(keyForm)
  for (const words of keyForm.querySelectorAll('[data-for]')) words.hidden = (words.dataset.for === 'change') !== Boolean(key)
  byId('name').value = key?.name ?? `api-key-${Date.now()}`
  for (const box of boxes) box.checked = key?.permissions.includes(box.value) ?? false
  for (const toggle of toggles) {
    const field = toggle.dataset.reveals
    toggle.checked = key !== undefined && isSet(key[field])
    byId(field).value = toggle.checked ? asText[field](key[field]) : ''
    reveal(toggle)
  }
  keyDialog.showModal()
}

function reveal(toggle) {
  const field = byId(toggle.dataset.reveals)
  field.closest('.field').hidden = !toggle.checked
  if (!toggle.checked) showFieldError(field.id, '')
}

/** What an input says; throws the refusal that the server would answer where it says nothing usable. */
function valueIn(field) {
  const text = byId(field).value.trim()
  if (field === 'ipAllowlist') {
    const entries = text
      .split(',')
      .map((entry) => entry.trim())
      .filter(Boolean)
    if (entries.length === 0) throw new Refusal('invalid-request', field)
    return entries
  }
  const value = field === 'nonceWindow' ? (/^\d+$/.test(text) ? Number(text) : Number.NaN) : Math.floor(new Date(text).getTime() / 1000)
  if (!Number.isSafeInteger(value) || value < 0) throw new Refusal('invalid-request', field)
  // A date field drops the seconds: a date that nobody touched stays what it was.
  const before = state.edited?.[field]
  return before && asText[field](before) === text ? before : value
}

function readForm() {
  const draft = { name: byId('name').value.trim(), permissions: boxes.filter(({ checked }) => checked).map(({ value }) => value) }
  for (const toggle of toggles) {
    const field = toggle.dataset.reveals
    draft[field] = toggle.checked ? valueIn(field) : field === 'ipAllowlist' ? [] : 0
  }
  return draft
}

function changesOf(draft, key) {
  const offered = boxes.map(({ value }) => value)
  const before = { ...key, permissions: offered.filter((permission) => key.permissions.includes(permission)) }
  return Object.fromEntries(Object.entries(draft).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field])))
}

const showAtField = (refusal) => showRefusal(keyForm, refusal, state.draft)

onSubmit(
  keyForm,
  async () => {
    state.draft = readForm()
    if (!state.edited) {
      await ask('POST', 'api/keys', state.draft)
      return openCode(state.draft, {
        async made(key) {
          keyDialog.close()
          showCreated(key)
          await refresh()
        },
        refused: showAtField,
      })
    }
    const { id } = state.edited
    const changes = changesOf(state.draft, state.edited)
    if (Object.keys(changes).length > 0) await ask('PATCH', `api/keys/${id}`, changes)
    keyDialog.close()
    await refresh()
    say(texts.saved, { name: state.draft.name })
    byId(`key-${id}`)?.closest('li').querySelector('[data-act="edit"]').focus()
  },
  showAtField,
)

for (const toggle of toggles) toggle.addEventListener('change', () => reveal(toggle))
