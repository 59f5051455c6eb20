import { useId } from 'react'
import { DayTable, type TableColumn } from './day-table.tsx'

export interface PlotSeries {
  /** Names it where there are several. */
  label?: string
  /** A letter, by which the table's head means it. */
  mark?: string
  /** One for each day. */
  values: readonly number[]
  /** What there is to see, in words: how much, and when most. */
  said: string
}

interface DayPlotProps {
  /** What is counted. */
  title: string
  /** What a row of the numbers is about: `Day`. */
  unit: string
  /** As the reader writes them, oldest first. */
  days: readonly string[]
  /** Drawn beneath one another and to one scale, so that none has to be told from another by its colour. */
  series: readonly PlotSeries[]
  columns: readonly TableColumn[]
  /** The number that a bar of full height stands for, where it is not the highest one: 100 of percents. */
  full?: number
  /** Stands instead of both, where there was nothing to count. Not given where what was counted came to nothing: that is a number too. */
  none: string | undefined
}

/** Bars by day, and beside them, or beneath where it is narrow, the same numbers as a table: the picture for a glance, the table for everything else. */
export function DayPlot({ title, unit, days, series, columns, full, none }: DayPlotProps) {
  const id = useId()
  const most = Math.max(1, ...series.flatMap(({ values }) => values))
  return (
    <figure aria-labelledby={id} className="card p-4">
      <figcaption id={id} className="font-semibold">
        {title}
      </figcaption>
      {none !== undefined ? (
        <p className="mt-2 text-soft">{none}</p>
      ) : (
        <div className="mt-3 grid items-start gap-x-8 gap-y-5 lg:grid-cols-2">
          <div className="min-w-0 space-y-3">
            {series.map((one) => (
              <Strip key={one.label ?? ''} title={title} days={days} series={one} most={full ?? most} tall={series.length === 1} />
            ))}
            <p aria-hidden="true" className="flex justify-between gap-4 text-small text-soft">
              <span>{days[0]}</span>
              <span>{days.at(-1)}</span>
            </p>
          </div>
          <DayTable title={title} unit={unit} days={days} columns={columns} />
        </div>
      )}
    </figure>
  )
}

const HEIGHT = 96
const STEP = 14

interface StripProps extends Pick<DayPlotProps, 'title' | 'days'> {
  series: PlotSeries
  /** The number of a bar of full height. */
  most: number
  tall: boolean
}

function Strip({ title, days, series, most, tall }: StripProps) {
  const { label, mark, values, said } = series
  return (
    <div>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-small">
        {label && (
          <span className="min-w-0 font-medium wrap-anywhere">
            {mark && <span className="me-1.5 inline-block min-w-4 text-soft">{mark}</span>}
            {label}
          </span>
        )}
        <span className="text-soft">{said}</span>
      </p>
      <svg
        role="img"
        aria-label={`${label ?? title}: ${said}`}
        viewBox={`0 0 ${values.length * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
        className={`mt-1 w-full border-b border-edge rtl:-scale-x-100 ${tall ? 'h-24' : 'h-8'}`}
      >
        {values.map((value, nth) => {
          const height = barHeight(value, most)
          return <rect key={days[nth]} x={nth * STEP + 2} width={STEP - 4} y={HEIGHT - height} height={height} className="fill-accent" />
        })}
      </svg>
    </div>
  )
}

/** In parts of the plot's height. What is not nothing is never so small that it can't be seen. */
const barHeight = (value: number, most: number) => (value === 0 ? 0 : Math.max(3, (value / most) * HEIGHT))
