// A new key: its private half is in these fields while the dialog is open, and nowhere else.

import { byId } from './forms.js'
import { texts, wordsOf, write } from './texts.js'

const createdDialog = byId('created-dialog')

export function showCreated(key) {
  byId('public-key').value = key.publicKey
  byId('private-key').value = key.privateKey
  byId('copied').textContent = ''
  createdDialog.showModal()
  byId('created-title').focus()
}

for (const button of createdDialog.querySelectorAll('[data-copies]')) {
  button.addEventListener('click', async () => {
    const field = byId(button.dataset.copies)
    const label = wordsOf(field.labels[0])
    try {
      await navigator.clipboard.writeText(field.value)
      write(byId('copied'), texts.copied, { label: label.cloneNode(true) })
    } catch {
      field.select()
      write(byId('copied'), texts.copyYourself, { label: label.cloneNode(true) })
    }
  })
}

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
