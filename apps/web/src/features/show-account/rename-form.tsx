import { type AccountDetails, AccountName, type AccountView } from '@keyhaven/contract'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { accountQuery, presentOf, refreshAccount, sendName } from '../../api/account.ts'
import { toApiError } from '../../api/api-error.ts'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { nameProblem } from '../add-account/name-problem.ts'

/** In the place of the name. Escape leaves it as it was. */
export function RenameForm({ account, onDone }: { account: AccountDetails; onDone: () => void }) {
  const { texts, format } = useLanguage()
  const { rename: t } = usePart('account')
  const queries = useQueryClient()
  const [name, setName] = useState(account.name)
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  // The version that the person has in mind; after somebody else's change, once they were told of it, that one.
  const [seen, setSeen] = useState<Pick<AccountView, 'version' | 'name'>>(account)
  const parsed = AccountName.safeParse(name)

  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || !parsed.success) return
    setBusy(true)
    setFailure(undefined)
    try {
      const renamed = await sendName({ id: account.id, version: seen.version }, parsed.data)
      queries.setQueryData(accountQuery(account.id).queryKey, renamed)
      onDone()
      await refreshAccount(queries, account.id)
    } catch (error) {
      setBusy(false)
      setFailure(error)
      const present = presentOf(error)
      if (present) setSeen(present)
    }
  }

  return (
    <form
      noValidate
      className="flex w-full flex-wrap items-start gap-2"
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => event.key === 'Escape' && !busy && onDone()}
    >
      <div className="min-w-0 max-w-96 flex-1 basis-60">
        <Field
          label={t.label}
          value={name}
          error={error()}
          readOnly={busy}
          autoFocus
          autoComplete="off"
          data-1p-ignore=""
          data-lpignore="true"
          onChange={(event) => {
            setName(event.currentTarget.value)
            setFailure(undefined)
          }}
        />
      </div>
      <div className="mt-6.5 flex gap-2 max-sm:mt-0 max-sm:mb-2">
        <Button type="submit" look="primary" disabled={!parsed.success} busy={busy}>
          {t.save}
        </Button>
        <Button disabled={busy} onClick={onDone}>
          {texts.common.cancel}
        </Button>
      </div>
    </form>
  )

  function error() {
    if (!parsed.success) return nameProblem(texts.panel.form, parsed.error.issues[0]?.message)
    if (failure === undefined) return undefined
    const { code, retryAfterSeconds } = toApiError(failure)
    if (code === 'stale') return t.overtaken(seen.name)
    return texts.problems[code]({ wait: retryAfterSeconds === undefined ? undefined : format.wait(retryAfterSeconds) })
  }
}
