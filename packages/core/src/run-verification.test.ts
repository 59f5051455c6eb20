import type { Check } from '@keyhaven/contract'
import { expect, test } from 'vitest'
import { makeFingerprints } from './fingerprints.ts'
import { toCheck } from './outcome.ts'
import type { AccountRepository, Connector, Exchange, Verification, VerificationRepository } from './ports.ts'
import { makeReceipts } from './receipts.ts'
import { makeRunVerification } from './run-verification.ts'
import { SecretText } from './secret-text.ts'

const secret = new SecretText('a secret of the installation')
const credentials = {
  publicKey: Buffer.alloc(42, 1).toString('base64'),
  privateKey: new SecretText(Buffer.alloc(64, 2).toString('base64')),
}

/** The rule with a connector that yields the given checks; says what was kept and whether the connector was told to end. */
function stage(checks: Check[]) {
  const kept: Verification[] = []
  let ended = false
  const connector: Connector = {
    async *verify() {
      try {
        yield* checks
        return { keyName: 'bot', errors: [] }
      } finally {
        ended = true
      }
    },
  }
  const verifications: VerificationRepository = {
    insert: async (verification) => {
      kept.push(verification)
    },
    findOwned: async () => undefined,
  }
  const accounts = { findByPublicKey: async () => undefined } as Partial<AccountRepository> as AccountRepository
  const run = makeRunVerification({
    accounts,
    verifications,
    receipts: makeReceipts(secret, Date.now),
    fingerprints: makeFingerprints(secret),
    newId: () => crypto.randomUUID(),
    now: Date.now,
  })
  const exchange = { view: { id: 'kraken' }, connector } as Pick<Exchange, 'connector'> & { view: { id: 'kraken' } } as Exchange
  return { kept, ended: () => ended, start: (signal: AbortSignal) => run({ ownerId: 'ada', exchange, credentials, signal }) }
}

async function drain(running: ReturnType<ReturnType<typeof stage>['start']>) {
  for (;;) {
    const step = await running.next()
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
  const { start, kept, ended } = stage([toCheck('reachable', []), toCheck('recognised', [])])
  const running = start(never)
  await running.next()
  await running.next()
  await running.return({} as never)
  expect(ended()).toBe(true)
  expect(kept).toEqual([])
})

test('a person who has left gets no verdict and no receipt, whatever the checks said', async () => {
  const left = new AbortController()
  const { start, kept } = stage([toCheck('reachable', [])])
  const running = start(left.signal)
  await running.next()
  left.abort()
  await expect(drain(running)).rejects.toThrow()
  expect(kept).toEqual([])
})
