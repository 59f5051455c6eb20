import type { Check, FindingCode, Verdict } from '@keyhaven/contract'
import { expect, test } from 'vitest'
import { BROKEN_AFTER_MS, type HealthState, judgeHealth, judgeKeys } from './judge-health.ts'
import { toCheck, verdictOf } from './outcome.ts'
import type { KeyDescription, Verification } from './ports.ts'

const START = Date.UTC(2026, 5, 1)
const at = (ms: number) => new Date(START + ms)
const HOUR = 60 * 60_000
const after = (ms: number, ...codes: FindingCode[]) => {
  const checks: Check[] = [
    toCheck(
      'permissions',
      codes.map((code) => ({ code })),
    ),
  ]
  return { checks, verdict: verdictOf(checks), startedAt: at(ms) }
}
const ready: HealthState = { health: 'ready', healthReasons: [], failingSince: null, provenAt: at(-HOUR) }
const failing: HealthState = {
  ...ready,
  health: 'attention',
  healthReasons: [{ check: 'permissions', code: 'missing' }],
  failingSince: at(0),
}
const broken: HealthState = { ...failing, health: 'broken' }

test.each([
  // before, found, when; then: health, reasons, failing since, proven
  ['a pass makes ready', failing, after(HOUR), 'ready', [], null, HOUR],
  ['a pass mends what was broken', broken, after(HOUR), 'ready', [], null, HOUR],
  ['a warning calls for attention', ready, after(0, 'excess'), 'attention', ['excess'], null, 0],
  ['a warning ends what was broken', broken, after(5 * HOUR, 'excess'), 'attention', ['excess'], null, 5 * HOUR],
  ['a slow answer is no matter of the key', ready, after(0, 'slow'), 'ready', [], null, 0],
  ['another account that was accepted is no matter of the key', ready, after(0, 'other-kraken-account'), 'ready', [], null, 0],
  ['a first failure calls for attention', ready, after(0, 'missing'), 'attention', ['missing'], 0, -HOUR],
  ['a second one too soon changes nothing more', failing, after(BROKEN_AFTER_MS - 1, 'missing'), 'attention', ['missing'], 0, -HOUR],
  ['a second one an hour later makes broken', failing, after(BROKEN_AFTER_MS, 'missing'), 'broken', ['missing'], 0, -HOUR],
  ['a second one of another kind counts as well', failing, after(2 * HOUR, 'expired'), 'broken', ['expired'], 0, -HOUR],
  ['what is broken stays broken', broken, after(1, 'missing'), 'broken', ['missing'], 0, -HOUR],
  ['an outage changes nothing of what is ready', ready, after(9 * HOUR, 'unreachable'), 'ready', [], null, -HOUR],
  ['an outage breaks nothing that fails', failing, after(9 * HOUR, 'locked-out'), 'attention', ['missing'], 0, -HOUR],
  ['an outage mends nothing that is broken', broken, after(9 * HOUR, 'maintenance'), 'broken', ['missing'], 0, -HOUR],
  ['a failure beside an outage is a failure', failing, after(HOUR, 'missing', 'unreachable'), 'broken', ['missing'], 0, -HOUR],
] as const)('%s', (_title, before, found, health, reasons, failingSince, provenAt) => {
  const state = judgeHealth(before, found)
  expect(state.health).toBe(health)
  expect(state.healthReasons.map(({ code }) => code)).toEqual(reasons)
  expect(state.failingSince).toEqual(failingSince === null ? null : at(failingSince))
  expect(state.provenAt).toEqual(at(provenAt))
})

test('however many outages there are, nothing ever breaks of them', () => {
  let state: HealthState = judgeHealth(ready, after(0, 'missing'))
  for (let hour = 1; hour < 48; hour += 1) state = judgeHealth(state, after(hour * HOUR, hour % 2 ? 'unreachable' : 'rate-limited'))
  expect(state.health).toBe('attention')
})

const description: KeyDescription = {
  permissions: ['query-funds'],
  allowList: ['203.0.113.7'],
  createdAt: at(-HOUR).toISOString(),
  lastUsedAt: null,
  validUntil: at(90 * 24 * HOUR).toISOString(),
  queryFrom: null,
  queryTo: null,
  nonceWindow: null,
}
const rights = [{ permission: 'query-funds', state: 'granted' as const }]
const aVerification = (parts: Partial<Verification>): Verification => ({
  id: 'v',
  code: 'KT-0',
  ownerId: 'ada',
  exchange: 'kraken',
  publicKeyHash: 'hash',
  pairHash: 'pair',
  exchangeAccountHash: 'account',
  keyHint: 'AbCd…WxYz',
  keyName: 'bot',
  key: description,
  verdict: 'passed' satisfies Verdict,
  checks: [toCheck('permissions', [{ code: 'rights', facts: { rights } }])],
  errors: [],
  egress: null,
  exchangeStatus: null,
  startedAt: at(0),
  durationMs: 1,
  accountId: null,
  trigger: 'test',
  actorId: 'ada',
  reason: null,
  ...parts,
})

test('what the exchange told of a key is kept, with the rights as judged and the day on which it ends', () => {
  const judged = judgeKeys(undefined, aVerification({}))
  expect(judged.keyFacts).toEqual({ ...description, rights, toldAt: at(0).toISOString() })
  expect(judged.expiresAt).toEqual(at(90 * 24 * HOUR))
  expect(judged).toMatchObject({ health: 'ready', keyName: 'bot', exchangeAccountHash: 'account', verifiedAt: at(0), provenAt: at(0) })
})

test('what an outage leaves untold stays as it was told before', () => {
  const before = judgeKeys(undefined, aVerification({}))
  const checks = [toCheck('reachable', [{ code: 'unreachable' }])]
  const outage = aVerification({
    key: null,
    keyName: null,
    exchangeAccountHash: null,
    checks,
    verdict: 'inconclusive',
    startedAt: at(HOUR),
  })
  expect(judgeKeys(before, outage)).toEqual({ ...before, verifiedAt: at(HOUR) })
})

test('rights that only calls could tell are known, though nothing else of the key is', () => {
  const { keyFacts, expiresAt } = judgeKeys(undefined, aVerification({ key: null }))
  expect(keyFacts).toMatchObject({ rights, permissions: undefined, allowList: undefined })
  expect(expiresAt).toBeNull()
})
