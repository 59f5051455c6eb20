import type { ReactNode } from 'react'
import { Link } from 'wouter'

// In a narrow place a row is a small card of two columns; it stays a table row to assistive technology.
/** Classes of a row. Each of its cells says with `col-start-*` and `row-start-*` where it stands in the card. */
export const ROW = 'relative has-[a:hover]:bg-sunken/60 grid grid-cols-[1fr_auto] gap-x-3 gap-y-0.5 px-4 py-3 @2xl:table-row'
/** Classes of a cell. */
export const CELL = '@2xl:table-cell @2xl:px-4 @2xl:py-2.5 @2xl:align-middle'

/** Leads to what a row is about, wherever in the row one presses. Buttons of the row stand above it, with `relative z-1`. */
export const RowLink = ({ href, children }: { href: string; children: string }) => (
  <Link href={href} translate="no" className="inline-block min-h-6 after:absolute after:inset-0 hover:underline">
    {children}
  </Link>
)

/** A column that is more than its name. */
export interface Column {
  name: string
  /** Stands in the head instead of the name. */
  head?: ReactNode
  /** Which way the rows are sorted by it; undefined where they cannot be. */
  sorted?: 'ascending' | 'descending' | 'none' | undefined
  look?: string | undefined
}

interface TableProps {
  columns: readonly (string | Column)[]
  /** Names the last column, whose cells hold buttons: said to screen readers alone. */
  actions?: string
  /** Rows, in order. */
  children: ReactNode
}

/** A card of rows whose head stays in sight. */
export function Table({ columns, actions, children }: TableProps) {
  return (
    // Clipped, not hidden: what is hidden would scroll by itself, and the head could not stay.
    <div className="card @container overflow-clip">
      <table className="block w-full text-start @2xl:table">
        <thead className="sr-only @2xl:not-sr-only @2xl:table-header-group">
          <tr className="text-small text-soft">
            {columns.map((column) => {
              const { name, head = name, sorted, look = '' } = typeof column === 'string' ? { name: column } : (column satisfies Column)
              return (
                <th key={name} scope="col" aria-sort={sorted} className={`${HEAD} ${look}`}>
                  {head}
                </th>
              )
            })}
            {actions !== undefined && (
              <th scope="col" className={HEAD}>
                <span className="sr-only">{actions}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody className="block divide-y divide-line @2xl:table-row-group">{children}</tbody>
      </table>
    </div>
  )
}

// The line beneath is a shadow: a border would scroll away with the rows.
const HEAD = 'px-4 py-2 text-start font-medium @2xl:sticky @2xl:top-0 @2xl:z-10 @2xl:bg-surface @2xl:shadow-[inset_0_-1px_var(--line)]'
