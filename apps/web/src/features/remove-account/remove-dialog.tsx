import type { AccountView } from '@keyhaven/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import { accountsQuery, sendRemoval } from '../../api/accounts.ts'
import { toApiError } from '../../api/api-error.ts'
import { useLanguage } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { FailureText } from '../../ui/failure-text.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useStatus } from '../../ui/status.tsx'

export type Removable = Pick<AccountView, 'id' | 'name'>

/** Says what removing means, and does it. The platform's own dialog keeps the focus inside and gives it back. */
export function RemoveDialog({ account, onClose }: { account: Removable; onClose: () => void }) {
  const { removal, common } = useLanguage().texts
  const queries = useQueryClient()
  const { show } = useStatus()
  const dialog = useRef<HTMLDialogElement>(null)
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const id = useId()

  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])

  const remove = async () => {
    setBusy(true)
    setFailure(undefined)
    try {
      await sendRemoval(account.id)
    } catch (error) {
      // Gone already, from another tab say: that is what was wanted.
      if (toApiError(error).code !== 'not-found') {
        setFailure(error)
        setBusy(false)
        return
      }
    }
    await queries.invalidateQueries({ queryKey: accountsQuery.queryKey })
    show({ tone: 'ok', text: ({ accounts }) => accounts.removed(account.name), path: '/accounts' })
    dialog.current?.close()
    document.querySelector<HTMLElement>('h1')?.focus()
  }

  return (
    <dialog
      ref={dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onClose={onClose}
      onCancel={(event) => busy && event.preventDefault()}
      className="card m-auto w-[min(30rem,calc(100vw-2rem))] p-5 text-ink shadow-lift sm:p-6"
    >
      <h2 id={`${id}-title`} className="text-lead font-semibold wrap-anywhere">
        {removal.title(account.name)}
      </h2>
      <div id={`${id}-text`} className="mt-2 space-y-2 text-soft">
        <p>{removal.erased}</p>
        <p>{removal.atKraken}</p>
      </div>
      {failure !== undefined && (
        <Notice tone="bad" title={removal.failed} alert className="mt-4">
          <FailureText error={failure} />
        </Notice>
      )}
      <div className="mt-5 flex flex-wrap justify-end gap-3">
        <Button disabled={busy} onClick={() => dialog.current?.close()}>
          {common.cancel}
        </Button>
        <Button look="danger" busy={busy} onClick={() => void remove()}>
          {removal.confirm}
        </Button>
      </div>
    </dialog>
  )
}
