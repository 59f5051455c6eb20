import type { Page } from '@keyhaven/core'
import { fromCursor, type Position, toCursor } from './cursor.ts'

/**
 * One page of a list whose newest item comes first; what is added meanwhile moves nothing. An unknown cursor gives an empty page.
 *
 * @param select - at most so many rows that come behind a position, in order, each with its own position.
 */
export async function newestFirst<Row, Item>(
  { limit, cursor }: { limit: number; cursor?: string | undefined },
  fromRow: (row: Row) => Item,
  select: (behind: Position | undefined, limit: number) => Promise<{ position: Position; row: Row }[]>,
): Promise<Page<Item>> {
  const behind = cursor === undefined ? undefined : fromCursor(cursor)
  if (cursor !== undefined && !behind) return { items: [], nextCursor: null }
  // One more than asked for, to know whether there is a next page.
  const found = await select(behind, limit + 1)
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return { items: page.map(({ row }) => fromRow(row)), nextCursor: last && found.length > limit ? toCursor(last.position) : null }
}
