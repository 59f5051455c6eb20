import { type EgressHealth, isAllowed } from '@keyhaven/contract'
import { useQuery } from '@tanstack/react-query'
import type { ComponentProps } from 'react'
import { egressQuery, readinessQuery } from '../../api/service.ts'
import { useSession } from '../../api/session.ts'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { Icon } from '../../ui/icon.tsx'
import { RowSkeleton } from '../../ui/lists/row-skeleton.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { AdminFrame } from './admin-frame.tsx'
import { Facts } from './facts.tsx'
import { Moment } from './moment.tsx'

/** The addresses that we call from: who is ready for them, and how they fare. */
export default function AddressesPage() {
  const { addresses: t } = usePart('admin')
  const { user } = useSession()
  return (
    <AdminFrame title={t.title}>
      <Readiness />
      {isAllowed(user?.role, 'service.read') && <EgressHealths />}
    </AdminFrame>
  )
}

function Readiness() {
  const { format } = useLanguage()
  const { addresses: t } = usePart('admin')
  const { data, error, refetch } = useQuery(readinessQuery)
  if (error) return <LoadFailed title={t.loadFailed} error={error} onRetry={() => void refetch()} />
  if (!data) return <RowSkeleton />
  const { columns } = t
  return (
    <section className="mb-8">
      <h2 className="mb-3 text-lead font-semibold">{t.readiness}</h2>
      {data.length === 0 && <p className="card px-4 py-6 text-soft">{t.none}</p>}
      <div className="grid gap-4 sm:grid-cols-2">
        {data.map(({ exchange, address, usedFrom, ready, missing, unknown }) => (
          <Facts
            key={`${exchange} ${address}`}
            name={address}
            facts={[
              [columns.exchange, exchange],
              [columns.use, usedFrom === null ? t.inUse : t.from(format.date(usedFrom))],
              [columns.ready, format.number(ready)],
              [columns.missing, format.number(missing)],
              [columns.unknown, format.number(unknown)],
            ]}
          />
        ))}
      </div>
    </section>
  )
}

function EgressHealths() {
  const { format } = useLanguage()
  const { addresses: t } = usePart('admin')
  const { data, error, refetch } = useQuery(egressQuery)
  if (error) return <LoadFailed title={t.loadFailed} error={error} onRetry={() => void refetch()} />
  if (!data) return <RowSkeleton />
  const { columns } = t
  const factsOf = (health: EgressHealth): ComponentProps<typeof Facts>['facts'] => {
    const { exchange, usedFrom, answeredAt, unansweredAt, lockedOutUntil, rejections, rejectionsAllowed } = health
    // Nothing has been called from there: that is no fault of it.
    if (usedFrom !== null)
      return [
        [columns.exchange, exchange],
        [columns.use, t.from(format.date(usedFrom))],
      ]
    return [
      [columns.exchange, exchange],
      [columns.reachable, <Reachable key="reachable" answeredAt={answeredAt} unansweredAt={unansweredAt} />],
      [columns.answered, <Moment key="answered" at={answeredAt} otherwise={t.never} />],
      [columns.unanswered, <Moment key="unanswered" at={unansweredAt} otherwise={t.never} />],
      [columns.rejections, t.of(format.number(rejections), format.number(rejectionsAllowed))],
      [columns.lockout, lockedOutUntil === null ? t.free : t.lockedOut(format.dateTime(lockedOutUntil))],
    ]
  }
  return (
    <section>
      <h2 className="mb-3 text-lead font-semibold">{t.health}</h2>
      <div className="grid gap-4 sm:grid-cols-2">
        {data.map((health) => (
          <Facts key={`${health.exchange} ${health.address}`} name={health.address} facts={factsOf(health)} />
        ))}
      </div>
    </section>
  )
}

/** By the last test that called from there. */
function Reachable({ answeredAt, unansweredAt }: Pick<EgressHealth, 'answeredAt' | 'unansweredAt'>) {
  const { addresses: t } = usePart('admin')
  if (answeredAt === null && unansweredAt === null) return <span className="text-soft">{t.untold}</span>
  // Both are ISO 8601 in UTC, of one length: as text they are in the order of time.
  const reachable = (answeredAt ?? '') >= (unansweredAt ?? '')
  return (
    <span className={`inline-flex items-center gap-1 font-semibold ${reachable ? 'text-ok' : 'text-bad'}`}>
      <Icon name={reachable ? 'ok' : 'failed'} />
      {reachable ? t.yes : t.no}
    </span>
  )
}
