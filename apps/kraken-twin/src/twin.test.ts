import { describe, expect } from 'vitest'
import { NOON_MS, test } from './testing/fixture.ts'
import { call, errorsOf, send } from './testing/rest-client.ts'
import { openSocket } from './testing/socket-client.ts'
import { startTwin } from './twin.ts'
import type { IssuedKey, KeyStore } from './types.ts'

/** Keeps keys as a database would: as text. */
function textStore(): KeyStore & { rows: Map<string, string> } {
  const rows = new Map<string, string>()
  return {
    rows,
    all: async () => [...rows.values()].map((row): IssuedKey => JSON.parse(row)),
    put: async (key) => void rows.set(key.publicKey, JSON.stringify(key)),
    remove: async (publicKey) => void rows.delete(publicKey),
  }
}

describe('where it listens', () => {
  test('is on every address it was given, on one port', async ({ start }) => {
    const twin = await start({ hosts: ['127.0.0.1', '127.0.0.2', '::1'] })
    const { port } = new URL(twin.restUrl)
    expect(twin.wsUrl).toBe(`ws://127.0.0.1:${port}/v2`)
    for (const host of ['127.0.0.1', '127.0.0.2', '[::1]']) {
      expect((await send(`http://${host}:${port}/0/public/Time`)).status).toBe(200)
      const socket = await openSocket(`ws://${host}:${port}/v2`)
      socket.close()
    }
    expect(twin.calls.filter(({ transport }) => transport === 'rest').map(({ from }) => from)).toEqual([
      '127.0.0.1',
      expect.any(String),
      '::1',
    ])
  })

  test('is loopback, or nowhere', async () => {
    for (const hosts of [['0.0.0.0'], ['127.0.0.1', '::'], ['192.0.2.1'], ['localhost'], ['2001:db8::1'], []]) {
      await expect(startTwin({ hosts }), hosts.join()).rejects.toThrow(RangeError)
    }
  })

  test('is the port it was given, and a taken one is an error', async ({ start }) => {
    const twin = await start()
    const port = Number(new URL(twin.restUrl).port)
    await expect(start({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
    await twin.close()
    expect((await start({ port })).restUrl).toBe(twin.restUrl)
  })

  test('is free again after close, which ends hanging calls and open sockets', async ({ start }) => {
    const twin = await start()
    const socket = await openSocket(twin.wsUrl)
    twin.fault({ kind: 'hang' })
    const hanging = expect(send(`${twin.restUrl}/0/public/Time`)).rejects.toThrow()
    await expect.poll(() => twin.calls.length).toBe(2)
    await twin.close()
    await hanging
    expect(await socket.closed).toBe(1006)
    await expect(send(`${twin.restUrl}/0/public/Time`)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })
})

describe('a key', () => {
  test('is fit for a trading bot unless asked otherwise', async ({ twin }) => {
    const key = await twin.issueKey()
    expect(key).toMatchObject({
      kind: 'spot',
      permissions: [
        'query-funds',
        'query-open-trades',
        'query-closed-trades',
        'modify-trades',
        'close-trades',
        'query-ledger',
        'create-ws-token',
      ],
      ipAllowlist: [],
      validUntil: 0,
      createdAt: NOON_MS / 1000,
      modifiedAt: NOON_MS / 1000,
    })
    expect(key.name).toMatch(/^api-key-\d+$/)
  })

  test('has the shape of its kind', async ({ twin }) => {
    const [spot, futures] = [await twin.issueKey(), await twin.issueKey({ kind: 'futures' })]
    for (const { publicKey } of [spot, futures]) expect(publicKey).toMatch(/^[A-Za-z0-9+/]{56}$/)
    expect(spot.privateKey).toMatch(/^[A-Za-z0-9+/]{86}==$/)
    expect(futures.privateKey).toMatch(/^[A-Za-z0-9+/]{88}$/)
  })

  test('is listed for its owner, oldest first', async ({ twin }) => {
    await twin.issueKey({ ownerId: 'ann', name: 'first' })
    await twin.issueKey({ ownerId: 'bob', name: 'second' })
    await twin.issueKey({ ownerId: 'ann', name: 'third' })
    const names = (ownerId?: string) => twin.listKeys(ownerId).map(({ name }) => name)
    expect(names('ann')).toEqual(['first', 'third'])
    expect(names('eve')).toEqual([])
    expect(names()).toEqual(['first', 'second', 'third'])
  })

  test('that was handed out changes only through the twin', async ({ twin }) => {
    const permissions = ['query-funds']
    const key = await twin.issueKey({ permissions })
    permissions.push('withdraw-funds')
    key.balances = {}
    expect(twin.listKeys()[0]).toMatchObject({ permissions: ['query-funds'], balances: { ZUSD: '1000.0000' } })
  })

  test('keeps its nonces when it is changed, unless they are changed', async ({ twin }) => {
    const key = await twin.issueKey()
    await call(twin, key, 'Balance', { nonce: '50' })
    expect(await twin.changeKey(key.publicKey, { name: 'new name' })).toMatchObject({
      name: 'new name',
      lastNonce: '50',
      privateKey: key.privateKey,
    })
    expect(await errorsOf(twin, key, 'Balance', { nonce: '50' })).toEqual(['EAPI:Invalid nonce'])
    await twin.changeKey(key.publicKey, { lastNonce: '100' })
    expect(await errorsOf(twin, key, 'Balance', { nonce: '100' })).toEqual(['EAPI:Invalid nonce'])
    expect(await errorsOf(twin, key, 'Balance', { nonce: '101' })).toEqual([])
  })

  test('that does not exist cannot be changed; deleting it does nothing', async ({ twin }) => {
    await expect(twin.changeKey('nope', { name: 'x' })).rejects.toThrow('no such key')
    await twin.deleteKey('nope')
  })
})

describe('the key store', () => {
  test('brings keys back after a restart, with their order of nonces', async ({ start }) => {
    const keyStore = textStore()
    const first = await start({ keyStore })
    const [kept, changed, deleted] = [await first.issueKey({ ownerId: 'ann' }), await first.issueKey(), await first.issueKey()]
    await call(first, changed, 'Balance', { nonce: '77' })
    await first.changeKey(changed.publicKey, { permissions: [] })
    await first.deleteKey(deleted.publicKey)
    await first.close()

    const second = await start({ keyStore })
    expect(second.listKeys().map(({ publicKey }) => publicKey)).toEqual([kept.publicKey, changed.publicKey])
    expect(await errorsOf(second, kept, 'Balance')).toEqual([])
    expect(await errorsOf(second, changed, 'Balance', { nonce: '77' })).toEqual(['EAPI:Invalid nonce'])
    expect(await errorsOf(second, changed, 'Balance')).toEqual(['EGeneral:Permission denied'])
  })

  test('is written when keys are made or changed, and not when they are used', async ({ start }) => {
    const keyStore = textStore()
    const twin = await start({ keyStore })
    const key = await twin.issueKey()
    const before = keyStore.rows.get(key.publicKey)
    await call(twin, key, 'Balance')
    expect(keyStore.rows.get(key.publicKey)).toBe(before)
    await twin.changeKey(key.publicKey, { name: 'x' })
    expect(keyStore.rows.get(key.publicKey)).not.toBe(before)
  })

  test('that fails leaves no key that would be gone after a restart', async ({ start }) => {
    const keyStore = { ...textStore(), put: async () => Promise.reject(new Error('disk full')) }
    const twin = await start({ keyStore })
    await expect(twin.issueKey()).rejects.toThrow('disk full')
    expect(twin.listKeys()).toEqual([])
    await expect(twin.issueKey()).rejects.toThrow('disk full')
  })

  test('sees changes of one key in their order', async ({ start }) => {
    const keyStore = textStore()
    const slowFirst = [Promise.withResolvers<void>()]
    const twin = await start({
      keyStore: {
        ...keyStore,
        async put(key) {
          if (key.name === 'slow') await slowFirst[0]?.promise
          await keyStore.put(key)
        },
      },
    })
    const key = await twin.issueKey()
    const changes = [twin.changeKey(key.publicKey, { name: 'slow' }), twin.deleteKey(key.publicKey)]
    slowFirst[0]?.resolve()
    await Promise.all(changes)
    expect(keyStore.rows.size).toBe(0)
    expect(twin.listKeys()).toEqual([])
  })
})

describe('the calls', () => {
  test('tell who asked what from where, and what was answered', async ({ twin }) => {
    const key = await twin.issueKey({ permissions: [] })
    await call(twin, key, 'GetApiKeyInfo', { nonce: '11' })
    await call(twin, key, 'Balance', { nonce: '12', json: (nonce) => `{"nonce":${nonce}}`, localAddress: '127.0.0.5' })
    const { publicKey } = key
    expect(twin.calls).toEqual([
      { transport: 'rest', path: '/0/private/GetApiKeyInfo', publicKey, from: '127.0.0.1', nonce: '11', at: NOON_MS, errors: [] },
      {
        transport: 'rest',
        path: '/0/private/Balance',
        publicKey,
        from: '127.0.0.5',
        nonce: '12',
        at: NOON_MS,
        errors: ['EGeneral:Permission denied'],
      },
    ])
    twin.clearCalls()
    expect(twin.calls).toEqual([])
  })

  test('hold no private key, wherever it was sent by mistake', async ({ twin }) => {
    const key = await twin.issueKey()
    const secret = key.privateKey
    await call(twin, key, 'Balance', { publicKey: secret, nonce: secret, fields: { otp: secret } })
    expect(twin.calls).toHaveLength(1)
    expect(JSON.stringify(twin.calls)).not.toContain(secret)
  })

  test('are the last ten thousand', { timeout: 60_000 }, async ({ twin }) => {
    const socket = await openSocket(twin.wsUrl)
    for (let pings = 0; pings < 20_005; pings += 1) socket.send('{"method":"ping"}')
    await socket.nextText()
    for (let pongs = 0; pongs < 20_005; pongs += 1) await socket.nextText()
    expect(twin.calls).toHaveLength(10_000)
  })
})

describe('a request that is none', () => {
  test('is refused without ceremony', async ({ twin }) => {
    const body = 'x'.repeat(2 ** 20 + 1)
    expect(await send(`${twin.restUrl}/0/private/Balance`, { method: 'POST', body })).toMatchObject({
      status: 413,
      text: '{"error":["EAPI:Bad request"]}',
    })
    expect((await send(`${twin.restUrl}/%zz`)).status).toBe(400)
    expect((await send(`${twin.restUrl}/0/public/Time`)).status).toBe(200)
  })
})
