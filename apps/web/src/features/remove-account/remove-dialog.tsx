import type { AccountView } from '@keyhaven/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { presentOf, refreshAccount, sendRemoval } from '../../api/account.ts'
import { accountsQuery } from '../../api/accounts.ts'
import { toApiError } from '../../api/api-error.ts'
import { attentionQuery } from '../../api/attention.ts'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FailureText } from '../../ui/failure-text.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { isPractice, PracticeTag } from '../../ui/practice-tag.tsx'
import { WithLabels } from '../follow-guide/labels.tsx'
import { isNameOf } from './is-name-of.ts'

export type Removable = Pick<AccountView, 'id' | 'name' | 'exchange' | 'version'>

interface RemoveDialogProps {
  account: Removable
  onClose: () => void
  /** It is gone, and the list knows. */
  onRemoved: (account: Removable) => void
}

/** Says what removing means, has the name typed, and does it. */
export function RemoveDialog({ account, onClose, onRemoved }: RemoveDialogProps) {
  const { common } = useLanguage().texts
  const { removal: t } = usePart('account')
  const queries = useQueryClient()
  const dialog = useRef<HTMLDialogElement>(null)
  const [typed, setTyped] = useState('')
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const overtaken = presentOf(failure)
  const confirmed = isNameOf(account, typed)

  const remove = async () => {
    setBusy(true)
    setFailure(undefined)
    try {
      await sendRemoval(account)
    } catch (error) {
      // Gone already, from another tab say: that is what was wanted.
      if (toApiError(error).code !== 'not-found') {
        setFailure(error)
        setBusy(false)
        if (presentOf(error)) await refreshAccount(queries, account.id)
        return
      }
    }
    await Promise.all([accountsQuery, attentionQuery].map(({ queryKey }) => queries.invalidateQueries({ queryKey })))
    dialog.current?.close()
    onRemoved(account)
  }

  return (
    <Dialog
      ref={dialog}
      title={t.title(account.name)}
      lead={
        <>
          <p>{t.erased}</p>
          {isPractice(account.exchange) ? (
            <p>
              <PracticeTag exchange={account.exchange} /> {t.atPractice}
            </p>
          ) : (
            <p>
              <WithLabels text={t.atKraken} />
            </p>
          )}
        </>
      }
      busy={busy}
      onSubmit={() => confirmed && void remove()}
      onClose={onClose}
      actions={
        <>
          <Button disabled={busy} onClick={() => dialog.current?.close()}>
            {common.cancel}
          </Button>
          <Button type="submit" look="danger" disabled={!confirmed} busy={busy}>
            {t.confirm}
          </Button>
        </>
      }
    >
      <Field
        label={t.typeName}
        hint={t.typeHint(account.name)}
        value={typed}
        readOnly={busy}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {failure !== undefined && (
        <Notice tone="bad" title={t.failed} alert className="mt-4">
          {overtaken ? t.overtaken(overtaken.name) : <FailureText error={failure} />}
        </Notice>
      )}
    </Dialog>
  )
}
