import { NOTE_MAX, SUPPORT_VERIFICATIONS, type SupportAccountView, type SupportNote, type VerificationView } from '@keyhaven/contract'
import { findSecret, startTestApi, type TestApi, type TestClient } from '@keyhaven/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'

let api: TestApi
let user: TestClient
let support: TestClient
let clock = Date.now()
beforeAll(async () => {
  api = await startTestApi({ environment: { LOG_LEVEL: 'trace' }, now: () => clock })
  user = await api.signIn()
  support = await api.signIn('support')
})
afterAll(() => api.close())

const IBAN = { ownerId: 'ada', iban: 'AA21 FDEE 430D 40BD' }

async function addAccount(name: string) {
  const keys = await api.kraken.issueKey({ ipAllowlist: ['127.0.0.1'], name: 'bot', ownerId: IBAN.ownerId })
  const tested = await user.verify(keys)
  const { publicKey, privateKey } = keys
  const added = await user.post('/api/accounts', { exchange: 'kraken', name, publicKey, privateKey, receipt: tested.receipt })
  expect(added.status).toBe(201)
  const { id } = (await added.json()) as { id: string }
  return { id, keys, code: tested.code, path: `/api/support/accounts/${id}` }
}
const read = async (path: string) => {
  const reply = await support.get(path)
  expect(reply.status).toBe(200)
  return (await reply.json()) as SupportAccountView
}
const json = async <Body>(reply: Response) => (await reply.json()) as Body

test('support sees an account as its owner does, whose it is, and the test that it came from, step by step', async () => {
  const { id, path, code } = await addAccount('Seen')
  const view = await read(path)
  expect(view.account).toEqual(await json(await user.get(`/api/accounts/${id}`)))
  expect(view).toMatchObject({
    owner: { email: user.email },
    latest: { code, verdict: 'passed', egress: '127.0.0.1', exchangeStatus: 'online', errors: [], trigger: 'test', reason: null },
    faults: [],
    verifications: [{ code }],
    notes: [],
    mendPath: `/accounts/${id}/mend`,
  })
  expect(view.latest?.checks.length).toBeGreaterThan(5)
})

test('support verifies the stored keys with a reason, which the owner is told', async () => {
  const { id, path, keys } = await addAccount('Verified')
  await api.kraken.changeKey(keys.publicKey, { permissions: ['query-funds'] })
  const reply = await support.post(`${path}/verifications`, { reason: 'Ticket 4711: orders fail' })
  expect(reply.status).toBe(200)
  const verdict = await json<VerificationView>(reply)
  expect(verdict).toMatchObject({ verdict: 'failed' })
  expect(verdict).not.toHaveProperty('receipt')

  const view = await read(path)
  expect(view.latest).toMatchObject({ code: verdict.code, trigger: 'support', reason: 'Ticket 4711: orders fail', accountId: id })
  expect(view.account.health).not.toBe('ready')
  expect(view.faults).toContainEqual(expect.objectContaining({ check: 'permissions', code: 'missing' }))
  const events = await (await user.get(`/api/accounts/${id}/events`)).text()
  expect(events).toContain('Ticket 4711: orders fail')
  expect(events).not.toContain(support.email)
})

test('what Kraken said of itself during a test stays with it', async () => {
  api.kraken.set({ system: 'post_only' })
  const { path, code } = await addAccount('While only posting')
  api.kraken.reset()
  expect((await read(path)).latest).toMatchObject({ code, verdict: 'passed', exchangeStatus: 'post_only' })
})

test('a verification by support comes check by check to who asks for an event stream', async () => {
  const { path } = await addAccount('Streamed')
  const reply = await support.post(`${path}/verifications`, { reason: 'a look' }, { accept: 'text/event-stream' })
  const text = await reply.text()
  expect(text.match(/^event: check$/gm)?.length).toBeGreaterThan(5)
  expect(text).toMatch(/^event: verdict$/m)
  expect(text).not.toContain('receipt')
})

test.for(['application/json', 'text/event-stream'])(
  'an agent who leaves in the middle (%s) has been seen, and the verification goes on to its end for the customer',
  async (accept) => {
    clock += 60_001
    const { id, path, keys } = await addAccount(`Left ${accept}`)
    const askedBefore = api.kraken.calls.length
    const asked = () => api.kraken.calls.slice(askedBefore).some(({ publicKey }) => publicKey === keys.publicKey)
    const clear = api.kraken.fault({ kind: 'latency', ms: 1_000, path: '/0/private/GetWebSocketsToken' })
    const leave = new AbortController()
    const left = support
      .send('POST', `${path}/verifications`, {
        body: JSON.stringify({ reason: 'only a look' }),
        headers: { 'content-type': 'application/json', accept },
        signal: leave.signal,
      })
      .then((reply) => reply.text())
      .catch(() => 'left')
    await expect.poll(asked, { timeout: 60_000 }).toBe(true)
    leave.abort()
    expect(await left).toBe('left')
    clear()

    const history = async () => json<{ items: { reason?: string }[] }>(await user.get(`/api/accounts/${id}/verifications`))
    await expect.poll(async () => (await history()).items[0], { timeout: 60_000 }).toMatchObject({ by: 'support', reason: 'only a look' })
    const { items } = await json<{ items: object[] }>(await user.get(`/api/accounts/${id}/events`))
    expect(items).toMatchObject([
      { by: 'support', action: 'account.verified', reason: 'only a look' },
      { by: 'support', action: 'account.verification-started', reason: 'only a look' },
      { action: 'account.added' },
    ])
  },
)

test.for<[string, unknown]>([
  ['no reason', {}],
  ['a short one', { reason: ' ab ' }],
  ['one that is too long', { reason: 'x'.repeat(501) }],
  ['none of a text', { reason: 7 }],
  ['control characters', { reason: 'because\u0007' }],
])('support does not verify with %s', async ([, body]) => {
  const { path } = await addAccount(`Unreasoned ${JSON.stringify(body).length}`)
  const reply = await support.post(`${path}/verifications`, body)
  expect(await json(reply)).toMatchObject({ code: 'invalid-request', field: 'reason' })
})

test('an account is verified by support so often a minute and no more, and then again', async () => {
  const { path } = await addAccount('Bounded')
  const verify = async () => (await support.post(`${path}/verifications`, { reason: 'again' })).status
  clock += 60_001
  const statuses: number[] = []
  for (let nth = 0; nth <= SUPPORT_VERIFICATIONS.perAccount; nth += 1) statuses.push(await verify())
  expect(statuses).toEqual([...Array(SUPPORT_VERIFICATIONS.perAccount).fill(200), 429])
  clock += 60_001
  expect(await verify()).toBe(200)
})

test('one of the staff verifies so many accounts a minute and no more', async () => {
  clock += 60_001
  const accounts = await Promise.all(Array.from({ length: 4 }, (_, nth) => addAccount(`Many ${nth}`)))
  const statuses: number[] = []
  for (let nth = 0; nth <= SUPPORT_VERIFICATIONS.perAgent; nth += 1) {
    const reply = await support.post(`${accounts[nth % 4]?.path}/verifications`, { reason: 'many' })
    statuses.push(reply.status)
  }
  expect(statuses).toEqual([...Array(SUPPORT_VERIFICATIONS.perAgent).fill(200), 429])
  clock += 60_001
})

test('a note is for the staff alone: its text comes back as it was written, newest first, and the owner finds it nowhere', async () => {
  const { id, path } = await addAccount('Noted')
  const texts = ['<b>Called twice</b>\n\tthey will mend it', 'ünï 👩‍👩‍👧 %s $1', 'x'.repeat(NOTE_MAX)]
  for (const text of texts) {
    clock += 1
    const added = await support.post(`${path}/notes`, { text: ` ${text}\n` })
    expect(added.status).toBe(201)
    expect(await json(added)).toMatchObject({ text, author: { email: support.email } })
  }
  const first = await json<{ items: SupportNote[]; nextCursor: string }>(await support.get(`${path}/notes?limit=2`))
  const second = await json<{ items: SupportNote[]; nextCursor: null }>(
    await support.get(`${path}/notes?limit=2&cursor=${first.nextCursor}`),
  )
  expect([...first.items, ...second.items].map(({ text }) => text)).toEqual(texts.toReversed())
  expect(second.nextCursor).toBeNull()
  expect((await read(path)).notes).toEqual([...first.items, ...second.items])

  for (const own of [`/api/accounts/${id}`, `/api/accounts/${id}/events`, `/api/accounts/${id}/verifications`, '/api/accounts']) {
    expect(await (await user.get(own)).text(), own).not.toMatch(/Called twice|note/)
  }
  expect((await user.get(`${path}/notes`)).status).toBe(403)
})

test.for<[string, unknown]>([
  ['nothing', { text: '  ' }],
  ['too much', { text: 'x'.repeat(NOTE_MAX + 1) }],
  ['a bell', { text: 'a\u0007' }],
  ['the character 0', { text: 'a\0' }],
])('a note holds no %s', async ([, body]) => {
  const { items } = await json<{ items: { id: string }[] }>(await user.get('/api/accounts'))
  const reply = await support.post(`/api/support/accounts/${items[0]?.id}/notes`, body)
  expect(await json(reply)).toMatchObject({ code: 'invalid-request', field: 'text' })
})

test('a private key that is pasted into a note or a reason is refused and kept nowhere', async () => {
  const { id, path, keys } = await addAccount('Pasted')
  const note = await support.post(`${path}/notes`, { text: `they sent ${keys.privateKey}, why?` })
  expect(await json(note)).toMatchObject({ code: 'private-key-pasted', field: 'text' })
  const reason = await support.post(`${path}/verifications`, { reason: `key ${keys.privateKey}` })
  expect(await json(reason)).toMatchObject({ code: 'private-key-pasted', field: 'reason' })

  const { items } = await api.product.store.audit.listOfAccount(id, { limit: 2 })
  expect(items).toMatchObject([
    { action: 'private-key.refused', actor: { role: 'support' }, reason: null, facts: { tried: 'account.verified', field: 'reason' } },
    { action: 'private-key.refused', actor: { role: 'support' }, facts: { tried: 'note.added', field: 'text' } },
  ])
  // Nothing was done to the account.
  expect(await (await user.get(`/api/accounts/${id}/events`)).text()).not.toContain('private-key.refused')
})

test('an account that is missing or was removed is not there for support either', async () => {
  const { id, path } = await addAccount('Removed')
  await user.send('DELETE', `/api/accounts/${id}`)
  for (const gone of [path, '/api/support/accounts/0198c3a1-7c2e-7b7a-a4c0-94d1a1b9c001']) {
    for (const reply of [
      await support.get(gone),
      await support.get(`${gone}/notes`),
      await support.get(`${gone}/events`),
      await support.get(`${gone}/verifications`),
      await support.post(`${gone}/notes`, { text: 'a note' }),
      await support.post(`${gone}/verifications`, { reason: 'a reason' }),
    ]) {
      expect(await json(reply)).toMatchObject({ code: 'not-found' })
    }
  }
})

test('every look at an account and everything done with it is in the audit trail with who and why', async () => {
  const { id, path } = await addAccount('Audited')
  await support.get(path)
  await support.get(`${path}/verifications`)
  await support.get(`${path}/events`)
  await support.get(`${path}/notes`)
  await support.post(`${path}/notes`, { text: 'a note' })
  await support.post(`${path}/verifications`, { reason: 'Ticket 1' })
  const { user: staff } = await json<{ user: { id: string } }>(await support.get('/api/session'))
  const events = await api.product.store.db
    .selectFrom('audit_events')
    .select(['action', 'reason', 'account_id'])
    .where('actor_id', '=', staff.id)
    .where('account_id', '=', id)
    .orderBy('sequence')
    .execute()
  expect(events.map(({ action, reason }) => [action, reason])).toEqual([
    ['account.looked-at', null],
    ['account.looked-at', null],
    ['account.looked-at', null],
    ['notes.read', null],
    ['note.added', null],
    ['account.verification-started', 'Ticket 1'],
    ['account.verified', 'Ticket 1'],
  ])
})

test('support sees what happened to an account as its owner does: no names of the staff, and no notes', async () => {
  const { id, path } = await addAccount('Told')
  await support.get(path)
  await support.post(`${path}/notes`, { text: 'a note' })
  await support.post(`${path}/verifications`, { reason: 'Ticket 2' })
  const told = await (await support.get(`${path}/events`)).text()
  expect(told).not.toContain(support.email)
  const { items } = JSON.parse(told) as { items: { action: string; by: string; reason?: string }[] }
  expect(items.map(({ by, action, reason }) => [by, action, reason])).toEqual([
    ['support', 'account.verified', 'Ticket 2'],
    ['support', 'account.verification-started', 'Ticket 2'],
    ['support', 'account.looked-at', undefined],
    ['owner', 'account.added', undefined],
  ])
  const { items: ownersItems } = await json<{ items: object[] }>(await user.get(`/api/accounts/${id}/events`))
  // The owner is told of this look too.
  expect(ownersItems.slice(1)).toEqual(items)
})

test('no reply to support holds a key beyond its hint, a session or the number of a Kraken account', async () => {
  const { path, keys, code } = await addAccount('Secret')
  await support.post(`${path}/verifications`, { reason: 'a look' })
  await support.post(`${path}/notes`, { text: 'a note' })
  const paths = [
    path,
    `${path}/verifications`,
    `${path}/notes`,
    `${path}/events`,
    `/api/support/verifications/${code}`,
    '/api/support/verifications',
    '/api/support/accounts',
    `/api/support/accounts?${new URLSearchParams({ query: keys.publicKey })}`,
  ]
  for (const asked of paths) {
    const reply = await support.get(asked)
    expect(reply.status, asked).toBe(200)
    const text = await reply.text()
    expect(findSecret(text, keys.privateKey), asked).toEqual([])
    for (const secret of [keys.publicKey, IBAN.iban, IBAN.iban.replaceAll(' ', ''), 'sealed', 'Hash', 'hash'])
      expect(text, asked).not.toContain(secret)
  }
})
