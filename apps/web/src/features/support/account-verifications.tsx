import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { supportHistoryQuery } from '../../api/support.ts'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { History } from '../show-account/history.tsx'
import { VerdictLabel } from './verdict-label.tsx'

/** Every verification of an account, newest first; each opens step by step. Visits of the support staff carry their reason. */
export function AccountVerifications({ id }: { id: string }) {
  const { format } = useLanguage()
  const { account: t, triggers } = usePart('support')
  const { timeline } = usePart('account')
  const list = useInfiniteQuery(supportHistoryQuery(id))
  return (
    <History title={t.verifications} failed={t.verificationsFailed} more={t.earlier} none={t.noVerifications} list={list}>
      {(items) =>
        items.map(({ id: key, code, verdict, trigger, reason, startedAt, durationMs }) => (
          <li key={key} className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 py-2 text-small">
            <VerdictLabel verdict={verdict} />
            <Link href={`/support/verifications/${code}`} translate="no" className="link value">
              {code}
            </Link>
            <span className="text-soft">{triggers[trigger]}</span>
            {reason !== null && <span className="wrap-anywhere">{timeline.reason(reason)}</span>}
            <span className="text-soft">{timeline.took(format.took(durationMs))}</span>
            <time dateTime={startedAt} className="ms-auto text-soft tabular-nums">
              {format.dateTime(startedAt)}
            </time>
          </li>
        ))
      }
    </History>
  )
}
