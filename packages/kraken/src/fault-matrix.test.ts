import { findSecret, startTwin, type Twin } from '@keyhaven/testkit'
import { afterAll, expect, test } from 'vitest'
import { CHECKS, collectFrom, type Outcome } from './testing/stage.ts'
import { makeVerifier, secretOf } from './testing/verifier.ts'

type Fault = Parameters<Twin['fault']>[0]

const OURS = ['127.0.0.1', '127.0.0.2']
/** All steps run side by side: what is in order needs time enough on a busy machine. */
const timeouts = { callMs: 1500, handshakeMs: 1500, ackMs: 1500, totalMs: 7000 }
const IN_TIME_MS = timeouts.totalMs + 2000

/** Ways to break that no call survives. */
const BREAKING: Fault[] = [
  { kind: 'reset' },
  { kind: 'close' },
  { kind: 'hang' },
  { kind: 'latency', ms: 3000 },
  { kind: 'slow-drip' },
  { kind: 'never-ending' },
  { kind: 'truncated' },
  { kind: 'empty' },
  { kind: 'empty-object' },
  { kind: 'empty-error' },
  { kind: 'oversized' },
  ...[200, 403, 429, 502, 503, 520].map((status): Fault => ({ kind: 'html', status })),
  { kind: 'redirect', status: 302 },
  { kind: 'redirect', status: 307 },
]
/** Ways that only take their time. */
const HARMLESS: Fault[] = [
  { kind: 'latency', ms: 5 },
  { kind: 'jitter', ms: 20 },
]
/** Kraken's own words that are no matter of the key. */
const OUTAGES = [
  'EService:Unavailable',
  'EService:Busy',
  'EService:Timeout',
  'EService: Throttled: 1790000060',
  'EService:Market in cancel_only mode',
  'EAPI:Rate limit exceeded',
  'EGeneral:Temporary lockout',
  'EGeneral:Internal error',
  'EGeneral:Too many requests',
  'EDatabase:Internal error',
  'EFuture:Something new',
]

/** Each step of a verification, with the check that has to say when it went wrong; none where nobody depends on it. */
const STEPS = {
  SystemStatus: { path: '/0/public/SystemStatus', check: undefined },
  Time: { path: '/0/public/Time', check: undefined },
  GetApiKeyInfo: { path: '/0/private/GetApiKeyInfo', check: 'reachable' },
  GetWebSocketsToken: { path: '/0/private/GetWebSocketsToken', check: 'websocket' },
  Balance: { path: '/0/private/Balance', check: 'permissions' },
  'the upgrade of the socket': { path: '/v2', check: 'websocket' },
  'the second address': { path: '/0/private/GetApiKeyInfo', check: 'egress' },
  // Where Kraken does not describe keys.
  'undescribed: AssetPairs': { path: '/0/public/AssetPairs', check: undefined },
  'undescribed: Balance': { path: '/0/private/Balance', check: 'permissions' },
  'undescribed: OpenOrders': { path: '/0/private/OpenOrders', check: 'permissions' },
  'undescribed: ClosedOrders': { path: '/0/private/ClosedOrders', check: 'permissions' },
  'undescribed: QueryLedgers': { path: '/0/private/QueryLedgers', check: 'permissions' },
  'undescribed: GetWebSocketsToken': { path: '/0/private/GetWebSocketsToken', check: 'permissions' },
  'undescribed: AddOrder': { path: '/0/private/AddOrder', check: 'permissions' },
  'undescribed: ExportStatus': { path: '/0/private/ExportStatus', check: 'permissions' },
  'undescribed: DepositMethods': { path: '/0/private/DepositMethods', check: 'permissions' },
  'undescribed: WithdrawMethods': { path: '/0/private/WithdrawMethods', check: 'no-withdrawal' },
  'undescribed: the upgrade of the socket': { path: '/v2', check: 'websocket' },
} as const
type Step = keyof typeof STEPS
const steps = Object.keys(STEPS) as Step[]

let combinations = 0
afterAll(() => console.info(`${combinations} combinations of a fault and a step`))

/** One key, one twin, broken in one step. */
async function verifyBroken(step: Step, breakIt: (twin: Twin, path: string) => void): Promise<Outcome & { tookMs: number }> {
  combinations += 1
  const twin = await startTwin({ switches: { getApiKeyInfo: step.startsWith('undescribed') ? 'unknown-method' : 'on' } })
  const { connector } = makeVerifier(twin, OURS, { timeouts })
  try {
    const key = await twin.issueKey({ ipAllowlist: OURS })
    const { path } = STEPS[step]
    // The second address makes the same call as the first, once that one has been answered.
    const later = step === 'the second address'
    if (!later) breakIt(twin, path)
    const startedAt = performance.now()
    const asking = connector.verify(secretOf(key), { signal: new AbortController().signal, avoid: new Set() })
    const outcome = await collectFrom(asking, ({ id }) => id === 'recognised' && later && breakIt(twin, path))
    expect(findSecret(JSON.stringify(outcome), key.privateKey)).toEqual([])
    expect(twin.calls.map((call) => call.path)).not.toContain('/redirected')
    return { ...outcome, tookMs: performance.now() - startedAt }
  } finally {
    await connector.close()
    await twin.close()
  }
}

function expectInconclusive(step: Step, { verdict, checks, findings, tookMs }: Awaited<ReturnType<typeof verifyBroken>>) {
  const { check } = STEPS[step]
  expect(tookMs).toBeLessThan(IN_TIME_MS)
  expect(checks.map(({ id }) => id).toSorted()).toEqual([...new Set(checks.map(({ id }) => id))].toSorted())
  expect(checks).toHaveLength(CHECKS)
  // Nothing is held against the key, and a broken signed step never passes.
  expect(verdict, step).toBe(check ? 'inconclusive' : 'passed')
  if (!check) return
  expect(checks.find(({ id }) => id === check)?.outcome, step).toBe('unknown')
  expect(['unreachable', 'maintenance', 'rate-limited', 'locked-out', 'bad-answer'], step).toContain(findings(check)[0]?.code)
}

test.for(BREAKING.map((fault) => [JSON.stringify(fault), fault] as const))(
  '%s at any step is inconclusive, in time, with every check',
  async ([, fault]) => {
    const outcomes = await Promise.all(steps.map((step) => verifyBroken(step, (twin, path) => twin.fault({ ...fault, path }))))
    for (const [index, outcome] of outcomes.entries()) expectInconclusive(steps[index] ?? 'Time', outcome)
  },
)

test.for(HARMLESS.map((fault) => [JSON.stringify(fault), fault] as const))('%s at any step harms nobody', async ([, fault]) => {
  const outcomes = await Promise.all(steps.map((step) => verifyBroken(step, (twin, path) => twin.fault({ ...fault, path }))))
  expect(outcomes.map(({ verdict }) => verdict)).toEqual(steps.map(() => 'passed'))
})

test.for(OUTAGES)('%s to any call is inconclusive, in time, with every check', async (error) => {
  // Socket and market say other things; a closed market even proves the right to place orders.
  const called = steps.filter((step) => STEPS[step].path !== '/v2' && !(step.endsWith('AddOrder') && error.includes('Market')))
  const outcomes = await Promise.all(
    called.map((step) => verifyBroken(step, (twin, path) => twin.set({ serviceError: { [path]: error } }))),
  )
  for (const [index, outcome] of outcomes.entries()) expectInconclusive(called[index] ?? 'Time', outcome)
})
