import { startTestApi, type TestApi, type TestClient } from '@keyhaven/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi({ environment: { PRACTICE: 'on' } })
})
afterAll(() => api.close())

const JSON_TYPE = { 'content-type': 'application/json' }
const patch = (client: TestClient, path: string, body: unknown) =>
  client.send('PATCH', path, { headers: JSON_TYPE, body: JSON.stringify(body) })

async function practiceKey(client: TestClient): Promise<{ id: string; publicKey: string; privateKey: string }> {
  const { code } = (await (await client.get('/practice/api/code')).json()) as { code: string }
  const reply = await client.post('/practice/api/keys', { name: 'main', permissions: ['query-funds'], code })
  expect(reply.status).toBe(201)
  return (await reply.json()) as { id: string; publicKey: string; privateKey: string }
}

test('a user sets the practice exchange for own keys only, and TEST KEYS finds it as set', async () => {
  const [user, other] = [await api.signIn(), await api.signIn()]
  const [key, foreign] = [await practiceKey(user), await practiceKey(other)]
  const error = { switches: { serviceError: { '*': 'EService:Unavailable' } } }
  expect((await patch(user, '/practice/api/control/everybody', error)).status).toBe(403)
  expect((await patch(user, `/practice/api/control/keys/${foreign.id}`, error)).status).toBe(404)
  expect((await patch(user, `/practice/api/control/keys/${key.id}`, error)).status).toBe(200)

  expect((await user.verify(key, 'kraken-practice')).verdict).toBe('inconclusive')
  const view = await other.verify(foreign, 'kraken-practice')
  expect(view.checks.find(({ id }) => id === 'recognised')?.outcome).toBe('ok')
})

test.for(['support', 'admin'] as const)('%s sets it for everybody, and back', async (role) => {
  const staff = await api.signIn(role)
  expect((await staff.get('/practice/control')).status).toBe(200)
  const set = await patch(staff, '/practice/api/control/everybody', { switches: { casing: 'snake' } })
  expect(await set.json()).toMatchObject({ changed: ['casing'] })
  const normal = await staff.post('/practice/api/control/everybody/normal', {})
  expect(await normal.json()).toMatchObject({ changed: [], faults: [] })
})

test('the practice page is in the language that its user reads', async () => {
  const user = await api.signIn()
  expect((await patch(user, '/api/session', { language: 'ja' })).status).toBe(200)
  expect(await (await user.get('/practice/')).text()).toContain('<html lang="ja"')
})

test('nobody who is not signed in gets the page or its routes', async () => {
  const nobody = api.nobody()
  expect((await nobody.get('/practice/control')).status).toBe(404)
  const page = await nobody.get('/practice/control', { accept: 'text/html' })
  expect([page.status, page.headers.get('location')]).toEqual([302, '/sign-in'])
  expect((await nobody.get('/practice/api/control')).status).toBe(401)
  expect((await patch(nobody, '/practice/api/control/everybody', { switches: { casing: 'snake' } })).status).toBe(401)
})
