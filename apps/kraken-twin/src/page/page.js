// The page of the practice exchange: an owner's keys, made and changed as in the API settings of Kraken Pro.
// A private key is in the "API key created" fields while that dialog is open, and nowhere else.

const byId = (id) => document.getElementById(id)
const keyDialog = byId('key-dialog')
const codeDialog = byId('code-dialog')
const createdDialog = byId('created-dialog')
const deleteDialog = byId('delete-dialog')
const keyForm = byId('key-form')

const boxes = [...keyForm.querySelectorAll('[name="permissions"]')]
const toggles = [...keyForm.querySelectorAll('[data-reveals]')]

/** What the screen shows now. `edited` is the key in the form, undefined for a new one; `doomed` the one about to be deleted. */
const state = { keys: [], edited: undefined, doomed: undefined, draft: undefined, busy: false }

// ---- talking to the server

class Refusal extends Error {
  constructor(code, field) {
    super(code)
    this.code = code
    this.field = field
  }
}

async function ask(method, path, body) {
  const request = method === 'GET' ? {} : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body ?? {}) }
  const reply = await fetch(path, request).catch(() => {
    throw new Refusal('unreachable')
  })
  const answer = reply.status === 204 ? undefined : await reply.json().catch(() => undefined)
  if (!reply.ok) throw new Refusal(answer?.code ?? 'unavailable', answer?.field)
  return answer
}

const TROUBLES = {
  unreachable: 'The practice exchange cannot be reached. Try again in a moment.',
  unauthenticated: 'You are not signed in. Sign in, then come back to this page.',
  'not-found': 'This key does not exist any more.',
  'too-many-keys': 'You have 50 keys, which is as many as this exchange keeps. Delete one first.',
}
const FIELD_ERRORS = {
  name: 'Enter a name of 1 to 32 ordinary characters.',
  ipAllowlist: 'Enter IPv4 or IPv6 addresses or blocks, with commas between them.',
  validUntil: 'Choose a time in the future.',
  queryFrom: 'Choose a date.',
  queryTo: 'Choose a time after the query start date.',
  nonceWindow: 'Enter a whole number, 0 or more.',
  code: 'Enter the six digits that your authenticator shows.',
}

function textOf({ code, field }) {
  if (code === 'name-taken') return 'You have a key of this name already. Choose another name.'
  if (code === 'wrong-code') return 'This code is not right. Enter the one that your authenticator shows now.'
  return FIELD_ERRORS[field] ?? TROUBLES[code] ?? 'The practice exchange could not do this. Try again in a moment.'
}

// ---- messages

function say(text) {
  byId('news').textContent = text
}

function showTrouble(place, text) {
  place.textContent = text
  place.hidden = text === ''
}

function showFieldError(id, text) {
  showTrouble(byId(`${id}-error`), text)
  if (text === '') byId(id).removeAttribute('aria-invalid')
  else byId(id).setAttribute('aria-invalid', 'true')
}

function clearErrors(form) {
  for (const { id } of form.querySelectorAll('[aria-invalid]')) showFieldError(id, '')
  showTrouble(form.querySelector('[role="alert"]'), '')
}

/** Shows a refusal at its field when the form has it, else below the form. */
function showRefusal(form, refusal) {
  if (!(refusal instanceof Refusal)) throw refusal
  const [field, entry] = (refusal.field ?? '').split('.')
  const input = field && form.querySelector(`#${CSS.escape(field)}`)
  if (!input) return showTrouble(form.querySelector('[role="alert"]'), textOf(refusal))
  const wrong = field === 'ipAllowlist' && entry !== undefined ? state.draft?.ipAllowlist?.[Number(entry)] : undefined
  showFieldError(field, wrong === undefined ? textOf({ code: refusal.code, field }) : `“${wrong}” is not an IP address or block.`)
  input.focus()
}

/** Runs the work of a form once at a time; a second press while it runs does nothing. */
function onSubmit(form, work) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (state.busy) return
    const button = form.querySelector('[type="submit"]')
    state.busy = true
    button.setAttribute('aria-disabled', 'true')
    clearErrors(form)
    try {
      await work()
    } catch (refusal) {
      showRefusal(form, refusal)
      if (refusal.code === 'not-found') await refresh()
    } finally {
      state.busy = false
      button.removeAttribute('aria-disabled')
    }
  })
}

// ---- the list

const dates = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })
const dateOf = (seconds) => dates.format(new Date(seconds * 1000))

function describe(permissions) {
  const lines = []
  for (const fieldset of keyForm.querySelectorAll('fieldset')) {
    const named = [...fieldset.querySelectorAll('label')].filter((label) => permissions.includes(label.control.value))
    if (named.length > 0)
      lines.push(`${fieldset.querySelector('legend').textContent}: ${named.map(({ textContent }) => textContent.trim()).join(', ')}`)
  }
  if (permissions.includes('create-ws-token')) lines.push('WebSocket interface')
  const offered = boxes.map(({ value }) => value)
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

function keyItem(key) {
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
    button.addEventListener('click', () => (button.dataset.act === 'edit' ? openForm(key) : openDelete(key)))
  }
  return item
}

async function refresh() {
  try {
    const { items, addresses } = await ask('GET', 'api/keys')
    state.keys = items
    byId('keys').replaceChildren(...items.toReversed().map(keyItem))
    byId('keys').hidden = items.length === 0
    byId('empty').hidden = items.length > 0
    byId('from').textContent = addresses.length > 0 ? ` Calls to this exchange come from ${addresses.join(', ')}.` : ''
    showTrouble(byId('trouble'), '')
  } catch (refusal) {
    showTrouble(byId('trouble'), textOf(refusal))
  }
}

// ---- the form

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

function openForm(key) {
  state.edited = key
  keyForm.reset()
  clearErrors(keyForm)
  byId('key-title').textContent = key ? 'Edit API key' : 'Add API key'
  keyForm.querySelector('[type="submit"]').textContent = key ? 'Save changes' : 'Generate key'
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

onSubmit(keyForm, async () => {
  state.draft = readForm()
  if (!state.edited) {
    await ask('POST', 'api/keys', state.draft)
    return openCode()
  }
  const { id } = state.edited
  const changes = changesOf(state.draft, state.edited)
  if (Object.keys(changes).length > 0) await ask('PATCH', `api/keys/${id}`, changes)
  keyDialog.close()
  await refresh()
  say(`Saved ${state.draft.name}.`)
  byId(`key-${id}`)?.closest('li').querySelector('[data-act="edit"]').focus()
})

// ---- the code, and the new key

/** What the practice authenticator shows, and until when by this page's own clock: a timer in the background runs late. */
const authenticator = { code: '', until: 0, asking: false }

async function readAuthenticator() {
  const { code, secondsLeft } = await ask('GET', 'api/code')
  Object.assign(authenticator, { code, until: performance.now() + secondsLeft * 1000 })
}

async function tick() {
  if (!codeDialog.open || authenticator.asking) return
  if (performance.now() >= authenticator.until) {
    authenticator.asking = true
    // Not reached: the next tick asks again.
    await readAuthenticator().catch(() => undefined)
    authenticator.asking = false
  }
  if (codeDialog.open) showClock()
}

function showClock() {
  const secondsLeft = Math.max(1, Math.ceil((authenticator.until - performance.now()) / 1000))
  byId('seconds').textContent = `A new one in ${secondsLeft} s`
  if (byId('current').textContent === authenticator.code) return
  const shown = Object.assign(document.createElement('output'), { textContent: authenticator.code, translate: false })
  shown.setAttribute('aria-labelledby', 'authenticator-name')
  // It changes every half minute: read when asked for, not aloud.
  shown.setAttribute('aria-live', 'off')
  byId('current').replaceChildren(shown)
}

async function openCode() {
  byId('code-form').reset()
  clearErrors(byId('code-form'))
  await readAuthenticator()
  codeDialog.showModal()
  showClock()
}

onSubmit(byId('code-form'), async () => {
  const code = byId('code').value.replaceAll(/\s/g, '')
  try {
    if (!/^\d{6}$/.test(code)) throw new Refusal('invalid-request', 'code')
    const key = await ask('POST', 'api/keys', { ...state.draft, code })
    codeDialog.close()
    keyDialog.close()
    byId('public-key').value = key.publicKey
    byId('private-key').value = key.privateKey
    byId('copied').textContent = ''
    createdDialog.showModal()
    byId('created-title').focus()
    await refresh()
  } catch (refusal) {
    if (refusal.field === undefined || refusal.field === 'code') throw refusal
    // Something in the form became wrong meanwhile, such as a name that another window has taken.
    codeDialog.close()
    showRefusal(keyForm, refusal)
  }
})

for (const button of createdDialog.querySelectorAll('[data-copies]')) {
  button.addEventListener('click', async () => {
    const field = byId(button.dataset.copies)
    const name = field.labels[0].textContent
    try {
      await navigator.clipboard.writeText(field.value)
      byId('copied').textContent = `${name} copied.`
    } catch {
      field.select()
      byId('copied').textContent = `${name} is marked: copy it with your keyboard.`
    }
  })
}

// ---- delete

function openDelete(key) {
  state.doomed = key
  clearErrors(byId('delete-form'))
  byId('delete-name').textContent = key.name
  deleteDialog.showModal()
}

onSubmit(byId('delete-form'), async () => {
  await ask('DELETE', `api/keys/${state.doomed.id}`)
  deleteDialog.close()
  await refresh()
  say(`Deleted ${state.doomed.name}.`)
  byId('spot-title').focus()
})

// ---- start

for (const toggle of toggles) toggle.addEventListener('change', () => reveal(toggle))
for (const dialog of document.querySelectorAll('dialog')) {
  dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close())
}
codeDialog.addEventListener('close', () => byId('current').replaceChildren())
// One press of Escape would lose a private key that nobody has copied.
createdDialog.addEventListener('cancel', (event) => event.preventDefault())
function forgetKeys() {
  byId('public-key').value = ''
  byId('private-key').value = ''
}
// `close` comes a moment later than the closing, `beforetoggle` not in every browser.
createdDialog.addEventListener('beforetoggle', ({ newState }) => newState === 'closed' && forgetKeys())
createdDialog.addEventListener('close', () => {
  forgetKeys()
  byId('create').focus()
})
// A page that the browser keeps for its back button keeps no key.
window.addEventListener('pagehide', () => createdDialog.close())
byId('create').addEventListener('click', () => openForm(undefined))
setInterval(tick, 1000)
await refresh()
