// The code that Kraken asks for before it makes a key, and the practice authenticator that shows it.

import { ask, Refusal } from './ask.js'
import { byId, clearErrors, onSubmit } from './forms.js'
import { showRefusal } from './refusals.js'
import { format, texts, write } from './texts.js'

const codeDialog = byId('code-dialog')

/** The key that the code is for, and who is told. */
const asked = { draft: undefined, outcome: undefined }

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
  write(byId('seconds'), texts.nextCode, { wait: format.seconds(secondsLeft) })
  if (byId('current').textContent === authenticator.code) return
  const shown = Object.assign(document.createElement('output'), { textContent: authenticator.code, translate: false })
  shown.setAttribute('aria-labelledby', 'authenticator-name')
  // It changes every half minute: read when asked for, not aloud.
  shown.setAttribute('aria-live', 'off')
  byId('current').replaceChildren(shown)
}

/** Asks for the code, and with it for the key. Tells `outcome.made` of the key, or `outcome.refused` that something else is wrong by now. */
export async function openCode(draft, outcome) {
  Object.assign(asked, { draft, outcome })
  byId('code-form').reset()
  clearErrors(byId('code-form'))
  await readAuthenticator()
  codeDialog.showModal()
  showClock()
}

onSubmit(
  byId('code-form'),
  async () => {
    const code = byId('code').value.replaceAll(/\s/g, '')
    try {
      if (!/^\d{6}$/.test(code)) throw new Refusal('invalid-request', 'code')
      const key = await ask('POST', 'api/keys', { ...asked.draft, code })
      codeDialog.close()
      await asked.outcome.made(key)
    } catch (refusal) {
      if (refusal.field === undefined || refusal.field === 'code') throw refusal
      // Something in the form became wrong meanwhile, such as a name that another window has taken.
      codeDialog.close()
      await asked.outcome.refused(refusal)
    }
  },
  (refusal) => showRefusal(byId('code-form'), refusal),
)

codeDialog.addEventListener('close', () => byId('current').replaceChildren())
setInterval(tick, 1000)
