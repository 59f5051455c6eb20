// The keys page: an owner's keys, made and changed as in the API settings of Kraken Pro.

import { ask } from './ask.js'
import { byId, clearErrors, onSubmit, say } from './forms.js'
import { openForm } from './key-form.js'
import { listKeys, refresh } from './key-list.js'
import { showRefusal } from './refusals.js'
import { texts, write } from './texts.js'

const deleteDialog = byId('delete-dialog')
let doomed

function openDelete(key) {
  doomed = key
  clearErrors(byId('delete-form'))
  write(byId('delete-text'), texts.deleting, { name: key.name })
  deleteDialog.showModal()
}

onSubmit(
  byId('delete-form'),
  async () => {
    await ask('DELETE', `api/keys/${doomed.id}`)
    deleteDialog.close()
    await refresh()
    say(texts.deleted, { name: doomed.name })
    byId('spot-title').focus()
  },
  (refusal) => showRefusal(byId('delete-form'), refusal),
)

for (const dialog of document.querySelectorAll('dialog')) {
  dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close())
}
const create = byId('create')
create.addEventListener('click', () => openForm(undefined))
// A press before this would have been lost.
create.disabled = false
await listKeys({ edit: openForm, delete: openDelete })
