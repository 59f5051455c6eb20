import {
  type AccountDetails,
  type AccountEventView,
  type AccountVerificationView,
  KeysRefusedProblem,
  type VerificationView,
} from '@keyhaven/contract'
import { expect, test } from 'vitest'
import { DAY, hintOf, startAccountStage } from '../testing/account-stage.ts'

const stage = startAccountStage()
const { added, clock, details, expectProblem, issue, read, replace, verifyNow } = stage

test('new keys replace the old ones once they passed; the old key is named, to be deleted at Kraken', async () => {
  const { key, path, id, tag, name } = await added()
  const fresh = await issue({ name: 'fresh' })
  clock.time += DAY
  const reply = await replace(path, fresh, {}, { 'if-match': tag })
  expect([reply.status, reply.headers.get('etag')]).toEqual([200, '"2"'])
  const account = (await reply.json()) as AccountDetails
  expect(account).toMatchObject({
    id,
    keyHint: hintOf(fresh),
    keyName: 'fresh',
    health: 'ready',
    previousKey: { hint: hintOf(key), replacedAt: new Date(clock.time).toISOString(), use: 'idle' },
  })
  expect(await details(path)).toEqual(account)

  stage.api.kraken.clearCalls()
  await verifyNow(path)
  expect(new Set(stage.api.kraken.calls.flatMap(({ publicKey }) => publicKey ?? []))).toEqual(new Set([fresh.publicKey]))
  expect((await read<AccountEventView>(`${path}/events`)).items[1]).toMatchObject({
    action: 'account.credentials-replaced',
    by: 'owner',
    from: hintOf(key),
    to: hintOf(fresh),
  })
  // The old key is free for another account.
  const { receipt } = await stage.user.verify(key)
  const { publicKey, privateKey } = key
  const again = await stage.user.post('/api/accounts', { exchange: 'kraken', name: `Old key of ${name}`, publicKey, privateKey, receipt })
  expect(again.status).toBe(201)
})

test('an old key that somebody else has used since is told; one that Kraken does not know any more is not asked about', async () => {
  const { key, path } = await added()
  clock.time += DAY
  // As another program would.
  await stage.other.verify(key)
  expect(await (await replace(path, await issue())).json()).toMatchObject({ previousKey: { hint: hintOf(key), use: 'in-use' } })

  const second = await details(path)
  const gone = await added()
  await stage.api.kraken.deleteKey(gone.key.publicKey)
  expect(await verifyNow(gone.path)).toMatchObject({ verdict: 'failed' })
  stage.api.kraken.clearCalls()
  const fresh = await issue()
  expect(await (await replace(gone.path, fresh)).json()).toMatchObject({ previousKey: { lastUsedAt: null, use: 'unknown' } })
  expect(stage.api.kraken.calls.some(({ publicKey }) => publicKey === gone.key.publicKey)).toBe(false)
  expect(second.version).toBe(2)
})

test('a try that fails changes nothing, and says why with the code of the test', async () => {
  const { path, keyHint } = await added()
  const weak = await issue({ permissions: ['query-funds'] })
  const reply = await replace(path, weak)
  expect(reply.status).toBe(422)
  const problem = KeysRefusedProblem.parse(await reply.json())
  expect(problem).toMatchObject({ code: 'keys-not-passed', verification: { verdict: 'failed', code: expect.stringMatching(/^KT-/) } })
  expect(problem.verification?.receipt).toBeUndefined()
  expect(await details(path)).toMatchObject({ keyHint, version: 1, health: 'ready' })
  const [newest] = (await read<AccountVerificationView>(`${path}/verifications`)).items
  expect(newest).toMatchObject({ trigger: 'replace', keyHint: hintOf(weak), code: problem.verification?.code })

  const stop = stage.api.kraken.fault({ kind: 'empty' })
  await expectProblem(await replace(path, await issue()), 422, 'keys-not-passed')
  await stop()
  await expectProblem(await replace(path, { publicKey: 'x', privateKey: 'y' }), 422, 'keys-not-passed')
  await expectProblem(await replace(path, { publicKey: '', privateKey: 'y' }), 400, 'invalid-request')
  expect(await details(path)).toMatchObject({ keyHint, version: 1 })
})

test('warnings and another Kraken account each need a yes of their own; the receipt of the test saves a second one', async () => {
  const { path } = await added({ ownerId: 'ada' })
  const foreign = await issue({ ownerId: 'bob', ipAllowlist: [] })
  const refused = KeysRefusedProblem.parse(await expectProblem(await replace(path, foreign), 422, 'warnings-not-accepted'))
  const { receipt } = refused.verification ?? {}
  expect(refused.verification?.checks.at(-1)).toMatchObject({ outcome: 'warning', findings: [{ code: 'other-kraken-account' }] })
  stage.api.kraken.clearCalls()
  const accepted = { receipt, acceptWarnings: true }
  await expectProblem(await replace(path, foreign, accepted), 422, 'other-account-not-accepted')
  const reply = await replace(path, foreign, { ...accepted, acceptOtherAccount: true })
  expect(reply.status).toBe(200)
  expect(await reply.json()).toMatchObject({ healthReasons: ['unrestricted'] })
  expect(stage.api.kraken.calls.filter(({ publicKey }) => publicKey === foreign.publicKey)).toEqual([])
  // From now on it is that account.
  expect((await replace(path, await issue({ ownerId: 'bob' }))).status).toBe(200)
})

test('TEST KEYS for an account gives a receipt for that account alone, and finds no duplicate in the account itself', async () => {
  const [one, two] = [await added(), await added()]
  const fresh = await issue()
  const { publicKey, privateKey } = fresh
  const keys = { exchange: 'kraken', publicKey, privateKey }
  const tested = (await (await stage.user.post('/api/verifications', { ...keys, account: one.id })).json()) as VerificationView
  expect(tested).toMatchObject({ verdict: 'passed' })
  await expectProblem(await replace(two.path, fresh, { receipt: tested.receipt }), 422, 'receipt-invalid')
  await expectProblem(await stage.user.post('/api/accounts', { ...keys, name: 'Third', receipt: tested.receipt }), 422, 'receipt-invalid')
  const plain = await stage.user.verify(fresh)
  await expectProblem(await replace(one.path, fresh, { receipt: plain.receipt }), 422, 'receipt-invalid')
  expect((await replace(one.path, fresh, { receipt: tested.receipt })).status).toBe(200)

  const own = (await (await stage.user.post('/api/verifications', { ...keys, account: one.id })).json()) as VerificationView
  expect(own.checks.at(-1)?.findings.map(({ code }) => code)).not.toContain('already-added')
  const taken = (await (await stage.user.post('/api/verifications', { ...keys, account: two.id })).json()) as VerificationView
  expect(taken.checks.at(-1)).toMatchObject({ findings: [{ code: 'already-added', facts: { account: { id: one.id } } }] })
  await expectProblem(await replace(two.path, fresh, { receipt: taken.receipt, acceptWarnings: true }), 409, 'already-added')
  await expectProblem(await stage.user.post('/api/verifications', { ...keys, account: crypto.randomUUID() }), 404, 'not-found')
  await expectProblem(await stage.other.post('/api/verifications', { ...keys, account: one.id }), 404, 'not-found')
})

test('the same keys once more, mended at Kraken, make the account ready again', async () => {
  const { key, path } = await added({ ipAllowlist: [] })
  expect(await details(path)).toMatchObject({ health: 'attention' })
  await stage.api.kraken.changeKey(key.publicKey, { ipAllowlist: ['127.0.0.1'] })
  expect(await (await replace(path, key)).json()).toMatchObject({ health: 'ready', previousKey: null })
})

test('of two that replace the keys at once one wins, and the other is told', async () => {
  const { path, tag } = await added()
  const keys = [await issue(), await issue()]
  const replies = await Promise.all(keys.map((key) => replace(path, key, {}, { 'if-match': tag })))
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 412])
  const won = keys[replies.findIndex(({ status }) => status === 200)]
  expect(await details(path)).toMatchObject({ keyHint: won && hintOf(won), version: 2 })
})
