import type { DayStatistics, FindingCode } from '@keyhaven/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { statisticsQuery } from '../../api/service.ts'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { BarPlot } from '../../ui/lists/bar-plot.tsx'
import { RowSkeleton } from '../../ui/lists/row-skeleton.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { Select } from '../../ui/select.tsx'
import { useFindingText } from '../add-account/finding-view.tsx'
import { AdminFrame } from './admin-frame.tsx'

const SPANS = [7, 30, 90]
const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
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
      {days && <Plots days={days} />}
    </AdminFrame>
  )
}

function Plots({ days }: { days: readonly DayStatistics[] }) {
  const { format } = useLanguage()
  const { statistics: t } = usePart('admin')
  const plot = (title: string, numberOf: (day: DayStatistics) => number | null) => {
    const bars = days.map((day) => {
      const value = numberOf(day)
      return { label: format.date(day.day), value: value ?? 0, shown: value === null ? '–' : format.number(value) }
    })
    return (
      <div className="card p-4">
        <BarPlot title={title} unit={t.day} bars={bars} />
      </div>
    )
  }
  return (
    <div className="grid gap-4 md:grid-cols-2">
      {plot(t.tests, ({ verdicts }) => Object.values(verdicts).reduce((sum, count) => sum + count, 0))}
      {plot(t.firstTry, ({ firstTry }) => (firstTry.of === 0 ? null : Math.round((100 * firstTry.succeeded) / firstTry.of)))}
      {plot(t.afterFailure, ({ passedAfterFailure }) => passedAfterFailure)}
      {plot(t.stored, ({ stored }) => (stored.averageMs === null ? null : Math.round(stored.averageMs / MINUTE_MS)))}
      <Findings days={days} />
    </div>
  )
}

function Findings({ days }: { days: readonly DayStatistics[] }) {
  const { format } = useLanguage()
  const { statistics: t } = usePart('admin')
  const sayFinding = useFindingText()
  const counts = new Map<FindingCode, number>()
  for (const { code, count } of days.flatMap(({ findings }) => findings)) counts.set(code, (counts.get(code) ?? 0) + count)
  const commonest = [...counts].toSorted(([, one], [, other]) => other - one)
  return (
    <section className="card p-4 md:col-span-2">
      <h2 className="font-semibold">{t.findings}</h2>
      {commonest.length === 0 ? (
        <p className="mt-2 text-soft">{t.none}</p>
      ) : (
        <table className="mt-2 w-full text-small">
          <thead className="text-soft">
            <tr>
              <th scope="col" className="py-1 pe-4 text-start font-medium">
                {t.finding}
              </th>
              <th scope="col" className="py-1 text-end font-medium">
                {t.times}
              </th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {commonest.map(([code, count]) => (
              <tr key={code}>
                <th scope="row" className="py-1 pe-4 text-start font-normal">
                  {sayFinding({ code }, 'permissions').wrong.replace(/\s?[:：]$/, '')}
                </th>
                <td className="py-1 text-end tabular-nums">{format.number(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
