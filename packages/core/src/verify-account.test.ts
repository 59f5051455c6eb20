import type { Check, FindingCode } from '@keyhaven/contract'
import { expect, test } from 'vitest'
import type { AccountChange } from './account-change.ts'
import { PLATFORM } from './audit-event.ts'
import { openCredentials, sealCredentials } from './credentials-box.ts'
import { makeFingerprints } from './fingerprints.ts'
import { judgeKeys } from './judge-health.ts'
import { makeLockoutGuard } from './lockout-guard.ts'
import { toCheck } from './outcome.ts'
import type {
  Account,
  AccountRepository,
  AuditEvent,
  AuditTrail,
  ConnectorReport,
  Sealer,
  Verification,
  VerificationRepository,
} from './ports.ts'
import { SecretText } from './secret-text.ts'
import { anExchange } from './testing/exchange.ts'
import { memoryAttempts } from './testing/memory-attempts.ts'
import { LeaseLost, makeVerifyAccount, type VerifyAccount } from './verify-account.ts'

const HOUR = 60 * 60_000
const ADDRESS = '203.0.113.7'
const credentials = {
  publicKey: Buffer.alloc(42, 1).toString('base64'),
  privateKey: new SecretText(Buffer.alloc(64, 2).toString('base64')),
}
const fingerprints = makeFingerprints(new SecretText('a secret of the installation'))
/** Bound to its context as the vault binds; nothing is encrypted. */
const sealer: Sealer = {
  seal: (secret, context) => ({ masterKeyId: 'k', bytes: Buffer.from(JSON.stringify([secret.reveal(), context])) }),
  open(box, context) {
    const [text, bound] = JSON.parse(Buffer.from(box.bytes).toString()) as [string, unknown]
    if (JSON.stringify(bound) !== JSON.stringify(context)) throw new Error('another context')
    return new SecretText(text)
  },
}
const ASKED = ['reachable', 'recognised', 'permissions', 'no-withdrawal', 'websocket', 'ip-restriction', 'egress', 'limits'] as const

function stage() {
  const clock = { time: Date.UTC(2026, 5, 1) }
  const bound = { id: crypto.randomUUID(), ownerId: 'ada' }
  let account: Account = {
    ...bound,
    exchange: 'kraken',
    name: 'Main',
    keyHint: 'AQEB…AQEB',
    keyName: 'bot',
    publicKeyHash: fingerprints.publicKey('kraken', credentials.publicKey),
    exchangeAccountHash: 'account',
    health: 'ready',
    healthReasons: [],
    failingSince: null,
    keyFacts: null,
    expiresAt: null,
    previousKey: null,
    sealed: sealCredentials(sealer, credentials, bound),
    createdAt: new Date(clock.time),
    verifiedAt: new Date(clock.time),
    provenAt: new Date(clock.time),
    version: 1,
  }
  const kept: Verification[] = []
  const events: AuditEvent[] = []
  const changes: AccountChange[] = []
  const told: { asked: string[]; findings: FindingCode[] } = { asked: [], findings: [] }
  const accounts = {
    findByPublicKey: async () => account,
    findByExchangeAccount: async () => undefined,
    async recordVerification(verification, event, judge, holder) {
      if (holder === 'lost') return false
      const judgedNow = judge(account)
      account = { ...account, ...judgedNow.judged }
      changes.push(...judgedNow.changes)
      kept.push(verification)
      events.push(event)
      return true
    },
  } as Partial<AccountRepository> as AccountRepository
  const verifications = {
    findLatestOfPair: async (_owner, pairHash, since) => kept.findLast((it) => it.pairHash === pairHash && it.startedAt >= since),
  } as Partial<VerificationRepository> as VerificationRepository
  const audit = {
    append: async (event) => {
      events.push(event)
    },
  } as Partial<AuditTrail> as AuditTrail
  const [newId, now] = [() => crypto.randomUUID(), () => clock.time]
  const attempts = memoryAttempts()
  const exchange = anExchange(
    { egress: [ADDRESS] },
    {
      async *verify({ publicKey, privateKey }): AsyncGenerator<Check, ConnectorReport, void> {
        told.asked.push(publicKey + privateKey.reveal())
        for (const id of ASKED) yield toCheck(id, id === 'recognised' ? told.findings.map((code) => ({ code })) : [])
        const learnt = {
          keyName: 'bot',
          key: null,
          errors: [],
          egress: ADDRESS,
          exchangeStatus: null,
          answers: new Map(),
          exchangeAccount: null,
        }
        return { ...learnt, rejectedFrom: [], lockedOut: [] }
      },
    },
  )
  const watch = { rejected: () => undefined, strained: () => undefined, lockedOut: () => undefined }
  const guard = makeLockoutGuard({ attempts, budgets: { user: 2, address: 20 }, watch, newId, now })
  const verify = makeVerifyAccount({
    accounts,
    verifications,
    exchanges: [exchange],
    audit,
    guard,
    fingerprints,
    sealer,
    newId,
    now,
  })
  const signal = new AbortController().signal
  type Parts = Partial<Parameters<VerifyAccount>[0]>
  const start = (parts: Parts = {}) => verify({ account, trigger: 'schedule', actor: PLATFORM, signal, ...parts })
  return {
    clock,
    kept,
    events,
    changes,
    told,
    get account() {
      return account
    },
    start,
    async run(parts: Parts = {}) {
      const started = await start(parts)
      if (!started.ok) throw new Error(started.error.code)
      for (;;) {
        const step = await started.value.next()
        if (step.done) return step.value
      }
    },
  }
}

test('the sealed keys are what is asked with, and the account is no duplicate of itself', async () => {
  const it = stage()
  const view = await it.run()
  expect(it.told.asked).toEqual([credentials.publicKey + credentials.privateKey.reveal()])
  expect(view).toMatchObject({ verdict: 'passed' })
  expect(view.checks.at(-1)).toMatchObject({ id: 'not-duplicate', findings: [] })
  expect(view.receipt).toBeUndefined()
  expect(it.kept).toMatchObject([{ accountId: it.account.id, trigger: 'schedule', actorId: 'platform', reason: null }])
})

test('keys sealed for another account or owner are not opened', () => {
  const { account } = stage()
  expect(() => openCredentials(sealer, { ...account, id: 'other' })).toThrow()
  expect(() => openCredentials(sealer, { ...account, ownerId: 'bob' })).toThrow()
})

test('health follows: attention at the first failure, broken an hour later, ready when it is mended; each change is told once', async () => {
  const it = stage()
  it.told.findings = ['key-has-2fa']
  for (const minutes of [0, 30, 60, 90]) {
    it.clock.time = Date.UTC(2026, 5, 2, 0, minutes)
    await it.run()
  }
  it.told.findings = []
  it.clock.time += HOUR
  await it.run()
  expect(it.changes.map(({ previousHealth, account, reasons }) => [previousHealth, account.health, ...reasons])).toEqual([
    ['ready', 'attention', 'key-has-2fa'],
    ['attention', 'broken', 'key-has-2fa'],
    ['broken', 'ready'],
  ])
  expect(it.account).toMatchObject({ health: 'ready', failingSince: null, provenAt: new Date(it.clock.time) })
})

test('what began earlier and ended later changes nothing', async () => {
  const it = stage()
  const late = { ...it.account, verifiedAt: new Date(it.clock.time + 1) }
  Object.assign(it.account, late)
  it.told.findings = ['expired']
  await it.run()
  expect(it.account).toMatchObject({ health: 'ready', verifiedAt: late.verifiedAt })
  expect(it.kept).toHaveLength(1)
})

test('what was found out under a lease that others have taken is kept nowhere, and told to nobody', async () => {
  const it = stage()
  it.told.findings = ['expired']
  await expect(it.run({ holder: 'lost' })).rejects.toThrow(LeaseLost)
  expect([it.kept, it.events, it.changes, it.account.health]).toEqual([[], [], [], 'ready'])
})

test('keys that the exchange has just rejected are not sent again; who looked is in the trail all the same', async () => {
  const it = stage()
  it.told.findings = ['key-not-recognised']
  const first = await it.run()
  const again = await it.run({ trigger: 'support', actor: { id: 'sue', role: 'support', address: null }, reason: 'ticket 7' })
  expect(again).toEqual({ ...first, repeated: true })
  expect(it.told.asked).toHaveLength(1)
  expect(it.events.map(({ actor, reason }) => [actor.id, reason])).toEqual([
    ['platform', null],
    ['sue', 'ticket 7'],
  ])
})

test('that support verifies is in the trail before the exchange is asked with the customer’s keys; for others nothing is written first', async () => {
  const it = stage()
  const sue = { id: 'sue', role: 'support', address: '192.0.2.7' } as const
  const started = await it.start({ trigger: 'support', actor: sue, reason: 'ticket 7' })
  expect(started.ok).toBe(true)
  expect(it.told.asked).toEqual([])
  const { id, ownerId } = it.account
  expect(it.events).toMatchObject([
    { action: 'account.verification-started', actor: sue, ownerId, subjectId: id, accountId: id, reason: 'ticket 7' },
  ])
  for (const trigger of ['owner', 'schedule'] as const) await it.start({ trigger })
  expect(it.events).toHaveLength(1)
})

test('only what the owner asks for counts against the owner; the key has its own budget whoever asks', async () => {
  const it = stage()
  await it.run({ trigger: 'owner', actor: { id: 'ada', role: 'user', address: null } })
  await it.run()
  expect(await it.start()).toMatchObject({ ok: false, error: { code: 'too-many-requests' } })
  it.clock.time += 60_000
  await it.run()
})

test('an account of an exchange that is not offered any more is not verified', async () => {
  const it = stage()
  const started = await it.start({ account: { ...it.account, exchange: 'kraken-practice' } })
  expect(started).toEqual({ ok: false, error: { code: 'unknown-exchange' } })
})

test('a judgement of new keys owes nothing to what was known of the old ones', async () => {
  const it = stage()
  await it.run()
  const [verification] = it.kept
  if (!verification) throw new Error('nothing kept')
  expect(judgeKeys(undefined, verification)).toMatchObject({ exchangeAccountHash: null, failingSince: null })
  expect(judgeKeys(it.account, verification)).toMatchObject({ exchangeAccountHash: 'account' })
})
