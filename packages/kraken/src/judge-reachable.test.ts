import { expect, test } from 'vitest'
import { explain, explainErrors } from './explain.ts'
import { judgeReachable, readServerTime, readSystemStatus } from './judge-reachable.ts'
import { aResult } from './testing/builders.ts'

const SLOW_MS = 3000
const judge = (failure: Parameters<typeof judgeReachable>[0]['failure'], status?: string, durationMs = 50) =>
  judgeReachable({ failure, status, durationMs }, SLOW_MS)

test('an answer in time is reachable, a late one is slow', () => {
  expect(judge(undefined, undefined, 3000)).toEqual([])
  expect(judge(undefined, undefined, 3000.5)).toEqual([{ code: 'slow', facts: { durationMs: 3001 } }])
})

test('a refusal of the key is an answer', () => {
  expect(judge({ code: 'key-not-recognised' }, 'maintenance')).toEqual([])
})

test('what failed carries the status that Kraken gives itself', () => {
  expect(judge({ code: 'unreachable' }, 'online')).toEqual([{ code: 'unreachable', facts: { status: 'online' } }])
  expect(judge({ code: 'unreachable' })).toEqual([{ code: 'unreachable' }])
})

test.each(['unreachable', 'bad-answer', 'rate-limited'] as const)('%s in maintenance is maintenance', (code) => {
  expect(judge({ code }, 'maintenance')).toEqual([{ code: 'maintenance', facts: { status: 'maintenance' } }])
})

test('a lockout in maintenance stays a lockout: it outlives it', () => {
  expect(judge({ code: 'locked-out', facts: { retryAfterSeconds: 900 } }, 'maintenance')).toMatchObject([{ code: 'locked-out' }])
})

test('Kraken says until when it throttles; what it says is believed within bounds', () => {
  const now = 1_790_000_000_000
  const wait = (until: number) => explainErrors([`EService: Throttled: ${until}`], now).facts?.retryAfterSeconds
  expect(wait(1_790_000_060)).toBe(60)
  expect(wait(1_700_000_000)).toBe(1)
  expect(wait(99_999_999_999)).toBe(900)
  expect(explainErrors(['EService:Busy'], now).facts?.retryAfterSeconds).toBe(15)
})

test('a gateway that throttles is told from one that fails', () => {
  expect(explain({ kind: 'not-json', status: 429 }, 0).code).toBe('rate-limited')
  expect(explain({ kind: 'wrong-shape', status: 429 }, 0).code).toBe('rate-limited')
  expect(explain({ kind: 'not-json', status: 503 }, 0).code).toBe('bad-answer')
})

test('SystemStatus and Time are read where they are whole', () => {
  expect(readSystemStatus(aResult({ status: 'cancel_only' }))).toBe('cancel_only')
  expect(readServerTime(aResult({ unixtime: 1_790_000_000 }))).toBe(1_790_000_000_000)
  for (const odd of [null, [], 'text', {}, { status: 1, unixtime: '1790000000' }, { status: '', unixtime: 1.5 }]) {
    expect(readSystemStatus(aResult(odd))).toBeUndefined()
    expect(readServerTime(aResult(odd))).toBeUndefined()
  }
})
