import type { Check } from '@keyhaven/contract'
import { expect, test } from 'vitest'
import type { RunningVerification } from './conduct-verification.ts'
import { makeFingerprints } from './fingerprints.ts'
import { makeLockoutGuard } from './lockout-guard.ts'
import { toCheck } from './outcome.ts'
import type {
  Account,
  AccountRepository,
  Connector,
  ConnectorReport,
  Credentials,
  EndedVerification,
  VerificationRepository,
} from './ports.ts'
import { makeReceipts } from './receipts.ts'
import { SecretText } from './secret-text.ts'
import { makeStartVerification } from './start-verification.ts'
import { anExchange } from './testing/exchange.ts'
import { memoryAttempts } from './testing/memory-attempts.ts'

const secret = new SecretText('a secret of the installation')
const credentials = {
  publicKey: Buffer.alloc(42, 1).toString('base64'),
  privateKey: new SecretText(Buffer.alloc(64, 2).toString('base64')),
}
const ADDRESS = '203.0.113.7'
const ALL_OK = (
  ['reachable', 'recognised', 'permissions', 'no-withdrawal', 'websocket', 'ip-restriction', 'egress', 'limits'] as const
).map((id) => toCheck(id, []))

/** The rule with a connector that yields the given checks; says what was kept, asked and counted, and whether the connector was told to end. */
function stage(checks: Check[], learnt: Partial<ConnectorReport> = {}, { egress = [ADDRESS] }: { egress?: string[] } = {}) {
  const kept: EndedVerification[] = []
  const accounts: Account[] = []
  const attempts = memoryAttempts()
  const told = { ended: false, asked: 0 }
  const clock = { time: 1_800_000_000_000 }
  const connector: Pick<Connector, 'verify'> = {
    async *verify() {
      told.asked += 1
      try {
        yield* checks
      } finally {
        told.ended = true
      }
      const known = { keyName: 'bot', key: null, exchangeStatus: 'post_only', answers: new Map(), exchangeAccount: null }
      return { ...known, errors: [], egress: ADDRESS, rejectedFrom: [], lockedOut: [], ...learnt }
    },
  }
  const verifications: VerificationRepository = {
    insert: async (verification) => {
      kept.push(verification)
    },
    findOwned: async () => undefined,
    findByCode: async () => undefined,
    listOfAccount: async () => ({ items: [], nextCursor: null }),
    findLatestOfPair: async (ownerId, pairHash, since) =>
      kept.findLast((it) => it.ownerId === ownerId && it.pairHash === pairHash && it.startedAt >= since),
  }
  const repository = {
    findByPublicKey: async (_owner, _exchange, hash) => accounts.find((it) => it.publicKeyHash === hash),
    findByExchangeAccount: async (_owner, _exchange, hash) => accounts.find((it) => it.exchangeAccountHash === hash),
  } as Partial<AccountRepository> as AccountRepository
  const [newId, now] = [() => crypto.randomUUID(), () => clock.time]
  const watch = { rejected: () => undefined, strained: () => undefined, lockedOut: () => undefined }
  const start = makeStartVerification({
    accounts: repository,
    verifications,
    guard: makeLockoutGuard({ attempts, budgets: { user: 6, address: 20 }, watch, newId, now }),
    receipts: makeReceipts(secret, now),
    fingerprints: makeFingerprints(secret),
    newId,
    now,
  })
  const exchange = anExchange({ egress }, connector)
  const counted = (kind: string) => attempts.rows.filter(({ bucket }) => bucket.startsWith(`${kind}/`)).length
  return {
    kept,
    accounts,
    told,
    clock,
    counted,
    async start(
      signal: AbortSignal,
      { ownerId = 'ada', ...parts }: { ownerId?: string; credentials?: Credentials; insist?: boolean } = {},
    ) {
      const started = await start({
        actor: { id: ownerId, role: 'user', address: null },
        exchange,
        credentials,
        insist: false,
        signal,
        ...parts,
      })
      if (!started.ok) throw new Error(started.error.code)
      return started.value
    },
  }
}

async function drain(running: Promise<RunningVerification> | RunningVerification) {
  const run = await running
  for (;;) {
    const step = await run.next()
    if (step.done) return step.value
  }
}

const never = new AbortController().signal

test('a failed run is kept, and gives no receipt', async () => {
  const { start, kept } = stage([toCheck('recognised', [{ code: 'signature-mismatch' }])])
  const view = await drain(start(never))
  expect(view).toMatchObject({ verdict: 'failed' })
  expect(view.receipt).toBeUndefined()
  expect(kept).toMatchObject([{ id: view.id, code: view.code, verdict: 'failed', keyName: 'bot' }])
})

test('an inconclusive run is kept, and gives no receipt', async () => {
  const { start, kept } = stage([toCheck('reachable', [{ code: 'unreachable' }])])
  expect((await drain(start(never))).receipt).toBeUndefined()
  expect(kept).toMatchObject([{ verdict: 'inconclusive' }])
})

test('who stops reading ends the connector too, and nothing is kept', async () => {
  const { start, kept, told } = stage([toCheck('reachable', []), toCheck('recognised', [])])
  const running = await start(never)
  await running.next()
  await running.next()
  await running.return({} as never)
  expect(told.ended).toBe(true)
  expect(kept).toEqual([])
})

test('a person who has left gets no verdict and no receipt, whatever the checks said', async () => {
  const left = new AbortController()
  const { start, kept } = stage([toCheck('reachable', [])])
  const running = await start(left.signal)
  await running.next()
  left.abort()
  await expect(drain(running)).rejects.toThrow()
  expect(kept).toEqual([])
})

test('a check that the connector leaves out is unknown: nothing passes by silence', async () => {
  const { start } = stage(ALL_OK.slice(0, -1))
  const view = await drain(start(never))
  expect(view.verdict).toBe('inconclusive')
  expect(view.checks.find(({ id }) => id === 'limits')?.findings).toEqual([{ code: 'not-available' }])
})

test('each address that called is kept as the exchange answered it, and the way that calls go out by where there is none', async () => {
  const called = stage(ALL_OK, {
    answers: new Map([
      [ADDRESS, true],
      ['203.0.113.9', false],
    ]),
  })
  await drain(called.start(never))
  const bare = stage(ALL_OK, { answers: new Map([[null, true]]) }, { egress: [] })
  await drain(bare.start(never))
  const answers = [...called.kept, ...bare.kept].map((one) => one.answers)
  expect(answers).toEqual([
    [
      { egress: ADDRESS, answered: true },
      { egress: '203.0.113.9', answered: false },
    ],
    [{ egress: 'default', answered: true }],
  ])
})

test('a whole run passes; what is kept names the address, what the exchange said of itself, and its account by a keyed hash only', async () => {
  const { start, kept, counted } = stage(ALL_OK, { exchangeAccount: new SecretText('AA12 3456 7890 1234') })
  expect(await drain(start(never))).toMatchObject({ verdict: 'passed', receipt: expect.any(String) })
  expect(kept).toMatchObject([{ egress: ADDRESS, exchangeStatus: 'post_only', pairHash: expect.any(String) }])
  expect(kept[0]?.exchangeAccountHash).toMatch(/^[\w-]{43}$/)
  expect(JSON.stringify(kept)).not.toContain('AA12')
  expect([counted('user'), counted('key'), counted('asking'), counted('rejected')]).toEqual([1, 1, 0, 0])
})

test('another key of an exchange account that is connected is told, and a key that is there counts as that', async () => {
  const { start, kept, accounts } = stage(ALL_OK, { exchangeAccount: new SecretText('AA12 3456 7890 1234') })
  await drain(start(never))
  const [first] = kept
  const account = { id: crypto.randomUUID(), name: 'Main', publicKeyHash: 'another', exchangeAccountHash: first?.exchangeAccountHash ?? '' }
  accounts.push(account as Account)
  const facts = { account: { id: account.id, name: 'Main' } }
  const hinted = await drain(start(never))
  expect(hinted).toMatchObject({ verdict: 'passed' })
  expect(hinted.checks.at(-1)).toMatchObject({ outcome: 'ok', findings: [{ code: 'same-kraken-account', facts }] })
  account.publicKeyHash = first?.publicKeyHash ?? ''
  expect((await drain(start(never))).checks.at(-1)?.findings).toEqual([{ code: 'already-added', facts }])
})

const REJECTED = [toCheck('recognised', [{ code: 'signature-mismatch' }])]

test('a rejected pair is not sent again unchanged for 15 minutes: the earlier answer comes at once and says so', async () => {
  const { start, told, clock, kept } = stage(REJECTED, { rejectedFrom: [ADDRESS] })
  const first = await drain(start(never))
  clock.time += 15 * 60_000
  for (const insist of [false, true]) expect(await drain(start(never, { insist }))).toEqual({ ...first, repeated: true })
  expect([told.asked, kept.length]).toEqual([1, 1])

  await drain(start(never, { ownerId: 'bob' }))
  await drain(start(never, { credentials: { ...credentials, privateKey: new SecretText(Buffer.alloc(64, 3).toString('base64')) } }))
  expect(told.asked).toBe(3)
  clock.time += 1
  const again = await drain(start(never))
  expect(again.repeated).toBeUndefined()
  expect([told.asked, again.id === first.id]).toEqual([4, false])
})

test.each(['expired', 'key-has-2fa'] as const)('a key that is %s may be mended without new keys, so it is asked again', async (code) => {
  const { start, told } = stage([toCheck('recognised', [{ code }])])
  await drain(start(never))
  await drain(start(never))
  expect(told.asked).toBe(2)
})

test('rejections and lockouts count for the address, also when the operator has set none', async () => {
  const named = stage(REJECTED, { rejectedFrom: [ADDRESS, ADDRESS], lockedOut: [ADDRESS] })
  await drain(named.start(never))
  expect([named.counted('rejected'), named.counted('locked-out')]).toEqual([2, 1])
  const bare = stage([...REJECTED, toCheck('websocket', [{ code: 'locked-out' }])], {}, { egress: [] })
  await drain(bare.start(never))
  expect([bare.counted('rejected'), bare.counted('locked-out')]).toEqual([1, 1])
})

test('what a run has cost counts also when nobody reads it to its end', async () => {
  const { start, counted } = stage([toCheck('reachable', []), ...REJECTED], { rejectedFrom: [ADDRESS] })
  const running = await start(never)
  await running.next()
  await running.next()
  await running.return({} as never)
  expect([counted('asking'), counted('rejected')]).toEqual([0, 1])
})

test('when every address is locked out nobody is asked; the run ends at once, and is kept', async () => {
  const { start, told, kept } = stage([toCheck('reachable', [{ code: 'locked-out' }])], { lockedOut: [ADDRESS] })
  await drain(start(never))
  const view = await drain(start(never))
  expect(view.verdict).toBe('inconclusive')
  expect(view.checks.map(({ id, outcome }) => `${id} ${outcome}`).slice(0, 3)).toEqual([
    'format ok',
    'reachable unknown',
    'recognised skipped',
  ])
  expect(view.checks[1]?.findings).toEqual([{ code: 'locked-out', facts: { retryAfterSeconds: 900 } }])
  expect(view.checks).toHaveLength(10)
  expect([told.asked, kept.length]).toEqual([1, 2])
})

test('keys of a wrong shape ask nobody, and a person may insist on a length but on nothing else', async () => {
  const { start, told, counted } = stage(ALL_OK)
  const short = { ...credentials, publicKey: Buffer.alloc(45, 1).toString('base64') }
  expect((await drain(start(never, { credentials: short }))).checks.filter(({ outcome }) => outcome === 'skipped')).toHaveLength(9)
  expect([told.asked, counted('user'), counted('key')]).toEqual([0, 1, 0])
  const insisted = await drain(start(never, { credentials: short, insist: true }))
  expect(insisted.verdict).toBe('passed')
  expect(insisted.checks[0]).toMatchObject({ id: 'format', outcome: 'ok', findings: [{ code: 'insisted' }] })
  const rubbish = { ...short, privateKey: new SecretText('§') }
  const view = await drain(start(never, { credentials: rubbish, insist: true }))
  expect(view.checks[0]?.findings.map(({ code }) => code)).toEqual(['wrong-length', 'not-base64'])
  expect(told.asked).toBe(1)
})
