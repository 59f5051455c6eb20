import type { Check, VerificationView } from '@keyhaven/contract'
import { startTestApi, type TestApi, type TestClient } from '@keyhaven/testkit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

let api: TestApi
let user: TestClient
beforeAll(async () => {
  api = await startTestApi()
})
beforeEach(async () => {
  user = await api.signIn()
})
afterAll(() => api.close())

const findingsOf = (view: VerificationView, id: string) => view.checks.find((check) => check.id === id)?.findings.map(({ code }) => code)

test('a fit key passes: every check is ok, in the order of the contract, with a code and a receipt', async () => {
  const view = await user.verify(await api.kraken.issueKey({ ipAllowlist: ['127.0.0.1'] }))

  expect(view).toMatchObject({ verdict: 'passed', exchange: 'kraken', receipt: expect.any(String) })
  expect(view.code).toMatch(/^KT-/)
  expect(view.checks.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual([
    'format ok',
    'reachable ok',
    'recognised ok',
    'permissions ok',
    'no-withdrawal ok',
    'websocket ok',
    'ip-restriction ok',
    'egress ok',
    'limits ok',
    'not-duplicate ok',
  ])
})

test('a key without an address list passes with a warning', async () => {
  const view = await user.verify(await api.kraken.issueKey())
  expect(view.verdict).toBe('passed-with-warnings')
  expect(findingsOf(view, 'ip-restriction')).toEqual(['unrestricted'])
})

test.each([
  ['Withdraw', 'withdraw-funds'],
  ['adding withdrawal addresses', 'add-withdraw-address'],
  ['changing withdrawal addresses', 'update-withdraw-address'],
])('a key that may do this is refused: %s', async (_, permission) => {
  const fit = await api.kraken.issueKey({ ipAllowlist: ['127.0.0.1'] })
  const keys = await api.kraken.changeKey(fit.publicKey, { permissions: [...fit.permissions, permission] })
  const view = await user.verify(keys)
  expect(view).toMatchObject({ verdict: 'failed' })
  expect(view.receipt).toBeUndefined()
  expect(view.checks.find(({ id }) => id === 'no-withdrawal')?.findings).toEqual([
    { code: 'withdrawal-enabled', facts: { which: [permission] } },
  ])
})

test('a key without the WebSocket right is told so under both checks that it concerns', async () => {
  const fit = await api.kraken.issueKey({ ipAllowlist: ['127.0.0.1'] })
  const keys = await api.kraken.changeKey(fit.publicKey, { permissions: fit.permissions.filter((right) => right !== 'create-ws-token') })
  const view = await user.verify(keys)
  expect(view.verdict).toBe('failed')
  expect(findingsOf(view, 'websocket')).toEqual(['websocket-off'])
  expect(view.checks.find(({ id }) => id === 'permissions')?.findings).toContainEqual({
    code: 'missing',
    facts: { which: ['create-ws-token'] },
  })
})

test('a key that lists some of our addresses is told which of ours is missing, and which are not ours', async () => {
  const two = await startTestApi({ environment: { EGRESS: '127.0.0.1,203.0.113.9' } })
  try {
    const client = await two.signIn()
    const view = await client.verify(await two.kraken.issueKey({ ipAllowlist: ['127.0.0.0/31', '198.51.100.4'] }))
    expect(view.verdict).toBe('failed')
    expect(view.checks.find(({ id }) => id === 'ip-restriction')?.findings).toEqual([
      { code: 'egress-not-listed', facts: { which: ['203.0.113.9'], paste: '127.0.0.1, 203.0.113.9, 127.0.0.0/31, 198.51.100.4' } },
      { code: 'foreign-addresses', facts: { which: ['198.51.100.4'] } },
    ])
  } finally {
    await two.close()
  }
})

test('keys of a wrong shape never reach Kraken', async () => {
  const keys = await api.kraken.issueKey()
  api.kraken.clearCalls()
  const swapped = await user.verify({ publicKey: keys.privateKey, privateKey: keys.publicKey })
  expect(findingsOf(swapped, 'format')).toEqual(['swapped'])
  expect(swapped.checks.filter(({ outcome }) => outcome === 'skipped')).toHaveLength(9)
  expect(api.kraken.calls).toEqual([])
})

test('what the clipboard added is taken off on the server too', async () => {
  const keys = await api.kraken.issueKey({ ipAllowlist: ['127.0.0.1'] })
  const view = await user.verify({
    publicKey: ` API key: ${keys.publicKey}\n`,
    privateKey: `"${keys.privateKey.slice(0, 40)}\r\n${keys.privateKey.slice(40)}"`,
  })
  expect(view.verdict).toBe('passed')
})

test('a secret that belongs to another key, and a key that Kraken does not know, are told apart', async () => {
  const [one, other] = [await api.kraken.issueKey(), await api.kraken.issueKey()]
  const mixed = await user.verify({ publicKey: one.publicKey, privateKey: other.privateKey })
  expect(findingsOf(mixed, 'recognised')).toEqual(['signature-mismatch'])

  await api.kraken.deleteKey(other.publicKey)
  const gone = await user.verify(other)
  expect(gone.checks.find(({ id }) => id === 'recognised')?.findings).toMatchObject([
    { code: 'key-not-recognised', candidates: ['copied-wrongly', 'futures-key', 'deleted-or-expired', 'address-not-allowed'] },
  ])
  expect(gone.receipt).toBeUndefined()
})

test('who asks for an event stream hears each check as it ends, then the verdict', async () => {
  const keys = await api.kraken.issueKey({ ipAllowlist: ['127.0.0.1'] })
  const reply = await user.post(
    '/api/verifications',
    { exchange: 'kraken', publicKey: keys.publicKey, privateKey: keys.privateKey },
    { accept: 'text/event-stream' },
  )
  expect(reply.headers.get('content-type')).toContain('text/event-stream')
  const events = (await reply.text())
    .split('\n\n')
    .filter(Boolean)
    .map((event) => {
      const [name, data] = event.split('\n')
      return { name: name?.replace('event: ', ''), data: JSON.parse(data?.replace('data: ', '') ?? '') as Check & VerificationView }
    })
  const checks = events.slice(0, -1)
  const verdict = events.at(-1)

  expect(verdict).toMatchObject({ name: 'verdict', data: { verdict: 'passed', receipt: expect.any(String) } })
  expect(new Set(checks.map(({ name }) => name))).toEqual(new Set(['check']))
  expect(checks.map(({ data }) => data.id).toSorted()).toEqual(verdict?.data.checks.map(({ id }) => id).toSorted())
})

test('a person who leaves ends the run: nothing is kept', async () => {
  const keys = await api.kraken.issueKey({ ipAllowlist: ['127.0.0.1'] })
  const clear = api.kraken.fault({ kind: 'hang', path: '/0/private/GetWebSocketsToken' })
  const leave = new AbortController()
  const reply = await user.send('POST', '/api/verifications', {
    body: JSON.stringify({ exchange: 'kraken', publicKey: keys.publicKey, privateKey: keys.privateKey }),
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    signal: leave.signal,
  })
  const reader = reply.body?.getReader()
  await reader?.read()
  leave.abort()
  clear()
  await expect.poll(() => api.kraken.calls.some(({ path }) => path.endsWith('GetWebSocketsToken'))).toBe(true)
  expect(api.kraken.calls.filter(({ path, publicKey }) => publicKey === keys.publicKey && path.endsWith('Balance'))).toEqual([])
})

test('a key that is already added is told under which name', async () => {
  const keys = await api.kraken.issueKey({ ipAllowlist: ['127.0.0.1'] })
  const { receipt } = await user.verify(keys)
  const added = await user.post('/api/accounts', {
    exchange: 'kraken',
    name: 'Main',
    publicKey: keys.publicKey,
    privateKey: keys.privateKey,
    receipt,
  })
  expect(added.status).toBe(201)

  const again = await user.verify(keys)
  expect(again.checks.at(-1)).toMatchObject({
    id: 'not-duplicate',
    outcome: 'warning',
    findings: [{ code: 'already-added', facts: { account: { name: 'Main' } } }],
  })
  const other = await (await api.signIn()).verify(keys)
  expect(findingsOf(other, 'not-duplicate')).toEqual([])
})

test.each([
  { kind: 'html', status: 502 },
  { kind: 'html', status: 520 },
  { kind: 'empty' },
  { kind: 'empty-object' },
  { kind: 'empty-error' },
  { kind: 'truncated' },
  { kind: 'oversized' },
  { kind: 'redirect' },
  { kind: 'close' },
  { kind: 'reset' },
] as const)('when Kraken answers with $kind $status it is nobody’s key that is at fault, and nothing is stored', async (fault) => {
  const keys = await api.kraken.issueKey({ ipAllowlist: ['127.0.0.1'] })
  for (const path of ['GetApiKeyInfo', 'GetWebSocketsToken', 'Balance']) {
    const clear = api.kraken.fault({ ...fault, path: `/0/private/${path}` })
    const view = await user.verify(keys)
    clear()
    expect(view, path).toMatchObject({ verdict: 'inconclusive' })
    expect(view.receipt).toBeUndefined()
  }
})

test('an answer that never ends is given up in time', async () => {
  const keys = await api.kraken.issueKey({ ipAllowlist: ['127.0.0.1'] })
  const clear = api.kraken.fault({ kind: 'never-ending', path: '/0/private/GetApiKeyInfo' })
  const view = await user.verify(keys)
  clear()
  expect(view.verdict).toBe('inconclusive')
  expect(view.durationMs).toBeLessThan(20_000)
})

test('without addresses from the operator the check that needs them is skipped, and the key can pass', async () => {
  const bare = await startTestApi({ environment: { EGRESS: '' } })
  try {
    const client = await bare.signIn()
    const view = await client.verify(await bare.kraken.issueKey())
    expect(view.verdict).toBe('passed')
    expect(view.checks.find(({ id }) => id === 'ip-restriction')).toMatchObject({
      outcome: 'skipped',
      findings: [{ code: 'addresses-not-set' }],
    })
    const exchanges = (await (await client.get('/api/exchanges')).json()) as { items: { addresses: unknown }[] }
    expect(exchanges.items[0]?.addresses).toBeNull()
  } finally {
    await bare.close()
  }
})

test('the seventh test within a minute is put off, for this user only', async () => {
  const strict = await startTestApi({ environment: { BUDGET_USER: '6' } })
  try {
    const [one, other] = [await strict.signIn(), await strict.signIn()]
    const body = { exchange: 'kraken', publicKey: 'x', privateKey: 'y' }
    for (let nth = 0; nth < 6; nth += 1) expect((await one.post('/api/verifications', body)).status).toBe(200)
    const refused = await one.post('/api/verifications', body)
    expect(refused.status).toBe(429)
    expect(await refused.json()).toMatchObject({ code: 'too-many-requests', retryAfterSeconds: expect.any(Number) })
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await other.post('/api/verifications', body)).status).toBe(200)
  } finally {
    await strict.close()
  }
})
