import type { Page } from '@keyhaven/core'

/** Rows that one page looks at when many are left out; where it ends there, its cursor goes on. */
const LOOK_AT = 200

/** Something that is walked along, in an order in which every row has one place. */
export interface Walk<Row, Item> {
  /** The rows behind a place, or from the beginning, in order; fewer than `size` only at the end. */
  after(row: Row | undefined, size: number): Promise<Row[]>
  /** Those of the rows that belong to the answer, in the same order. */
  pass(rows: Row[]): Promise<Row[]> | Row[]
  /** What is shown of each row. What is gone meanwhile, or was shown at another place, is left out. */
  show(rows: readonly Row[]): Promise<Item[]>
  cursorOf(row: Row): string
}

/**
 * One page: what belongs to the answer of the next rows, and where to go on. It may hold less than it could, even nothing.
 *
 * @param from - the row that a cursor told; undefined to begin.
 * @param picky - whether `pass` leaves many rows out. If not, no more are read than a page holds.
 */
export async function walkPage<Row, Item>(
  { after, pass, show, cursorOf }: Walk<Row, Item>,
  { from, limit, picky }: { from: Row | undefined; limit: number; picky: boolean },
): Promise<Page<Item>> {
  // One more than asked for, to know whether there is a next page.
  const size = picky ? Math.max(LOOK_AT, limit + 1) : limit + 1
  const rows = await after(from, size)
  const passing = await pass(rows)
  const page = passing.slice(0, limit)
  const last = passing.length > limit ? page.at(-1) : rows.length === size ? rows.at(-1) : undefined
  return { items: await show(page), nextCursor: last === undefined ? null : cursorOf(last) }
}
