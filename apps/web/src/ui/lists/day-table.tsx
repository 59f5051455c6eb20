export interface TableColumn {
  /** As short as the place is. */
  head: string
  /** The whole of it, where the head is but a letter. */
  name?: string
  /** One for each day. */
  cells: readonly string[]
}

interface DayTableProps {
  title: string
  unit: string
  /** Oldest first, as `cells`; shown newest first. */
  days: readonly string[]
  columns: readonly TableColumn[]
}

// What scrolls has to be reached by keyboard, and not every browser sees to it by itself.
const SCROLLED = { tabIndex: 0 }

/** Numbers by day. As tall as it may be beside a plot; what is more is scrolled to, by the keyboard too. */
export function DayTable({ title, unit, days, columns }: DayTableProps) {
  return (
    <section {...SCROLLED} aria-label={title} className="max-h-80 min-w-0 overflow-y-auto">
      <table className="w-full text-small">
        <thead className="text-soft">
          <tr>
            <th scope="col" className={`${HEAD} pe-3 text-start`}>
              {unit}
            </th>
            {columns.map(({ head, name }) => (
              <th key={head} scope="col" className={`${HEAD} ps-3 text-end`}>
                {name === undefined ? (
                  head
                ) : (
                  <>
                    <span aria-hidden="true" title={name}>
                      {head}
                    </span>
                    <span className="sr-only">{name}</span>
                  </>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {days
            .map((day, nth) => (
              <tr key={day}>
                <th scope="row" className="py-1 pe-3 text-start font-normal">
                  {day}
                </th>
                {columns.map(({ head, cells }) => (
                  <td key={head} className="py-1 ps-3 text-end tabular-nums">
                    {cells[nth]}
                  </td>
                ))}
              </tr>
            ))
            .reverse()}
        </tbody>
      </table>
    </section>
  )
}

// Stays in sight while the rows scroll; the line beneath is a shadow, because a border would scroll away with them.
const HEAD = 'sticky top-0 bg-surface py-1 font-medium shadow-[inset_0_-1px_var(--line)]'
