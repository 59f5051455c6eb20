import { expect, test } from 'vitest'
import { walkPage } from './walk.ts'

/** The numbers from 0 up to `length`, of which only some are kept; counts those that were read. */
function numbers(length: number, keeps: (row: number) => boolean) {
  const read: number[] = []
  const walk = {
    async after(row: number | undefined, size: number) {
      const from = (row ?? -1) + 1
      const rows = Array.from({ length: Math.max(0, Math.min(size, length - from)) }, (_, index) => from + index)
      read.push(...rows)
      return rows
    },
    pass: (rows: number[]) => rows.filter(keeps),
    show: async (rows: readonly number[]) => [...rows],
    cursorOf: String,
  }
  return { walk, read }
}

async function allPages(length: number, keeps: (row: number) => boolean, limit: number) {
  const { walk, read } = numbers(length, keeps)
  const pages: number[][] = []
  let most = 0
  let from: number | undefined
  for (;;) {
    const before = read.length
    const { items, nextCursor } = await walkPage(walk, { from, limit, picky: true })
    most = Math.max(most, read.length - before)
    pages.push(items)
    if (nextCursor === null) return { found: pages.flat(), pages: pages.length, most }
    from = Number(nextCursor)
  }
}

test.for([
  ['all of them', () => true],
  ['every third', (row: number) => row % 3 === 0],
  ['one in a thousand', (row: number) => row % 1000 === 999],
  ['none', () => false],
] as const)('page by page each row that is kept is there once, in order: %s', async ([, keeps]) => {
  const { found } = await allPages(2_345, keeps, 50)
  expect(found).toEqual(Array.from({ length: 2_345 }, (_, row) => row).filter(keeps))
})

test('however few rows are kept, a page reads no more than two hundred, and tells where to go on', async () => {
  const { most, pages } = await allPages(5_000, () => false, 50)
  expect(most).toBe(200)
  expect(pages).toBe(26)
})

test('where nothing is left out, a page reads one row more than it holds', async () => {
  const { walk, read } = numbers(1_000, () => true)
  await walkPage(walk, { from: undefined, limit: 50, picky: false })
  expect(read).toHaveLength(51)
})

test('a last page that is full has no next one', async () => {
  const { walk } = numbers(50, () => true)
  expect(await walkPage(walk, { from: undefined, limit: 50, picky: false })).toMatchObject({ nextCursor: null })
})
