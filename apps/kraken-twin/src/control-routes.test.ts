import { describe, expect } from 'vitest'
import { call, errorsOf, send } from './testing/rest-client.ts'
import { own, type Site, test, type Visitor } from './testing/site.ts'
import type { IssuedKey } from './types.ts'

const EVERYBODY = 'api/control/everybody'

async function withKey(site: Site, owner: string): Promise<{ visitor: Visitor; key: IssuedKey; path: string }> {
  const key = await site.twin.issueKey({ ownerId: owner, name: `${owner}’s` })
  return { visitor: site.as(owner), key, path: `api/control/keys/${key.id}` }
}

test('for nobody there is no page and no route; whoever is not signed in is told that first', async ({ site }) => {
  const { visitor: nil, path } = await withKey(site, 'nil')
  expect((await nil.ask('GET', 'control')).status).toBe(404)
  expect((await nil.ask('GET', 'api/keys')).json).toMatchObject({ control: false })
  for (const [method, target, body] of [
    ['GET', 'api/control', undefined],
    ['GET', EVERYBODY, undefined],
    ['GET', path, undefined],
    ['PATCH', EVERYBODY, { switches: { casing: 'snake' } }],
    ['PATCH', path, { switches: { casing: 'snake' } }],
    ['POST', `${path}/normal`, {}],
  ] as const) {
    expect(await nil.ask(method, target, body), `${method} ${target}`).toMatchObject({ status: 404, text: '{"code":"not-found"}' })
    expect(await site.as(undefined).ask(method, target, body)).toMatchObject({ status: 401, json: { code: 'unauthenticated' } })
  }
  expect([site.twin.changes(), site.twin.changes(own(site.twin, 'nil').publicKey)]).toEqual([{}, {}])
})

test('with own keys only, neither another’s key nor everybody can be seen or touched', async ({ site }) => {
  const [{ visitor: alice, key }, { key: bobs, path: bobsPath }] = [await withKey(site, 'alice'), await withKey(site, 'bob')]
  const futures = await site.twin.issueKey({ ownerId: 'alice', kind: 'futures' })
  site.twin.fault({ kind: 'latency', ms: 1, forKey: bobs.publicKey })
  const overview = await alice.ask('GET', 'api/control')
  expect(overview.json).toMatchObject({ everybody: false, keys: [{ id: key.id, changed: false }] })

  const change = { switches: { casing: 'snake' }, fault: null }
  for (const [method, suffix, body] of [
    ['GET', '', undefined],
    ['PATCH', '', change],
    ['POST', '/normal', {}],
  ] as const) {
    expect(await alice.ask(method, EVERYBODY + suffix, body)).toMatchObject({ status: 403, json: { code: 'not-allowed' } })
    for (const target of [bobsPath, `api/control/keys/${futures.id}`, 'api/control/keys/none'])
      expect(await alice.ask(method, target + suffix, body)).toMatchObject({ status: 404, json: { code: 'not-found' } })
  }
  // What she may set is hers alone.
  for (const body of [{ forKey: bobs.publicKey }, { fault: { kind: 'reset', forKey: bobs.publicKey } }])
    expect(await alice.ask('PATCH', `api/control/keys/${key.id}`, body)).toMatchObject({ status: 400 })
  expect([site.twin.changes(), site.twin.changes(bobs.publicKey), site.twin.faults(bobs.publicKey).length]).toEqual([{}, {}, 1])
})

test('a switch changes what a signed call with this key gets, and no other', async ({ site }) => {
  const [{ visitor: alice, key, path }, { key: bobs }] = [await withKey(site, 'alice'), await withKey(site, 'bob')]
  const { status, json } = await alice.ask('PATCH', path, {
    switches: { casing: 'snake', serviceError: { '/0/private/Balance': 'EService:Busy' } },
  })
  expect([status, json]).toMatchObject([200, { changed: ['casing', 'serviceError'], switches: { casing: 'snake', numbers: 'documented' } }])
  expect((await call(site.twin, key, 'GetApiKeyInfo')).result).toMatchObject({ api_key_name: 'alice’s' })
  expect((await call(site.twin, bobs, 'GetApiKeyInfo')).result).toMatchObject({ apiKeyName: 'bob’s' })
  expect([await errorsOf(site.twin, key, 'Balance'), await errorsOf(site.twin, bobs, 'Balance')]).toEqual([['EService:Busy'], []])
  expect((await alice.ask('GET', 'api/control')).json).toMatchObject({ keys: [{ changed: true }] })
})

test('whoever controls everything sets it for all keys; a key goes on following in what it has not of its own', async ({ site }) => {
  const [{ visitor: alice, key, path }, sue] = [await withKey(site, 'alice'), site.as('sue')]
  // The page sends all of its controls: those that are as for everybody are not the key's own.
  const { switches } = (await alice.ask('GET', path)).json
  expect(await alice.ask('PATCH', path, { switches: { ...(switches as object), numbers: 'string' } })).toMatchObject({ status: 200 })
  expect(site.twin.changes(key.publicKey)).toEqual({ numbers: 'string' })

  await sue.ask('PATCH', EVERYBODY, { switches: { numbers: 'number', tier: 'starter', webSocket: { refuse: 503 }, statusFrame: false } })
  expect(site.twin.switches()).toMatchObject({ numbers: 'number', tier: 'starter' })
  expect(site.twin.switches(key.publicKey)).toMatchObject({ numbers: 'string', tier: 'starter' })
  const inherited = (await alice.ask('GET', path)).json.switches as object
  expect(await alice.ask('PATCH', path, { switches: inherited })).toMatchObject({ status: 200, json: { changed: ['numbers'] } })
})

describe('a fault', () => {
  test('hits the key’s calls, as often as wanted, and gives way to the next one or to none', async ({ site }) => {
    const [{ visitor: alice, key, path }, { key: bobs }] = [await withKey(site, 'alice'), await withKey(site, 'bob')]
    await alice.ask('PATCH', path, { fault: { kind: 'html', status: 502 } })
    const fault = { kind: 'empty-error', path: '/0/private/Balance', times: 2 }
    expect((await alice.ask('PATCH', path, { fault })).json).toMatchObject({ faults: [fault], changed: [] })
    expect(await call(site.twin, key, 'Balance')).toEqual({ status: 200, error: [] })
    expect((await call(site.twin, bobs, 'Balance')).result).toBeDefined()
    expect((await alice.ask('GET', path)).json).toMatchObject({ faults: [{ ...fault, times: 1 }] })
    expect((await alice.ask('PATCH', path, { switches: {} })).json).toMatchObject({ faults: [{ times: 1 }] })
    expect((await alice.ask('PATCH', path, { fault: null })).json).toMatchObject({ faults: [] })
    expect((await call(site.twin, key, 'Balance')).result).toBeDefined()
  })

  test('that refuses connections is everybody’s, and over when it is taken back', async ({ site }) => {
    const sue = site.as('sue')
    const time = () => send(`${site.twin.restUrl}/0/public/Time`)
    expect((await sue.ask('PATCH', EVERYBODY, { fault: { kind: 'refused' } })).json).toMatchObject({ faults: [{ kind: 'refused' }] })
    await expect(time()).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    await sue.ask('POST', `${EVERYBODY}/normal`, {})
    expect((await time()).status).toBe(200)
  })
})

test('back to normal leaves nothing: no switch, no fault, no lockout, no call counted', async ({ site }) => {
  const [{ visitor: alice, key, path }, sue] = [await withKey(site, 'alice'), site.as('sue')]
  const before = [site.twin.switches(), site.twin.switches(key.publicKey)]
  const switches = { signatureError: 'EAPI:Invalid key', lockout: { threshold: 1, lengthMs: 60_000, scope: 'key' }, tier: 'starter' }
  for (const [visitor, target] of [
    [alice, path],
    [sue, EVERYBODY],
  ] as const) {
    await visitor.ask('PATCH', target, { switches, fault: { kind: 'reset', path: '/0/private/Ledgers' } })
    while ((await errorsOf(site.twin, key, 'Balance')).length === 0);
    await errorsOf(site.twin, key, 'Balance', { privateKey: Buffer.alloc(64).toString('base64') })
    expect(await errorsOf(site.twin, key, 'Balance')).toEqual(['EGeneral:Temporary lockout'])

    const { status, json } = await visitor.ask('POST', `${target}/normal`, {})
    expect([status, json]).toMatchObject([200, { changed: [], faults: [] }])
    expect(await errorsOf(site.twin, key, 'Balance')).toEqual([])
    expect(await errorsOf(site.twin, key, 'Ledgers')).toEqual([])
  }
  expect([site.twin.switches(), site.twin.switches(key.publicKey)]).toEqual(before)
})

test('a deleted key takes its settings along', async ({ site }) => {
  const { visitor: alice, key, path } = await withKey(site, 'alice')
  await alice.ask('PATCH', path, { switches: { casing: 'snake' }, fault: { kind: 'reset' } })
  await alice.ask('DELETE', `api/keys/${key.id}`, {})
  expect([site.twin.changes(key.publicKey), site.twin.faults(key.publicKey)]).toEqual([{}, []])
  expect(await errorsOf(site.twin, key, 'Balance')).toEqual(['EAPI:Invalid key'])
})

test('the last calls are those of the key, or of all keys, newest first and without anything secret', async ({ site }) => {
  const [{ visitor: alice, key, path }, { key: bobs }] = [await withKey(site, 'alice'), await withKey(site, 'bob')]
  await errorsOf(site.twin, key, 'Balance')
  await errorsOf(site.twin, key, 'Nothing')
  await errorsOf(site.twin, bobs, 'Balance')
  const keyHint = `${key.publicKey.slice(0, 4)}…${key.publicKey.slice(-4)}`
  const mine = await alice.ask('GET', path)
  expect(mine.json.calls).toEqual([
    {
      transport: 'rest',
      path: '/0/private/Nothing',
      keyHint,
      from: '127.0.0.1',
      at: site.clock.ms,
      errors: ['EGeneral:Unknown method'],
      fault: null,
    },
    { transport: 'rest', path: '/0/private/Balance', keyHint, from: '127.0.0.1', at: site.clock.ms, errors: [], fault: null },
  ])
  const all = await site.as('sue').ask('GET', EVERYBODY)
  expect(all.json.calls).toHaveLength(3)
  for (const { text } of [mine, all]) expect(text).not.toMatch(new RegExp([key.privateKey, key.publicKey].map(RegExp.escape).join('|')))
})

const POISON = 'a-pasted-private-key'

test.for([
  ['{broken', 'not-json', undefined],
  [{ switches: { casing: 'kebab' } }, 'invalid-request', 'switches.casing'],
  [{ switches: { latencyMs: -1 } }, 'invalid-request', 'switches.latencyMs'],
  [{ switches: { latencyMs: null } }, 'invalid-request', 'switches.latencyMs'],
  [{ switches: { latencyMs: 600_001 } }, 'invalid-request', 'switches.latencyMs'],
  [{ switches: { heartbeatMs: 0 } }, 'invalid-request', 'switches.heartbeatMs'],
  [{ switches: { lockout: { threshold: 1 } } }, 'invalid-request', 'switches.lockout.lengthMs'],
  [{ switches: { lastNonce: '18446744073709551616' } }, 'invalid-request', 'switches.lastNonce'],
  [{ switches: { ipError: '' } }, 'invalid-request', 'switches.ipError'],
  [{ switches: { ipError: 'EAPI:\nInvalid' } }, 'invalid-request', 'switches.ipError'],
  [{ switches: { serviceError: { [POISON]: 'EService:Busy' } } }, 'invalid-request', 'switches.serviceError'],
  [{ switches: { serviceError: { '*': 5 } } }, 'invalid-request', 'switches.serviceError'],
  [{ switches: { webSocket: { refuse: 200 } } }, 'invalid-request', 'switches.webSocket.refuse'],
  [{ switches: { [POISON]: true } }, 'invalid-request', 'switches'],
  [{ [POISON]: true }, 'invalid-request', undefined],
  [{ fault: { kind: POISON } }, 'invalid-request', 'fault.kind'],
  [{ fault: { kind: 'html', status: 200 } }, 'invalid-request', 'fault.status'],
  [{ fault: { kind: 'latency', ms: 0 } }, 'invalid-request', 'fault.ms'],
  [{ fault: { kind: 'reset', path: '/elsewhere' } }, 'invalid-request', 'fault.path'],
  [{ fault: { kind: 'reset', times: 0 } }, 'invalid-request', 'fault.times'],
  [{ fault: { kind: 'refused', times: 1 } }, 'invalid-request', 'fault.kind'],
] as const)('a bad body is refused, says where, repeats nothing of it and changes nothing: %j', async ([body, code, field], { site }) => {
  const { status, json, text } = await site.as('sue').ask('PATCH', EVERYBODY, body)
  expect([status, json]).toEqual([400, field === undefined ? { code } : { code, field }])
  expect(text).not.toContain(POISON)
  expect([site.twin.changes(), site.twin.faults()]).toEqual([{}, []])
})

test.for([
  [{ switches: { statusFrame: false } }, 'switches.statusFrame'],
  [{ switches: { webSocket: { refuse: 503 } } }, 'switches.webSocket'],
  [{ fault: { kind: 'refused' } }, 'fault.kind'],
  [{ fault: { kind: 'reset', path: '/0/public/Time' } }, 'fault.path'],
  [{ fault: { kind: 'reset', path: '/v2' } }, 'fault.path'],
] as const)('what no key is named for cannot be set for one key: %j', async ([body, field], { site }) => {
  const { visitor: alice, key, path } = await withKey(site, 'alice')
  expect(await alice.ask('PATCH', path, body)).toMatchObject({ status: 400, json: { code: 'invalid-request', field } })
  expect([site.twin.changes(key.publicKey), site.twin.faults(key.publicKey), site.twin.faults()]).toEqual([{}, [], []])
})

test('only JSON is read', async ({ site }) => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  for (const path of [EVERYBODY, `${EVERYBODY}/normal`])
    for (const method of ['PATCH', 'POST'])
      expect((await site.as('sue').ask(method, path, 'switches=1', form)).status, `${method} ${path}`).toBe(415)
  expect(await site.as('sue').ask('POST', `${EVERYBODY}/normal`, { casing: 'snake' })).toMatchObject({ status: 400 })
})
