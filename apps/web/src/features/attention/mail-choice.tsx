import { useId } from 'react'
import { usePart } from '../../texts/use-part.ts'
import { FailureText } from '../../ui/failure-text.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useMails } from './use-mails.ts'

/** Whether the person wants e-mails. */
export function MailChoice() {
  const { mail: t } = usePart('account').attention
  const { mails, wanted, busy, failure, setWanted } = useMails()
  const id = useId()
  const { data, error, refetch } = mails
  return (
    <section aria-labelledby={id} className="card min-h-31 p-4 sm:p-5">
      <h2 id={id} className="mb-1 text-lead font-semibold">
        {t.title}
      </h2>
      {error && !data && <LoadFailed title={t.loadFailed} error={error} onRetry={() => void refetch()} />}
      {data && !data.available && <p className="text-soft">{t.unavailable}</p>}
      {data?.available && (
        <>
          <label className="flex min-h-7 w-fit items-center gap-2.5 font-medium">
            <input
              type="checkbox"
              className="size-6 shrink-0 accent-accent"
              checked={wanted}
              aria-busy={busy}
              onChange={(event) => void setWanted(event.currentTarget.checked)}
            />
            {t.wanted}
          </label>
          <p className="mt-1 text-small text-soft wrap-anywhere">{t.about(data.email)}</p>
        </>
      )}
      {failure !== undefined && (
        <Notice tone="bad" alert className="mt-3">
          <FailureText error={failure} />
        </Notice>
      )}
    </section>
  )
}
