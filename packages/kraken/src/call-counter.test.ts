import { expect, test } from 'vitest'
import { makeCallCounter } from './call-counter.ts'

function counterWithClock() {
  let nowMs = 1_790_000_000_000
  const counter = makeCallCounter(() => nowMs)
  return {
    counter,
    wait: (seconds: number) => {
      nowMs += seconds * 1000
    },
  }
}

test('calls fit until fifteen, history counts four, orders count elsewhere', () => {
  const { counter } = counterWithClock()
  for (const method of ['GetApiKeyInfo', 'Balance', 'QueryLedgers', 'AddOrder', 'CancelOrder']) counter.count('A', method)
  expect(counter.secondsUntil('A', 9)).toBe(0)
  expect(counter.secondsUntil('A', 10)).toBe(4)
  expect(counter.secondsUntil('B', 15)).toBe(0)
})

test('what was called sinks by a third each second, and is forgotten', () => {
  const { counter, wait } = counterWithClock()
  for (let call = 0; call < 15; call++) counter.count('A', 'Balance')
  expect(counter.secondsUntil('A', 1)).toBe(4)
  wait(3.1)
  expect(counter.secondsUntil('A', 1)).toBe(0)
  wait(60)
  counter.count('B', 'Balance')
  expect(counter.size).toBe(1)
})
