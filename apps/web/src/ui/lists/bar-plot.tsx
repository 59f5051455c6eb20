interface BarPlotProps {
  /** What is counted; also the heading of the numbers. */
  title: string
  /** What the bars stand for: `Day`, say. */
  unit: string
  bars: readonly { label: string; value: number; shown: string }[]
}

const HEIGHT = 96
const STEP = 14

/** Bars beside one another, and the same numbers as a table beneath: the picture for a glance, the table for everything else. */
export function BarPlot({ title, unit, bars }: BarPlotProps) {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  return (
    <figure>
      <figcaption className="font-semibold">{title}</figcaption>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${Math.max(bars.length, 1) * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="mt-2 h-24 w-full border-b border-edge rtl:-scale-x-100"
      >
        {bars.map(({ label, value }, index) => (
          <rect
            key={label}
            x={index * STEP + 2}
            width={STEP - 4}
            y={HEIGHT - barHeight(value, most)}
            height={barHeight(value, most)}
            className="fill-accent"
          />
        ))}
      </svg>
      <table className="mt-2 w-full text-small">
        <thead className="text-soft">
          <tr>
            <th scope="col" className="py-1 pe-4 text-start font-medium">
              {unit}
            </th>
            <th scope="col" className="py-1 text-end font-medium">
              {title}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {bars.map(({ label, shown }) => (
            <tr key={label}>
              <th scope="row" className="py-1 pe-4 text-start font-normal">
                {label}
              </th>
              <td className="py-1 text-end tabular-nums">{shown}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}

/** In parts of the plot's height. What is not nothing is never so small that it can't be seen. */
const barHeight = (value: number, most: number) => (value === 0 ? 0 : Math.max(2, (value / most) * HEIGHT))
