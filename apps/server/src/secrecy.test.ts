import { randomBytes } from 'node:crypto'
import { findSecret, startTestApi, type TestApi, type TestClient } from '@keyhaven/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'

/**
 * A marked private key goes through every route and every failure; then everything that was written anywhere is searched for
 * it. The browser's side of this is in apps/e2e.
 */
let api: TestApi
let user: TestClient
const replies: string[] = []
beforeAll(async () => {
  api = await startTestApi({ environment: { LOG_LEVEL: 'trace' } })
  user = await api.signIn()
})
afterAll(() => api.close())

async function keep(reply: Response) {
  replies.push(`${[...reply.headers].join('\n')}\n${await reply.text()}`)
  return reply
}

test('the search itself finds a secret in every encoding', () => {
  const secret = randomBytes(64).toString('base64')
  const bytes = Buffer.from(secret, 'base64')
  for (const written of [
    secret,
    `"${secret}"`,
    encodeURIComponent(secret),
    bytes.toString('hex').toUpperCase(),
    Buffer.from(secret).toString('base64'),
    Buffer.from(secret).toString('hex'),
    secret.slice(0, 50),
  ]) {
    expect(findSecret(written, secret), written).not.toEqual([])
  }
  expect(findSecret(Buffer.concat([randomBytes(7), bytes, randomBytes(7)]), secret)).toContain('bytes')
  expect(findSecret(Buffer.from(secret, 'utf16le'), secret)).toContain('utf-16')
  expect(findSecret(randomBytes(10_000), secret)).toEqual([])
})

/** The sealed bytes of an account. They are on the disk, or looking for them would prove nothing. */
async function boxOf(id: string): Promise<Uint8Array> {
  const bytes = (await api.product.store.accounts.find(id))?.sealed.bytes ?? new Uint8Array()
  expect(bytes.length > 0 && (await api.stored()).includes(bytes)).toBe(true)
  return bytes
}

/** Kraken's number of the account of one owner, as the twin makes it. */
const ACCOUNT = { ownerId: 'ada', iban: 'AA21 FDEE 430D 40BD' }

test('a private key is nowhere, nor the number of a Kraken account: not in the database, its journal, the log, a reply or a metric, whatever fails', async () => {
  const fit = await api.kraken.issueKey({ ipAllowlist: ['127.0.0.1'], ownerId: ACCOUNT.ownerId })
  const other = await api.kraken.issueKey({ ipAllowlist: ['127.0.0.1'], ownerId: ACCOUNT.ownerId })
  const { publicKey, privateKey } = fit
  const keys = { exchange: 'kraken', publicKey, privateKey }
  const secrets = [privateKey, other.privateKey, ACCOUNT.iban, ACCOUNT.iban.replaceAll(' ', '')]
  const stream = { accept: 'text/event-stream' }

  // Every fault of the exchange, both ways of asking.
  for (const kind of ['empty', 'empty-object', 'truncated', 'close', 'redirect'] as const) {
    for (const path of ['GetApiKeyInfo', 'GetWebSocketsToken', 'Balance']) {
      // A key of its own for each: Kraken counts the calls of a key.
      const { publicKey, privateKey } = await api.kraken.issueKey({ ipAllowlist: ['127.0.0.1'] })
      secrets.push(privateKey)
      const keys = { exchange: 'kraken', publicKey, privateKey }
      const clear = api.kraken.fault({ kind, path: `/0/private/${path}` })
      await keep(await user.post('/api/verifications', keys))
      await keep(await user.post('/api/verifications', keys, stream))
      clear()
    }
  }
  // Every way of being refused.
  const wrong = [
    { ...keys, publicKey: privateKey, privateKey: publicKey },
    { ...keys, publicKey: privateKey },
    { ...keys, publicKey: other.publicKey },
    { ...keys, exchange: privateKey },
    { ...keys, privateKey: [privateKey] },
    { ...keys, [privateKey]: privateKey },
    { ...keys, privateKey: privateKey.slice(1) },
    { ...keys, privateKey: `${privateKey}${'x'.repeat(20_000)}` },
    [privateKey],
  ]
  for (const body of wrong) {
    await keep(await user.post('/api/verifications', body))
    await keep(await user.post('/api/verifications', body, stream))
    await keep(await user.post('/api/accounts', { name: 'Main', receipt: 'x', ...body }))
    await keep(await api.nobody().post('/api/verifications', body))
  }
  await keep(
    await user.send('POST', '/api/verifications', {
      body: `{"privateKey":"${privateKey}`,
      headers: { 'content-type': 'application/json' },
    }),
  )
  // In places where it has no business.
  await keep(await user.get(`/api/accounts/${encodeURIComponent(privateKey)}`))
  await keep(await user.get(`/api/accounts?cursor=${encodeURIComponent(privateKey)}`))
  await keep(await user.get(`/${encodeURIComponent(privateKey)}`))
  await keep(await user.get(`/api/session?key=${encodeURIComponent(privateKey)}`, { 'user-agent': privateKey, 'x-request-id': privateKey }))
  await keep(await user.post('/api/auth/sign-in/email', { email: privateKey, password: privateKey }))
  await keep(await user.post('/api/auth/sign-in/email', { email: `${publicKey.slice(0, 8)}@example.test`, password: privateKey }))
  await keep(await user.post('/api/first-admin', { token: privateKey, email: privateKey, password: privateKey }))

  // And the way that succeeds.
  const view = await user.verify(fit)
  expect(view).toMatchObject({ verdict: 'passed' })
  replies.push(JSON.stringify(view))
  const account = { ...keys, name: 'Main', receipt: view.receipt }
  await keep(await user.post('/api/accounts', { ...account, name: privateKey }))
  const added = await keep(await user.post('/api/accounts', account, { 'idempotency-key': 'once' }))
  expect(added.status).toBe(201)
  await keep(await user.post('/api/accounts', account, { 'idempotency-key': 'once' }))
  await keep(await user.post('/api/accounts', { ...account, name: 'Again' }, { 'idempotency-key': 'once' }))
  // The number was read: it tells that a second key belongs to the same Kraken account.
  const second = await user.verify(other)
  expect(second.checks.at(-1)?.findings).toMatchObject([{ code: 'same-kraken-account', facts: { account: { name: 'Main' } } }])
  replies.push(JSON.stringify(second))
  await keep(await user.get('/api/accounts'))
  await keep(await user.get('/metrics'))
  await keep(await user.get('/api/openapi.json'))

  for (const [where, written] of [
    ['the data folder', await api.stored()],
    ['the log', api.logged()],
    ['the replies', replies.join('\n')],
  ] as const) {
    expect(written.length, where).toBeGreaterThan(1000)
    for (const secret of secrets) expect(findSecret(written, secret), where).toEqual([])
  }
  // Keys that were replaced, and those of an account that was removed.
  const { items } = (await (await user.get('/api/accounts')).json()) as { items: { id: string }[] }
  const id = items[0]?.id ?? ''
  const boxes = [await boxOf(id)]
  const { publicKey: nextPublic, privateKey: nextPrivate } = other
  const replacement = { publicKey: nextPublic, privateKey: nextPrivate, acceptWarnings: true, acceptOtherAccount: true }
  const change = { body: JSON.stringify(replacement), headers: { 'content-type': 'application/json', 'idempotency-key': 'replace' } }
  for (let times = 0; times < 2; times += 1) {
    const replaced = await keep(await user.send('PUT', `/api/accounts/${id}/credentials`, change))
    expect(replaced.status).toBe(200)
  }
  for (const rest of ['', '/verifications', '/events']) await keep(await user.get(`/api/accounts/${id}${rest}`))
  boxes.push(await boxOf(id))
  await keep(await user.send('POST', `/api/accounts/${id}/verifications`, { headers: { ...stream, 'idempotency-key': 'again' } }))
  await keep(await user.send('DELETE', `/api/accounts/${id}`))
  const left = await api.stored()
  for (const box of boxes) expect(left.includes(box)).toBe(false)
  for (const secret of secrets) {
    expect(findSecret(left, secret)).toEqual([])
    expect(findSecret(api.logged(), secret)).toEqual([])
    expect(findSecret(replies.join('\n'), secret)).toEqual([])
  }

  await api.restart()
  const stored = await api.stored()
  for (const box of boxes) expect(stored.includes(box)).toBe(false)
  for (const secret of secrets) expect(findSecret(stored, secret)).toEqual([])
})
