import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLocation, useSearch } from 'wouter'
import { auditQuery } from '../../api/service.ts'
import { usePart } from '../../texts/use-part.ts'
import { RowSkeleton } from '../../ui/lists/row-skeleton.tsx'
import { ShowMore } from '../../ui/lists/show-more.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { AdminFrame } from './admin-frame.tsx'
import { AuditEvents } from './audit-events.tsx'
import { AuditFilters } from './audit-filters.tsx'
import { type AuditState, auditAddress, auditAsked, readAudit } from './audit-state.ts'

/** What anybody did for whom, newest first. */
export default function AuditPage() {
  const { audit: t } = usePart('admin')
  const state = readAudit(useSearch())
  const [, navigate] = useLocation()
  const change = (part: Partial<AuditState>) => navigate(auditAddress({ ...readAudit(location.search), ...part }), { replace: true })
  const list = useInfiniteQuery(auditQuery(auditAsked(state)))
  const events = list.data?.pages.flatMap(({ items }) => items)

  const address = auditAddress(state)
  useEffect(() => {
    // What the address holds that is no filter, a private key among it, does not stay there.
    if (address !== `${location.pathname}${location.search}`) navigate(address, { replace: true })
  }, [address, navigate])

  return (
    <AdminFrame title={t.title}>
      <AuditFilters state={state} onChange={change} />
      {list.isError && !events && <LoadFailed title={t.loadFailed} error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <RowSkeleton />}
      {events?.length === 0 && (
        <p role="status" className="card px-4 py-6 text-soft">
          {t.none}
        </p>
      )}
      {events && events.length > 0 && <AuditEvents events={events} />}
      {events && <ShowMore list={list} more={t.more} failed={t.moreFailed} />}
    </AdminFrame>
  )
}
