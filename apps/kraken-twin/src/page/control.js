// The control page: how the exchange answers, for one of the person's keys or for all keys.

import { ask, Refusal } from './ask.js'
import { FIELDS } from './control-fields.js'
import { fillIn, idOf, makeControls, offerFor, readControls } from './control-form.js'
import { showState } from './control-state.js'
import { fieldOf, toSettings, toValues } from './control-values.js'
import { errorOf } from './control-words.js'
import { byId, clearErrors, onSubmit, runOnce, say, showFieldError, showTrouble, troubleOf } from './forms.js'
import { fill, texts } from './texts.js'

const REFRESH_MS = 2000
const EVERYBODY = 'everybody'

const form = byId('control-form')
const choice = byId('for')

/** What the server offers, and the settings that the page was asked for last: a slower answer about others is late. */
const offer = { keys: [], paths: { key: [], other: [] } }

const path = () => (choice.value === EVERYBODY ? 'api/control/everybody' : `api/control/keys/${choice.value}`)
const show = (state) => showState(state, { namesKeys: choice.value === EVERYBODY })

function fillChoice({ everybody, keys }) {
  const chosen = choice.value
  const options = keys.map(({ id, name, keyHint, changed }) => {
    const key = `${name} (${keyHint})`
    return new Option(changed ? fill(texts.changedKey, { key }) : key, id)
  })
  choice.replaceChildren(...(everybody ? [new Option(texts.allKeys, EVERYBODY)] : []), ...options.toReversed())
  if ([...choice.options].some(({ value }) => value === chosen)) choice.value = chosen
}

async function load() {
  Object.assign(offer, await ask('GET', 'api/control'))
  fillChoice(offer)
  byId('no-keys').hidden = choice.options.length > 0
  if (choice.options.length === 0) return
  await open()
  form.hidden = false
}

/** Fills the form with what is set for those who are chosen. */
async function open() {
  const asked = path()
  holdBack(true)
  const state = await ask('GET', asked)
  if (asked !== path()) return
  clearErrors(form)
  offerFor(offer.paths, choice.value !== EVERYBODY)
  fillIn(toValues(state))
  show(state)
  holdBack(false)
}

/** Until the controls show what is set for a key, nothing can be set for it: they still show another's. */
function holdBack(held) {
  for (const part of [byId('groups'), byId('buttons')]) part.inert = held
}

/** Shows what calls came, and what they used up; leaves the form to the person. */
async function refresh() {
  if (form.hidden || document.visibilityState !== 'visible') return
  const asked = path()
  const state = await ask('GET', asked)
  if (asked !== path()) return
  show(state)
  showTrouble(byId('trouble'), '')
}

function showRefusal(refusal) {
  if (!(refusal instanceof Refusal)) throw refusal
  const field = FIELDS.find(({ name }) => name === fieldOf(refusal.field))
  if (!field) return showTrouble(byId('refusal'), troubleOf(refusal))
  showFieldError(idOf(field.name), ...errorOf(field))
  byId(idOf(field.name)).focus()
}

const whose = () => offer.keys.find(({ id }) => id === choice.value)?.name ?? texts.allKeys

async function settle(method, suffix, body, done) {
  const [asked, name] = [path(), whose()]
  say('')
  showTrouble(byId('trouble'), '')
  const state = await ask(method, `${asked}${suffix}`, body)
  if (asked === path()) {
    fillIn(toValues(state))
    show(state)
  }
  fillChoice(Object.assign(offer, await ask('GET', 'api/control')))
  say(done, { name })
}

onSubmit(form, () => settle('PATCH', '', toSettings(readControls()), texts.applied), showRefusal)
byId('normal').addEventListener('click', () =>
  runOnce(form, byId('normal'), () => settle('POST', '/normal', {}, texts.normalAgain), showRefusal),
)

/** Runs what nobody waits for. */
const quietly = (work) => () => work().catch((refusal) => showTrouble(byId('trouble'), troubleOf(refusal)))

makeControls()
choice.addEventListener('change', () => {
  say('')
  showTrouble(byId('trouble'), '')
  return quietly(open)()
})
await quietly(load)()
setInterval(quietly(refresh), REFRESH_MS)
