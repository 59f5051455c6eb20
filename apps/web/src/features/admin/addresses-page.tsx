import { isAllowed } from '@keyhaven/contract'
import { useQuery } from '@tanstack/react-query'
import { egressQuery, readinessQuery } from '../../api/service.ts'
import { useSession } from '../../api/session.ts'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
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
      {isAllowed(user?.role, 'service.read') && <EgressHealth />}
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

function EgressHealth() {
  const { format } = useLanguage()
  const { addresses: t } = usePart('admin')
  const { data, error, refetch } = useQuery(egressQuery)
  if (error) return <LoadFailed title={t.loadFailed} error={error} onRetry={() => void refetch()} />
  if (!data) return <RowSkeleton />
  const { columns } = t
  return (
    <section>
      <h2 className="mb-3 text-lead font-semibold">{t.health}</h2>
      <div className="grid gap-4 sm:grid-cols-2">
        {data.map(({ exchange, address, answeredAt, unansweredAt, lockedOutUntil, rejections, rejectionsAllowed }) => (
          <Facts
            key={`${exchange} ${address}`}
            name={address}
            facts={[
              [columns.exchange, exchange],
              [columns.answered, <Moment key="answered" at={answeredAt} otherwise={t.never} />],
              [columns.unanswered, <Moment key="unanswered" at={unansweredAt} otherwise={t.never} />],
              [columns.rejections, t.of(format.number(rejections), format.number(rejectionsAllowed))],
              [columns.lockout, lockedOutUntil === null ? t.free : t.lockedOut(format.dateTime(lockedOutUntil))],
            ]}
          />
        ))}
      </div>
    </section>
  )
}
