import type { DayStatistics } from '@keyhaven/contract'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { DayPlot, type PlotSeries } from '../../ui/lists/day-plot.tsx'
import type { TableColumn } from '../../ui/lists/day-table.tsx'
import { useFindingText } from '../show-verification/finding-view.tsx'
import { type ByDay, byDay, findingsByDay, MARKS, storedWithinByDay, together } from './day-statistics.ts'

const MINUTE_MS = 60_000
const HOUR_MINUTES = 60
/** So many findings have a strip of their own; what is rarer shares one. */
const FINDINGS_APART = 6

interface PlotsProps {
  days: readonly DayStatistics[]
}

/** Everything that is counted, day by day. */
export function StatisticsPlots({ days }: PlotsProps) {
  return (
    <div className="space-y-4">
      <Outcomes days={days} />
      <Times days={days} />
      <Findings days={days} />
    </div>
  )
}

/** Days and numbers as the reader writes them. */
function useWriting(days: readonly DayStatistics[]) {
  const { format } = useLanguage()
  const { statistics: t } = usePart('admin')
  // As a day of the calendar it is the same everywhere, whatever the time is where the reader is.
  const names = days.map(({ day }) => format.date(`${day}T00:00`))
  /** How much there was in all, where that means something, and when most. Null: there was nothing to count. */
  const say = (values: readonly (number | null)[], total?: number) => {
    const most = Math.max(...values.filter((value) => value !== null))
    const highest = t.highest(names[values.lastIndexOf(most)] ?? '', format.number(most))
    if (total === undefined) return highest
    return [t.inAll(format.number(total)), ...(most > 0 ? [highest] : [])].join(' · ')
  }
  return {
    names,
    say,
    cells: (values: readonly (number | null)[]) => values.map((value) => (value === null ? '–' : format.number(value))),
  }
}

function Outcomes({ days }: PlotsProps) {
  const { statistics: t } = usePart('admin')
  const { names, say, cells } = useWriting(days)
  const tests = byDay(days, ({ verdicts }) => Object.values(verdicts).reduce((sum, count) => sum + count, 0))
  const tries = byDay(days, ({ firstTry }) => firstTry.of)
  const passed = byDay(days, ({ firstTry }) => firstTry.succeeded).values
  const shares = days.map(({ firstTry }) => (firstTry.of === 0 ? null : Math.round((100 * firstTry.succeeded) / firstTry.of)))
  const after = byDay(days, ({ passedAfterFailure }) => passedAfterFailure)
  const plain = { unit: t.day, days: names }
  const noneOf = (total: number) => (total === 0 ? t.nothing : undefined)
  return (
    <>
      <DayPlot
        {...plain}
        title={t.tests}
        none={noneOf(tests.total)}
        series={[{ values: tests.values, said: say(tests.values, tests.total) }]}
        columns={[{ head: t.times, cells: cells(tests.values) }]}
      />
      <DayPlot
        {...plain}
        title={t.firstTry}
        none={noneOf(tries.total)}
        full={100}
        series={[{ values: shares.map((share) => share ?? 0), said: say(shares) }]}
        columns={[
          { head: t.percent, cells: cells(shares) },
          { head: t.passed, cells: cells(passed) },
          { head: t.people, cells: cells(tries.values) },
        ]}
      />
      <DayPlot
        {...plain}
        title={t.afterFailure}
        none={noneOf(after.total)}
        series={[{ values: after.values, said: say(after.values, after.total) }]}
        columns={[{ head: t.people, cells: cells(after.values) }]}
      />
    </>
  )
}

function Times({ days }: PlotsProps) {
  const { tag } = useLanguage()
  const { statistics: t } = usePart('admin')
  const { names, say, cells } = useWriting(days)
  const spans = storedWithinByDay(days).map(({ fromMs, upToMs, ...counted }) => ({
    ...counted,
    label: upToMs === null ? t.longer(span(tag, fromMs)) : span(tag, fromMs, upToMs),
  }))
  const averages = days.map(({ stored }) => (stored.averageMs === null ? null : Math.round(stored.averageMs / MINUTE_MS)))
  const marked = mark(spans, say)
  return (
    <DayPlot
      title={t.stored}
      unit={t.day}
      days={names}
      none={together(days, spans).total === 0 ? t.nothing : undefined}
      series={marked}
      columns={[...columnsOf(marked, cells), { head: '⌀', name: t.average, cells: cells(averages) }]}
    />
  )
}

function Findings({ days }: PlotsProps) {
  const { format } = useLanguage()
  const { statistics: t } = usePart('admin')
  const { names, say, cells } = useWriting(days)
  const sayFinding = useFindingText()
  const findings = findingsByDay(days).map(({ code, ...counted }) => ({
    ...counted,
    code,
    label: sayFinding({ code }, 'permissions').wrong.replace(/\s?[:：]$/, ''),
  }))
  const rest = findings.slice(FINDINGS_APART)
  const apart = findings.slice(0, FINDINGS_APART)
  const marked = mark(rest.length === 0 ? apart : [...apart, { ...together(days, rest), label: t.others }], say)
  return (
    <div className="space-y-2">
      <DayPlot
        title={t.findings}
        unit={t.day}
        days={names}
        none={findings.length === 0 ? t.none : undefined}
        series={marked}
        columns={columnsOf(marked, cells)}
      />
      {rest.length > 0 && (
        <details className="card p-4 text-small">
          <summary className="min-h-6 font-medium">{t.others}</summary>
          <dl className="mt-2 grid grid-cols-[1fr_auto] gap-x-4 gap-y-1">
            {rest.map(({ code, label, total }) => (
              <div key={code} className="contents">
                <dt>{label}</dt>
                <dd className="text-end tabular-nums">{format.number(total)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  )
}

type Marked = PlotSeries & { label: string; mark: string }

const mark = (named: readonly (ByDay & { label: string })[], say: (values: readonly number[], total: number) => string): Marked[] =>
  named.map(({ label, values, total }, nth) => ({ label, mark: MARKS[nth] ?? '', values, said: say(values, total) }))

const columnsOf = (series: readonly Marked[], cells: (values: readonly number[]) => string[]): TableColumn[] =>
  series.map(({ label, mark: head, values }) => ({ head, name: label, cells: cells(values) }))

/** A span of time as the reader writes it: `2–5 min`, `1–24 hr`; with one end alone, that end. */
function span(tag: string, fromMs: number, upToMs = fromMs): string {
  const minutes = [fromMs, upToMs].map((time) => time / MINUTE_MS) as [number, number]
  const inHours = minutes[0] >= HOUR_MINUTES
  const [from, upTo] = inHours ? [minutes[0] / HOUR_MINUTES, minutes[1] / HOUR_MINUTES] : minutes
  const format = new Intl.NumberFormat(tag, { style: 'unit', unit: inHours ? 'hour' : 'minute', unitDisplay: 'short' })
  return from === upTo ? format.format(from) : format.formatRange(from, upTo)
}
