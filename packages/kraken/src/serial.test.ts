import { expect, test } from 'vitest'
import { makeSerial } from './serial.ts'

const never = new AbortController().signal

test('work of one key runs one at a time in the order of asking; other keys do not wait', async () => {
  const serial = makeSerial()
  const log: string[] = []
  const first = Promise.withResolvers<void>()
  const one = serial.run('A', never, async () => {
    log.push('one begins')
    await first.promise
    log.push('one ends')
  })
  const two = serial.run('A', never, async () => log.push('two'))
  await serial.run('B', never, async () => log.push('other key'))
  first.resolve()
  await Promise.all([one, two])
  expect(log).toEqual(['one begins', 'other key', 'one ends', 'two'])
})

test('who stops waiting is free at once, and those behind still keep their turn', async () => {
  const serial = makeSerial()
  const log: string[] = []
  const first = Promise.withResolvers<void>()
  const leaver = new AbortController()
  const one = serial.run('A', never, () => first.promise)
  const two = serial.run('A', leaver.signal, async () => log.push('two'))
  const three = serial.run('A', never, async () => log.push('three'))
  leaver.abort()
  expect(await two).toBeUndefined()
  expect(log).toEqual([])
  first.resolve()
  await Promise.all([one, three])
  expect(log).toEqual(['three'])
})

test('work that fails passes its turn on', async () => {
  const serial = makeSerial()
  const failed = serial.run('A', never, () => Promise.reject(new Error('no')))
  const next = serial.run('A', never, async () => 'done')
  await expect(failed).rejects.toThrow('no')
  expect(await next).toBe('done')
})

test('an idle key takes no memory', async () => {
  const serial = makeSerial()
  await Promise.all(Array.from({ length: 100 }, (_, index) => serial.run(`key ${index % 10}`, never, async () => undefined)))
  await new Promise(setImmediate)
  expect(serial.size).toBe(0)
})
