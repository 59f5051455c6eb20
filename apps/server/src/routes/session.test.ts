import { randomUUID } from 'node:crypto'
import { cookieOf, startTestApi, type TestApi } from '@keyhaven/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
})
afterAll(() => api.close())

const tokenOf = (link: string | undefined) => link?.split('#')[1] ?? ''

test('the first admin is made once, with the printed link only', async () => {
  const fresh = await startTestApi()
  try {
    const { firstAdmin, publicUrl } = fresh.product
    const link = await firstAdmin.link(publicUrl)
    expect(link).toMatch(/^http:\/\/localhost:\d+\/first-admin#[\w.-]+$/)
    const body = { token: tokenOf(link), email: 'First@Example.test', password: randomUUID() }
    const nobody = fresh.nobody()

    expect((await nobody.post('/api/first-admin', { ...body, token: `${body.token}x` })).status).toBe(404)
    const both = await Promise.all([
      nobody.post('/api/first-admin', body),
      nobody.post('/api/first-admin', { ...body, email: 'second@example.test' }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 404])
    expect((await nobody.post('/api/first-admin', body)).status).toBe(404)
    expect(await firstAdmin.link(publicUrl)).toBeUndefined()

    const signedIn = await nobody.post('/api/auth/sign-in/email', { email: 'first@example.test', password: body.password })
    expect(signedIn.status).toBe(200)
    const session = await nobody.get('/api/session', { cookie: cookieOf(signedIn) })
    expect(await session.json()).toMatchObject({ user: { email: 'first@example.test', role: 'admin' }, signUp: 'closed' })
  } finally {
    await fresh.close()
  }
})

test('a session is in an httpOnly, SameSite cookie, Secure behind https, and ends with signing out', async () => {
  const user = await api.signIn()
  const reply = await api.nobody().post('/api/auth/sign-in/email', { email: user.email, password: user.password })
  const [cookie = ''] = reply.headers.getSetCookie()
  expect(cookie).toMatch(/HttpOnly/i)
  expect(cookie).toMatch(/SameSite=Lax/i)
  expect(cookie).not.toMatch(/Secure/i)
  const token = cookie.split('=')[1]?.split('.')[0] ?? ''
  expect(token).not.toBe('')
  expect(await reply.clone().text()).not.toContain(token)

  const headers = { cookie: cookieOf(reply) }
  expect((await api.nobody().get('/api/accounts', headers)).status).toBe(200)
  expect((await api.nobody().post('/api/auth/sign-out', {}, headers)).status).toBe(200)
  expect((await api.nobody().get('/api/accounts', headers)).status).toBe(401)

  const https = await startTestApi({ environment: { PUBLIC_URL: 'https://keys.example' } })
  try {
    const client = await https.signIn()
    const secure = await https.nobody().post('/api/auth/sign-in/email', { email: client.email, password: client.password })
    expect(secure.headers.getSetCookie()[0]).toMatch(/Secure/i)
    expect(secure.headers.get('strict-transport-security')).toContain('max-age')
  } finally {
    await https.close()
  }
})

test('a wrong password and an unknown e-mail get the same answer', async () => {
  const user = await api.signIn()
  const wrong = await api.nobody().post('/api/auth/sign-in/email', { email: user.email, password: 'not this one' })
  const unknown = await api.nobody().post('/api/auth/sign-in/email', { email: 'nobody@example.test', password: 'not this one' })
  expect([wrong.status, unknown.status]).toEqual([401, 401])
  expect(await wrong.json()).toEqual(await unknown.json())
})

test('where sign-up is closed nobody makes a user, and nobody gives themselves a role', async () => {
  const body = { email: 'new@example.test', password: randomUUID(), name: 'New', role: 'admin' }
  const closed = await api.nobody().post('/api/auth/sign-up/email', body)
  expect(closed.status).toBeGreaterThanOrEqual(400)

  const open = await startTestApi({ environment: { SIGN_UP: 'open' } })
  try {
    const reply = await open.nobody().post('/api/auth/sign-up/email', { ...body, role: undefined })
    expect(reply.status).toBe(200)
    const headers = { cookie: cookieOf(reply) }
    await open.nobody().post('/api/auth/update-user', { role: 'admin' }, headers)
    expect(await (await open.nobody().get('/api/session', headers)).json()).toMatchObject({ user: { role: 'user' }, signUp: 'open' })
  } finally {
    await open.close()
  }
})

test('a user’s language is remembered on the user: their own, and only one that is offered', async () => {
  const [user, other] = [await api.signIn(), await api.signIn()]
  const languageOf = async (client: typeof user) =>
    ((await (await client.get('/api/session')).json()) as { user: { language: string | null } }).user.language
  const change = (client: Pick<typeof user, 'send'>, body: unknown) =>
    client.send('PATCH', '/api/session', { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
  expect(await languageOf(user)).toBe(null)

  const changed = await change(user, { language: 'pt-BR' })
  expect(changed.status).toBe(200)
  expect(await changed.json()).toMatchObject({ user: { email: user.email, language: 'pt-BR' }, signUp: 'closed' })

  for (const body of [
    { language: 'tlh' },
    { language: null },
    {},
    { language: 'de', role: 'admin' },
    { language: 'de', id: other.email },
  ]) {
    const refused = await change(user, body)
    expect(refused.status, JSON.stringify(body)).toBe(400)
    expect(await refused.json()).toMatchObject({ code: 'invalid-request' })
  }
  await user.post('/api/auth/update-user', { language: 'de' })
  expect((await change(api.nobody(), { language: 'de' })).status).toBe(401)
  expect([await languageOf(user), await languageOf(other)]).toEqual(['pt-BR', null])
  expect(await languageOf(await api.nobody().signIn(user))).toBe('pt-BR')
})

test('changes that another site’s page asks for are refused, whatever they are', async () => {
  const user = await api.signIn()
  const foreign = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ]
  for (const headers of foreign) {
    for (const path of ['/api/accounts', '/api/verifications', '/api/auth/sign-out', '/api/auth/sign-in/email', '/api/first-admin']) {
      const reply = await user.post(path, {}, headers)
      expect(reply.status, path).toBe(403)
      expect(await reply.json()).toMatchObject({ code: 'foreign-origin' })
    }
  }
  expect((await user.get('/api/accounts', { origin: api.url, 'sec-fetch-site': 'same-origin' })).status).toBe(200)
})

test('guessing passwords is slowed down, for one caller', async () => {
  const strict = await startTestApi({ environment: { BUDGET_SIGN_IN: '10' } })
  try {
    const guess = () => strict.nobody().post('/api/auth/sign-in/email', { email: 'ada@example.test', password: 'guess' })
    for (let nth = 0; nth < 10; nth += 1) expect((await guess()).status).toBe(401)
    const refused = await guess()
    expect(refused.status).toBe(429)
    expect(await refused.json()).toMatchObject({ code: 'too-many-requests' })
    expect((await strict.nobody().get('/api/session')).status).toBe(200)
  } finally {
    await strict.close()
  }
})

test('every reply forbids inline scripts, foreign origins and framing', async () => {
  for (const path of ['/api/session', '/healthz', '/nothing', '/api/docs/']) {
    const reply = await api.nobody().get(path)
    const policy = reply.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff')
  }
})

test('probes say alive, able to serve, and how much was done, to anybody and about nobody', async () => {
  const nobody = api.nobody()
  expect(await (await nobody.get('/healthz')).json()).toEqual({ status: 'ok' })
  expect((await nobody.get('/readyz')).status).toBe(200)
  const metrics = await (await nobody.get('/metrics')).text()
  expect(metrics).toContain('keyhaven_http_request_seconds')
  expect(metrics).not.toMatch(/@example\.test/)
})

test('the API describes itself as OpenAPI 3.1, with every route of its own', async () => {
  const description = (await (await api.nobody().get('/api/openapi.json')).json()) as { openapi: string; paths: Record<string, object> }
  expect(description.openapi).toMatch(/^3\.1/)
  expect(Object.keys(description.paths)).toEqual(
    expect.arrayContaining(['/api/exchanges', '/api/verifications', '/api/accounts', '/api/accounts/{id}', '/api/session']),
  )
  expect((await api.nobody().get('/api/docs')).status).toBeLessThan(400)
})
