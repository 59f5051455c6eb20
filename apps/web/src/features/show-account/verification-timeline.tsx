import type { AccountVerificationView, ExchangeView } from '@keyhaven/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { accountVerificationsQuery } from '../../api/account.ts'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { CopyValue } from '../../ui/copy-value.tsx'
import { Icon } from '../../ui/icon.tsx'
import { CheckRow } from '../show-verification/check-row.tsx'
import { VERDICT_LOOKS } from '../show-verification/verdict-looks.ts'
import { History } from './history.tsx'

interface TimelineProps {
  accountId: string
  addresses: ExchangeView['addresses']
}

/** Every verification of an account, newest first. */
export function VerificationTimeline({ accountId, addresses }: TimelineProps) {
  const { timeline: t } = usePart('account')
  const list = useInfiniteQuery(accountVerificationsQuery(accountId))
  return (
    <History title={t.title} failed={t.loadFailed} more={t.more} none={t.none} list={list}>
      {(items) => items.map((verification) => <Entry key={verification.id} verification={verification} addresses={addresses} />)}
    </History>
  )
}

const LOOKS = { ok: 'text-ok', warn: 'text-warn', bad: 'text-bad', info: 'text-info' } as const

function Entry({ verification, addresses }: { verification: AccountVerificationView; addresses: ExchangeView['addresses'] }) {
  const { texts, format } = useLanguage()
  const { timeline: t } = usePart('account')
  const { checks, code, durationMs, keyHint, reason, startedAt, trigger, verdict } = verification
  const { icon, tone } = VERDICT_LOOKS[verdict]
  const marked = checks.filter(({ outcome }) => outcome !== 'ok' && outcome !== 'skipped').map(({ id }) => texts.checks[id].name)
  return (
    <li className="flex gap-2.5 py-2.5">
      <Icon name={icon} className={`mt-0.5 ${LOOKS[tone]}`} />
      <div className="min-w-0 flex-1 text-small">
        <div className="flex flex-wrap items-baseline gap-x-3">
          <p className={`text-body font-medium ${LOOKS[tone]}`}>{t.verdicts[verdict]}</p>
          <p className="text-soft">{t.triggers[trigger]}</p>
          <p className="ms-auto text-soft tabular-nums">
            <time dateTime={startedAt}>{format.dateTime(startedAt)}</time>
          </p>
        </div>
        {marked.length > 0 && <p>{format.list(marked)}</p>}
        {reason !== null && <p className="wrap-anywhere">{t.reason(reason)}</p>}
        <div className="flex flex-wrap items-center gap-x-4 text-soft">
          <CopyValue label={t.code} copyLabel={t.copyCode} value={code} />
          <span>{t.took(format.took(durationMs))}</span>
          <span translate="no" className="value">
            {keyHint}
          </span>
        </div>
        <Checks checks={checks} addresses={addresses} />
      </div>
    </li>
  )
}

function Checks({ checks, addresses }: Pick<AccountVerificationView, 'checks'> & { addresses: ExchangeView['addresses'] }) {
  const { timeline: t } = usePart('account')
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)} className="group">
      <summary className="inline-flex min-h-6 items-center gap-1 rounded-tag pe-1 text-soft hover:text-ink">
        <Icon name="down" className="-rotate-90 transition-transform group-open:rotate-0 rtl:rotate-90" />
        {t.checks}
      </summary>
      {open && (
        <ol className="@container divide-y divide-line text-body">
          {checks.map((check) => (
            <CheckRow key={check.id} id={check.id} check={check} asking={false} over addresses={addresses} />
          ))}
        </ol>
      )}
    </details>
  )
}
