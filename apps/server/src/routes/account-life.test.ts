import { type AccountEventView, type AccountVerificationView, type AccountView, StaleAccountProblem } from '@keyhaven/contract'
import { expect, test } from 'vitest'
import { DAY, type Keys, MINUTE, startAccountStage } from '../testing/account-stage.ts'

const stage = startAccountStage()
const { added, clock, details, expectProblem, read, send, verifyNow } = stage

test('an account tells what Kraken told of its key: rights, addresses against ours, expiry, when it was proven', async () => {
  const validUntil = Math.floor((clock.time + 90 * DAY) / 1000)
  const { path, id } = await added({ name: 'bot', validUntil, ipAllowlist: ['127.0.0.1', '198.51.100.9'], nonceWindow: 10 })
  const account = await details(path)
  expect(account).toMatchObject({
    id,
    keyName: 'bot',
    health: 'attention',
    healthReasons: ['foreign-addresses'],
    findings: [{ check: 'ip-restriction', code: 'foreign-addresses', facts: { which: ['198.51.100.9'] } }],
    expiresAt: new Date(validUntil * 1000).toISOString(),
    provenAt: new Date(clock.time).toISOString(),
    addresses: {
      restriction: 'restricted',
      ours: [{ address: '127.0.0.1', state: 'allowed' }],
      foreign: ['198.51.100.9'],
      paste: '127.0.0.1, 198.51.100.9',
    },
    key: { nonceWindow: '10', queryFrom: null, toldAt: new Date(clock.time).toISOString() },
    previousKey: null,
  })
  expect(account.key?.rights).toContainEqual({ permission: 'withdraw-funds', state: 'off' })
  expect((await read<AccountView>('/api/accounts?limit=200')).items.find((it) => it.id === id)).toMatchObject({
    healthReasons: ['foreign-addresses'],
    expiresAt: account.expiresAt,
  })
})

test('verifying again makes the health follow: attention at once, broken an hour later, ready when the key is mended', async () => {
  const { key, path } = await added()
  await stage.api.kraken.changeKey(key.publicKey, { permissions: key.permissions.filter((right) => right !== 'query-ledger') })
  expect(await verifyNow(path)).toMatchObject({ verdict: 'failed' })
  const failing = await details(path)
  expect(failing).toMatchObject({ health: 'attention', healthReasons: ['missing'], provenAt: new Date(clock.time).toISOString() })
  expect(failing.key?.rights).toContainEqual({ permission: 'query-ledger', state: 'missing' })

  clock.time += 60 * MINUTE
  await verifyNow(path)
  expect(await details(path)).toMatchObject({ health: 'broken', verifiedAt: new Date(clock.time).toISOString() })
  await stage.api.kraken.changeKey(key.publicKey, { permissions: key.permissions })
  clock.time += 5 * MINUTE
  expect(await verifyNow(path)).toMatchObject({ verdict: 'passed' })
  expect(await details(path)).toMatchObject({
    health: 'ready',
    healthReasons: [],
    findings: [],
    provenAt: new Date(clock.time).toISOString(),
  })
})

test('an outage is shown in the history, and says nothing against the key, however long it lasts', async () => {
  const { path } = await added()
  const mend = stage.api.kraken.fault({ kind: 'empty' })
  for (let hour = 0; hour < 3; hour += 1) {
    clock.time += 60 * MINUTE
    expect(await verifyNow(path)).toMatchObject({ verdict: 'inconclusive' })
  }
  await mend()
  expect(await details(path)).toMatchObject({ health: 'ready', verifiedAt: new Date(clock.time).toISOString() })
  const { items } = await read<AccountVerificationView>(`${path}/verifications`)
  expect(items.map(({ verdict }) => verdict)).toEqual(['inconclusive', 'inconclusive', 'inconclusive', 'passed'])
})

test('a verification of stored keys is streamed check by check to who asks for it', async () => {
  const { path } = await added()
  const reply = await send('POST', `${path}/verifications`, undefined, { accept: 'text/event-stream' })
  expect(reply.headers.get('content-type')).toContain('text/event-stream')
  const events = [...(await reply.text()).matchAll(/^event: (\w+)$/gm)].map(([, name]) => name)
  expect(events).toEqual([...Array(10).fill('check'), 'verdict'])
})

test('the history comes newest first and page by page, while more is added, and begins with the test before the account was added; what happened tells who did it', async () => {
  const { path, tested } = await added()
  const run: string[] = []
  const more = async () => {
    clock.time += MINUTE
    run.push((await verifyNow(path)).code)
  }
  await more()
  await more()
  await more()
  const first = await read<AccountVerificationView>(`${path}/verifications`, '?limit=2')
  await more()
  const second = await read<AccountVerificationView>(`${path}/verifications`, `?limit=2&cursor=${first.nextCursor}`)
  const third = await read<AccountVerificationView>(`${path}/verifications`, `?limit=2&cursor=${second.nextCursor}`)
  expect([...first.items, ...second.items, ...third.items].map(({ code }) => code)).toEqual([run[2], run[1], run[0], tested])
  expect(second.items[1]).toMatchObject({ trigger: 'test', by: 'owner', verdict: 'passed' })
  expect(third.nextCursor).toBeNull()
  expect(first.items[0]).toMatchObject({ trigger: 'owner', by: 'owner', reason: null, verdict: 'passed' })

  const staff = await stage.api.signIn('support')
  await staff.get(`/api/support/verifications/${run[0]}`)
  const events = await read<AccountEventView>(`${path}/events`, '?limit=2')
  expect(events.items).toMatchObject([
    { action: 'verification.looked-up', by: 'support', code: run[0] },
    { action: 'account.verified', by: 'owner', code: run[3], verdict: 'passed', trigger: 'owner' },
  ])
  expect(JSON.stringify(events)).not.toContain(staff.email)
  const rest = await read<AccountEventView>(`${path}/events`, `?limit=50&cursor=${events.nextCursor}`)
  expect(rest.items.at(-1)).toMatchObject({ action: 'account.added', by: 'owner' })
})

test.for(['', 'x', '☃', Buffer.from('1.x').toString('base64url'), Buffer.from('1.').toString('base64url')])(
  'behind the malformed cursor %j there is nothing',
  async (cursor) => {
    const { path } = await added()
    await verifyNow(path)
    for (const list of ['verifications', 'events']) {
      const reply = await stage.user.get(`${path}/${list}?cursor=${encodeURIComponent(cursor)}`)
      expect([reply.status, await reply.json()]).toEqual([200, { items: [], nextCursor: null }])
    }
  },
)

test('a new name is taken when the account is as it was read; who knows an older one is told what it is now', async () => {
  const { path, tag, name } = await added()
  expect(tag).toBe('"1"')
  const renamed = await send('PATCH', path, { name: 'Fresh' }, { 'if-match': tag })
  expect([renamed.status, renamed.headers.get('etag')]).toEqual([200, '"2"'])
  expect(await renamed.json()).toMatchObject({ name: 'Fresh', version: 2 })

  const stale = await send('PATCH', path, { name: 'Late' }, { 'if-match': tag })
  expect(stale.status).toBe(412)
  expect(StaleAccountProblem.parse(await stale.json())).toMatchObject({ code: 'stale', present: { name: 'Fresh', version: 2 } })
  for (const nonsense of ['"x"', '2', 'W/"2"', '"2", "1"']) {
    await expectProblem(await send('PATCH', path, { name: 'Late' }, { 'if-match': nonsense }), 412, 'stale')
  }
  await expectProblem(await send('DELETE', path, undefined, { 'if-match': tag }), 412, 'stale')
  expect((await send('PATCH', path, { name }, { 'if-match': '*' })).status).toBe(200)
  expect((await send('PATCH', path, { name: 'Whichever' })).status).toBe(200)
  expect((await read<AccountEventView>(`${path}/events`)).items[0]).toMatchObject({ action: 'account.renamed', name: 'Whichever' })
})

test('a verification changes no version: what nobody did by hand stands in nobody’s way', async () => {
  const { path, tag, name } = await added()
  await verifyNow(path)
  expect((await send('PATCH', path, { name: `Still ${name}` }, { 'if-match': tag })).status).toBe(200)
})

test('a name of another account is refused, and so is one that is none', async () => {
  const [one, two] = [await added(), await added()]
  await expectProblem(await send('PATCH', one.path, { name: two.name.toUpperCase() }), 409, 'name-taken')
  for (const body of [{}, { name: '' }, { name: 'x'.repeat(61) }, { name: 'a\nb' }, { name: 'A', health: 'ready' }, []]) {
    await expectProblem(await send('PATCH', one.path, body), 400, 'invalid-request')
  }
  expect((await send('PATCH', one.path, { name: one.name.toUpperCase() })).status).toBe(200)
})

test('a removed account is gone with its history, for its owner too', async () => {
  const { path, key, name } = await added()
  expect((await send('DELETE', path)).status).toBe(204)
  for (const [method, rest, body] of everyRoute(key)) await expectProblem(await send(method, path + rest, body), 404, 'not-found')
  const { publicKey, privateKey } = key
  const { receipt } = await stage.user.verify(key)
  const again = await stage.user.post('/api/accounts', { exchange: 'kraken', name, publicKey, privateKey, receipt })
  expect(again.status).toBe(201)
})

test('another user’s account is not there, whatever is asked of it; nobody gets further than the sign-in', async () => {
  const { path, key } = await added()
  for (const [method, rest, body] of everyRoute(key)) {
    await expectProblem(await send(method, path + rest, body, {}, stage.other), 404, 'not-found')
    await expectProblem(await send(method, path + rest, body, {}, stage.api.nobody()), 401, 'unauthenticated')
  }
  expect(await details(path)).toMatchObject({ version: 1 })
})

const everyRoute = ({ publicKey, privateKey }: Keys): [method: string, rest: string, body?: object][] => [
  ['GET', ''],
  ['PATCH', '', { name: 'Mine' }],
  ['DELETE', ''],
  ['PUT', '/credentials', { publicKey, privateKey }],
  ['POST', '/verifications'],
  ['GET', '/verifications'],
  ['GET', '/events'],
]
