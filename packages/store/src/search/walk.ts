import type { Page } from '@keyhaven/core'

/** Rows that one page looks at, at most; where it ends there, its cursor goes on. */
const LOOK_AT = 500
const BATCH = 250

/** Something that is walked along, in an order in which every row has one place. */
export interface Walk<Row, Item> {
  /** The rows behind a place, or from the beginning, in order; fewer than `size` only at the end. */
  after(row: Row | undefined, size: number): Promise<Row[]>
  /** The rows that belong to the answer, in the same order, with what is shown of each. */
  keep(rows: readonly Row[]): Promise<{ row: Row; item: Item }[]>
  cursorOf(row: Row): string
}

/**
 * One page: walks until it is full, the end is reached or enough rows were looked at.
 *
 * @param from - the row that a cursor told; undefined to begin.
 * @param picky - whether `keep` leaves many rows out. If not, no more are read at a time than a page holds.
 */
export async function walkPage<Row, Item>(
  { after, keep, cursorOf }: Walk<Row, Item>,
  { from, limit, picky }: { from: Row | undefined; limit: number; picky: boolean },
): Promise<Page<Item>> {
  const items: Item[] = []
  let last = from
  let full: Row | undefined
  // One more than asked for, to know whether there is a next page.
  const batch = picky ? Math.max(BATCH, limit + 1) : limit + 1
  for (let looked = 0; looked < LOOK_AT; looked += batch) {
    const rows = await after(last, batch)
    for (const { row, item } of await keep(rows)) {
      if (items.length === limit) return { items, nextCursor: full ? cursorOf(full) : null }
      items.push(item)
      full = row
    }
    last = rows.at(-1) ?? last
    if (rows.length < batch) return { items, nextCursor: null }
  }
  return { items, nextCursor: last ? cursorOf(last) : null }
}
