import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { statisticsQuery } from '../../api/service.ts'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { RowSkeleton } from '../../ui/lists/row-skeleton.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { Select } from '../../ui/select.tsx'
import { AdminFrame } from './admin-frame.tsx'
import { StatisticsPlots } from './statistics-plots.tsx'

const SPANS = [7, 30, 90]
const DAY_MS = 86_400_000
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10)

/** How well people get on, day by day; nothing here is about a person. */
export default function StatisticsPage() {
  const { format } = useLanguage()
  const { statistics: t } = usePart('admin')
  const [span, setSpan] = useState(7)
  const [now] = useState(Date.now)
  const { data: days, error, refetch } = useQuery(statisticsQuery(dayOf(now - (span - 1) * DAY_MS), dayOf(now)))
  return (
    <AdminFrame title={t.title}>
      <p className="mb-4 text-soft">{t.lead}</p>
      <div className="max-w-48">
        <Select
          label={t.span}
          value={String(span)}
          options={SPANS.map((count) => ({ value: String(count), label: format.days(count) }))}
          onChoose={(value) => setSpan(Number(value))}
        />
      </div>
      {error && !days && <LoadFailed title={t.loadFailed} error={error} onRetry={() => void refetch()} />}
      {!error && !days && <RowSkeleton />}
      {days && <StatisticsPlots days={days} />}
    </AdminFrame>
  )
}
