import { expect } from 'vitest'
import { signSpot } from './sign.ts'
import { own, startSite, test } from './testing/site.ts'
import type { IssuedKey, KeySpec, KeyStore } from './types.ts'

test('a key made on the page is a key of the exchange, with what was chosen and no more', async ({ site }) => {
  const made = await site.as('alice').create({
    permissions: ['query-funds', 'modify-trades', 'create-ws-token', 'query-funds'],
    ipAllowlist: ['127.0.0.1', ' 203.0.113.0/28 ', '2001:db8::/64'],
    validUntil: 1_890_000_000,
    queryFrom: 1_600_000_000,
    queryTo: 1_895_000_000,
    nonceWindow: 10_000,
  })
  expect(made.status).toBe(201)
  const { publicKey, privateKey } = made.json as unknown as IssuedKey

  const body = 'nonce=1'
  const path = '/0/private/GetApiKeyInfo'
  const answer = await fetch(site.twin.restUrl + path, {
    method: 'POST',
    headers: {
      'API-Key': publicKey,
      'API-Sign': signSpot(path, '1', body, privateKey),
      'content-type': 'application/x-www-form-urlencoded',
    },
    body,
  })
  expect(await answer.json()).toMatchObject({
    error: [],
    result: {
      apiKeyName: 'main',
      permissions: ['query-funds', 'modify-trades', 'create-ws-token'],
      ipAllowlist: ['127.0.0.1', '203.0.113.0/28', '2001:db8::/64'],
      validUntil: '1890000000',
      queryFrom: '1600000000',
      queryTo: '1895000000',
    },
  })
})

test('the private key is in the reply that makes the key and in no other', async ({ site }) => {
  const alice = site.as('alice')
  const made = await alice.create()
  const { privateKey, id } = made.json as unknown as IssuedKey
  expect(privateKey).toHaveLength(88)
  expect(made.headers.get('cache-control')).toBe('no-store')

  const later = [
    await alice.ask('GET', 'api/keys'),
    await alice.ask('PATCH', `api/keys/${id}`, { name: 'other' }),
    await alice.create({ name: 'other' }),
    await alice.ask('DELETE', `api/keys/${id}`, {}),
  ]
  expect(later.map(({ status }) => status)).toEqual([200, 200, 409, 204])
  for (const { text, headers } of later) {
    expect(text).not.toContain(privateKey)
    expect(text).not.toContain('privateKey')
    expect(headers.get('cache-control')).toBe('no-store')
  }
})

test('an owner sees, changes and deletes own keys only; another’s and a missing one answer alike', async ({ site }) => {
  const [alice, bob] = [site.as('alice'), site.as('bob')]
  await alice.create()
  const unowned = await site.twin.issueKey({ name: 'nobody’s' })
  const { id } = own(site.twin, 'alice')

  expect((await alice.list()).map(({ name }) => name)).toEqual(['main'])
  expect(await bob.list()).toEqual([])
  const refused = [
    await bob.ask('PATCH', `api/keys/${id}`, { name: 'mine' }),
    await bob.ask('DELETE', `api/keys/${id}`, {}),
    await bob.ask('PATCH', `api/keys/${unowned.id}`, { name: 'mine' }),
    await bob.ask('DELETE', 'api/keys/no-such-key', {}),
    await bob.ask('DELETE', `api/keys/${encodeURIComponent('../')}`, {}),
  ]
  for (const { status, text } of refused) expect([status, text]).toEqual([404, '{"code":"not-found"}'])
  expect(own(site.twin, 'alice').name).toBe('main')
})

test('nobody gets nothing, whatever is asked', async ({ site }) => {
  const nobody = site.as(undefined)
  for (const [method, path] of [
    ['GET', 'api/keys'],
    ['GET', 'api/code'],
    ['POST', 'api/keys'],
    ['PATCH', 'api/keys/x'],
    ['DELETE', 'api/keys/x'],
    ['GET', 'api/else'],
  ] as const) {
    const { status, text } = await nobody.ask(method, path, method === 'GET' ? undefined : '{broken')
    expect([status, text], `${method} ${path}`).toEqual([401, '{"code":"unauthenticated"}'])
  }
})

test('a key is made with the owner’s present code alone', async ({ site }) => {
  const alice = site.as('alice')
  const right = await alice.code()
  const wrong = right === '000000' ? '000001' : '000000'
  const cases = [
    [{ code: wrong }, 403, { code: 'wrong-code', field: 'code' }],
    [{ code: '12345' }, 400, { code: 'invalid-request', field: 'code' }],
    [{ code: Number(right) }, 400, { code: 'invalid-request', field: 'code' }],
    // Everything else was right: now the page asks for the code.
    [{ code: undefined }, 202, { next: 'enter-code' }],
  ] as const
  for (const [body, status, json] of cases) expect(await alice.create(body)).toMatchObject({ status, json })

  site.clock.ms += 90_000
  expect(await alice.create({ code: right })).toMatchObject({ status: 403 })
  expect(site.twin.listKeys('alice')).toEqual([])
})

test('the code of another owner is not accepted', async ({ site }) => {
  // Two codes can be equal by chance: then the next half minute has different ones.
  const [alice, bob] = [site.as('alice'), site.as('bob')]
  let [hers, his] = [await alice.code(), await bob.code()]
  while (hers === his) {
    site.clock.ms += 90_000
    ;[hers, his] = [await alice.code(), await bob.code()]
  }
  expect(await alice.create({ code: his })).toMatchObject({ status: 403, json: { code: 'wrong-code' } })
})

test('an edit changes what it names, keeps what the dialog does not offer, and takes effect at once', async ({ site }) => {
  const alice = site.as('alice')
  const spec: Partial<KeySpec> = { ownerId: 'alice', name: 'old', permissions: ['query-funds', 'add-withdraw-address'], queryFrom: 10 }
  const { id } = await site.twin.issueKey(spec)

  const { status, json } = await alice.ask('PATCH', `api/keys/${id}`, { permissions: ['withdraw-funds'], ipAllowlist: ['192.0.2.1'] })
  expect([status, json]).toMatchObject([200, { name: 'old', permissions: ['withdraw-funds', 'add-withdraw-address'], queryFrom: 10 }])
  expect(own(site.twin, 'alice')).toMatchObject({ permissions: ['withdraw-funds', 'add-withdraw-address'], ipAllowlist: ['192.0.2.1'] })
})

test('a name is taken once per owner, however it is written and however fast', async ({ site }) => {
  const alice = site.as('alice')
  const answers = await Promise.all([alice.create({ name: 'Main' }), alice.create({ name: ' main ' }), alice.create({ name: 'MAIN' })])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409])
  expect(answers.find(({ status }) => status === 409)?.json).toEqual({ code: 'name-taken', field: 'name' })
  expect(await site.as('bob').create({ name: 'main' })).toMatchObject({ status: 201 })

  const { id } = own(site.twin, 'alice')
  expect(await alice.ask('PATCH', `api/keys/${id}`, { name: 'mAIN' })).toMatchObject({ status: 200, json: { name: 'mAIN' } })
})

test('an owner has at most 50 keys', async ({ site }) => {
  await Promise.all(Array.from({ length: 50 }, (_, at) => site.twin.issueKey({ ownerId: 'alice', name: `key ${at}` })))
  expect(await site.as('alice').create()).toMatchObject({ status: 409, json: { code: 'too-many-keys' } })
  expect(await site.as('bob').create()).toMatchObject({ status: 201 })
})

test('a futures key is not listed under Spot', async ({ site }) => {
  await site.twin.issueKey({ ownerId: 'alice', kind: 'futures' })
  expect(await site.as('alice').list()).toEqual([])
})

test('a key store that fails is an outage without details, and the next change works', async () => {
  let broken = true
  const keyStore: KeyStore = {
    all: async () => [],
    put: async () => {
      if (broken) throw new Error('cannot write')
    },
    remove: async () => {},
  }
  const site = await startSite('', keyStore)
  const alice = site.as('alice')
  const refused = await alice.create()
  broken = false
  const made = await alice.create()
  await site.close()
  expect([refused.status, refused.text]).toEqual([503, '{"code":"unavailable"}'])
  expect(made.status).toBe(201)
})
