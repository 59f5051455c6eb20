import { addSupportNote, NOTE_MAX } from '@keyhaven/contract'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { sendNote, supportNotesQuery } from '../../api/support.ts'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { Button } from '../../ui/button.tsx'
import { FailureText } from '../../ui/failure-text.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { History } from '../show-account/history.tsx'
import { usePlainText } from './use-plain-text.ts'

/** What colleagues have written down about an account. Plain text. */
export function Notes({ id, mayWrite }: { id: string; mayWrite: boolean }) {
  const { format } = useLanguage()
  const { notes: t } = usePart('support')
  const list = useInfiniteQuery(supportNotesQuery(id))
  return (
    <div className="space-y-3">
      <History title={t.title} failed={t.failed} more={t.earlier} none={t.none} list={list}>
        {(items) =>
          items.map(({ id: key, author, text, createdAt }) => (
            <li key={key} className="py-2 text-small">
              <p className="flex flex-wrap justify-between gap-x-3 text-soft">
                <span translate="no" className="wrap-anywhere">
                  {author.email}
                </span>
                <time dateTime={createdAt}>{format.dateTime(createdAt)}</time>
              </p>
              <p translate="no" className="whitespace-pre-wrap wrap-anywhere">
                {text}
              </p>
            </li>
          ))
        }
      </History>
      {mayWrite && <NewNote id={id} />}
    </div>
  )
}

const textField = addSupportNote.body.shape.text

function NewNote({ id }: { id: string }) {
  const { format } = useLanguage()
  const { notes: t } = usePart('support')
  const queries = useQueryClient()
  const { text, refused, type, clear } = usePlainText()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const parsed = textField.safeParse(text)
  const error = problem()

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || !parsed.success) return
    setBusy(true)
    setFailure(undefined)
    try {
      await sendNote(id, parsed.data)
      clear()
      await queries.invalidateQueries({ queryKey: supportNotesQuery(id).queryKey })
    } catch (thrown) {
      setFailure(thrown)
    }
    setBusy(false)
  }

  return (
    <form noValidate className="card p-4 sm:p-5" onSubmit={(event) => void submit(event)}>
      <TextArea label={t.label} hint={t.lead} error={error} value={text} onChange={(event) => type(event.currentTarget.value)} />
      {failure !== undefined && (
        <Notice alert tone="bad" title={t.notAdded} className="mt-2">
          <FailureText error={failure} />
        </Notice>
      )}
      <Button type="submit" className="mt-2" disabled={!parsed.success} busy={busy}>
        {t.add}
      </Button>
    </form>
  )

  function problem() {
    if (refused !== undefined) return refused
    const why = parsed.success || text.trim() === '' ? undefined : parsed.error.issues[0]?.message
    return why === undefined ? undefined : why === 'too-long' ? t.long(format.number(NOTE_MAX)) : t.wrong
  }
}
