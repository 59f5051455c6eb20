import { expect, test } from 'vitest'
import { makeWaitingLine, type Priority } from './waiting-line.ts'

const stays = new AbortController().signal
/** Nobody tries but when something is given back. */
const aLine = () => makeWaitingLine(2 ** 30)

/** A line with places to give: who got one, in order. */
function stage() {
  const line = aLine()
  const served: string[] = []
  let places = 0
  const stand = (name: string, priority: Priority, signal = stays) =>
    line.stand(
      async () => {
        if (places === 0) return undefined
        places -= 1
        served.push(name)
        return name
      },
      signal,
      priority,
    )
  const give = () => {
    places += 1
    line.nudge()
  }
  return { line, served, stand, give }
}

test('stored accounts go before tests of new keys, whoever came first; within a kind it goes in order', async () => {
  const { line, served, stand, give } = stage()
  const all = [stand('new 1', 'new'), stand('new 2', 'new'), stand('stored 1', 'stored'), stand('stored 2', 'stored')]
  expect([line.ahead('stored'), line.ahead('new')]).toEqual([2, 4])
  for (const _ of all) give()
  await Promise.all(all)
  expect(served).toEqual(['stored 1', 'stored 2', 'new 1', 'new 2'])
  expect(line.ahead('new')).toBe(0)
})

test('who leaves is out of the line at once, wherever they stand, and holds nobody up', async () => {
  const { line, served, stand, give } = stage()
  const [first, second] = [new AbortController(), new AbortController()]
  const leaving = [stand('first', 'stored', first.signal), stand('second', 'new', second.signal)]
  const last = stand('last', 'new')
  second.abort()
  expect(await leaving[1]).toBeUndefined()
  expect(line.ahead('new')).toBe(2)
  first.abort()
  expect(await leaving[0]).toBeUndefined()
  give()
  expect(await last).toBe('last')
  expect(served).toEqual(['last'])
  expect(await stand('gone before', 'stored', first.signal)).toBeUndefined()
})

test('a place that somebody got while leaving is not lost: it is theirs, to be given back', async () => {
  const line = aLine()
  const left = new AbortController()
  const { promise, resolve } = Promise.withResolvers<string>()
  const standing = line.stand(() => promise, left.signal, 'new')
  await Promise.resolve()
  left.abort()
  resolve('a place')
  expect(await standing).toBe('a place')
  expect(line.ahead('new')).toBe(0)
})

test('an attempt that fails is told to who made it, and the next one goes on', async () => {
  const line = aLine()
  const failing = line.stand(() => Promise.reject(new Error('the database is gone')), stays, 'new')
  const next = line.stand(async () => 'served', stays, 'new')
  await expect(failing).rejects.toThrow('the database is gone')
  expect(await next).toBe('served')
})

test('the first in line tries by itself as well: another server may have given something back', async () => {
  let tries = 0
  const line = makeWaitingLine(1)
  expect(await line.stand(async () => (++tries === 3 ? tries : undefined), stays, 'new')).toBe(3)
})
