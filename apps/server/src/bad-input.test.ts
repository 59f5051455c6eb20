import { Problem } from '@keyhaven/contract'
import { startTestApi, type TestApi, type TestClient } from '@keyhaven/testkit'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'

let api: TestApi
let user: TestClient
beforeAll(async () => {
  api = await startTestApi()
  user = await api.signIn()
})
afterAll(() => api.close())

const fit = { exchange: 'kraken', name: 'Main', publicKey: 'a', privateKey: 'b', receipt: 'r' }
const json = { 'content-type': 'application/json' }

async function expectProblem(reply: Response, status: number, code: string, field?: string) {
  const text = await reply.text()
  expect(reply.status, text).toBe(status)
  const problem = Problem.parse(JSON.parse(text))
  expect(problem.code).toBe(code)
  expect(problem.field).toBe(field)
  expect(text).not.toMatch(/stack|node_modules|\.ts:/)
}

test.each([
  ['not JSON', '{"exchange": "kraken', 400, 'not-json'],
  ['no body at all', '', 400, 'not-json'],
  ['a poisoned prototype', '{"__proto__": {"role": "admin"}}', 400, 'not-json'],
  ['over 16 KiB', JSON.stringify({ ...fit, name: 'x'.repeat(17_000) }), 413, 'body-too-large'],
  ['null', 'null', 400, 'invalid-request'],
  ['a list', '[]', 400, 'invalid-request'],
] as const)('a body that is %s gets a problem document', async (_, body, status, code) => {
  for (const path of ['/api/accounts', '/api/verifications']) {
    await expectProblem(await user.send('POST', path, { body, headers: json }), status, code)
  }
})

test.each([
  [{ ...fit, role: 'admin' }, 'role'],
  [{ ...fit, name: 7 }, 'name'],
  [{ ...fit, name: '' }, 'name'],
  [{ ...fit, name: '   ' }, 'name'],
  [{ ...fit, name: 'x'.repeat(61) }, 'name'],
  [{ ...fit, name: 'a\u0007b' }, 'name'],
  [{ ...fit, name: 'a\nb' }, 'name'],
  [{ ...fit, name: 'a\u202eb' }, 'name'],
  [{ ...fit, publicKey: null }, 'publicKey'],
  [{ ...fit, privateKey: ['x'] }, 'privateKey'],
  [{ ...fit, privateKey: ' ' }, 'privateKey'],
  [{ ...fit, acceptWarnings: 'yes' }, 'acceptWarnings'],
  [{ exchange: 'kraken' }, 'name'],
])('a wrong or unknown field is named: %j', async (body, field) => {
  await expectProblem(await user.post('/api/accounts', body), 400, 'invalid-request', field)
})

test('sixty characters are sixty characters, in any script', async () => {
  for (const name of ['x'.repeat(60), '🦑'.repeat(60), ' Ünï '.padEnd(70)]) {
    await expectProblem(await user.post('/api/accounts', { ...fit, name }), 422, 'receipt-invalid', 'receipt')
  }
})

test('a secret in the place of a field’s name is not repeated', async () => {
  const secret = 'kQH5HW/8p1uGOVjbgWA7FunAmGO8lsSUXNsu3eow76sz84Q18fWxnyRzBHCd3pd5nE9qa99HAZtuZuj6F1huXg=='
  const reply = await user.post('/api/accounts', { ...fit, [secret]: 1 })
  expect(reply.status).toBe(400)
  expect(await reply.text()).not.toContain(secret.slice(0, 20))
})

test('an unknown exchange is said to be unknown', async () => {
  const { receipt: _, name: __, ...keys } = fit
  await expectProblem(await user.post('/api/accounts', { ...fit, exchange: 'mtgox' }), 400, 'unknown-exchange', 'exchange')
  await expectProblem(await user.post('/api/verifications', { ...keys, exchange: '../../etc' }), 400, 'unknown-exchange', 'exchange')
})

test('an id that is none is a wrong field', async () => {
  for (const id of ['1', 'x', encodeURIComponent("' or 1=1 --"), encodeURIComponent('💥'), '%00']) {
    await expectProblem(await user.get(`/api/accounts/${id}`), 400, 'invalid-request', 'id')
  }
})

test('only JSON is taken', async () => {
  const reply = await user.send('POST', '/api/accounts', {
    body: 'exchange=kraken',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  await expectProblem(reply, 415, 'unsupported-media-type')
})

test('keys of any text whatsoever get a verdict or a problem, never an error of ours, and are never sent to Kraken', async () => {
  api.kraken.clearCalls()
  const special = fc.constantFrom(
    '\0',
    '\u202e',
    '\ufeff',
    '🦑',
    'é',
    '﷽',
    "'; drop table auth_users; --",
    '\ud800',
    '%s',
    '$\u007bx}',
    '{{7*7}}',
  )
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', minLength: 10, maxLength: 300 }),
    fc.array(special, { maxLength: 40 }).map((all) => all.join('')),
  )
  await fc.assert(
    fc.asyncProperty(anyText, anyText, async (publicKey, privateKey) => {
      const reply = await user.post('/api/verifications', { exchange: 'kraken', publicKey, privateKey })
      const body = (await reply.json()) as { verdict?: string; code?: string }
      if (reply.status === 200) expect(body.verdict).toBe('failed')
      else expect([reply.status, body.code]).toEqual([400, 'invalid-request'])
    }),
    { numRuns: 150 },
  )
  expect(api.kraken.calls).toEqual([])
})

test.each([10, 1000, 7000, 20_000, 100_000])('keys of %i characters get an answer', async (length) => {
  const reply = await user.post('/api/verifications', { exchange: 'kraken', publicKey: 'k'.repeat(length), privateKey: '+'.repeat(length) })
  expect(reply.status).toBe(length > 8000 ? 413 : 200)
})

test('what is not there is a problem document too, below the API and beside it', async () => {
  for (const path of ['/api/nothing', '/api/accounts/x/y', '/nothing.js', '/practice/']) {
    await expectProblem(await user.get(path), 404, 'not-found')
  }
})

test('a path that can’t be decoded is refused without being repeated', async () => {
  await expectProblem(await user.get('/api/accounts/%ZZsecret'), 400, 'invalid-request', undefined)
  expect(await (await user.get('/api/%ZZsecret')).text()).not.toContain('secret')
})

test('nobody gets in without a session, and the answer is the same for what exists and what does not', async () => {
  const nobody = api.nobody()
  await expectProblem(await nobody.get('/api/accounts'), 401, 'unauthenticated')
  await expectProblem(await nobody.get('/api/exchanges'), 401, 'unauthenticated')
  await expectProblem(await nobody.post('/api/verifications', {}), 401, 'unauthenticated')
  await expectProblem(await nobody.post('/api/accounts', 'x'), 401, 'unauthenticated')
})
