import { expect } from 'vitest'
import { FUTURES_CHECK } from './futures-rest.ts'
import { signFutures } from './sign.ts'
import { NOON_MS, test } from './testing/fixture.ts'
import { type RawReply, send } from './testing/rest-client.ts'
import type { IssuedKey, Twin } from './types.ts'

function check(twin: Twin, { publicKey, privateKey }: IssuedKey, { query = '', nonce = '' } = {}): Promise<RawReply> {
  const headers = { apikey: publicKey, authent: signFutures(FUTURES_CHECK, query, nonce, privateKey), ...(nonce ? { nonce } : {}) }
  return send(`${twin.restUrl}${FUTURES_CHECK}${query ? `?${query}` : ''}`, { headers })
}

test('a Futures key is told what it is', async ({ twin }) => {
  const key = await twin.issueKey({ kind: 'futures', ipAllowlist: ['127.0.0.0/8'] })
  const reply = await check(twin, key)
  expect(reply.status).toBe(200)
  expect(JSON.parse(reply.text)).toEqual({
    apiKey: key.publicKey,
    accountUid: key.id,
    iiban: 'AA00 SIM0 0000 0001',
    createdAt: '2026-10-01T12:00:00Z',
    permissions: { general: 'FULL_ACCESS', transfer: 'NO_ACCESS' },
    allowedCidrBlock: '127.0.0.0/8',
    allowedCidrBlocks: ['127.0.0.0/8'],
  })
})

test.for([
  [[], 'NO_ACCESS', 'NO_ACCESS'],
  [['query-funds'], 'READ_ONLY', 'NO_ACCESS'],
  [['modify-trades', 'withdraw-funds'], 'FULL_ACCESS', 'FULL_ACCESS'],
] as const)('permissions %j are levels %s and %s', async ([permissions, general, transfer], { twin }) => {
  const reply = await check(twin, await twin.issueKey({ kind: 'futures', permissions }))
  expect(JSON.parse(reply.text)).toMatchObject({ permissions: { general, transfer } })
})

test('the nonce and the query string are part of what is signed', async ({ twin }) => {
  const key = await twin.issueKey({ kind: 'futures' })
  expect(await check(twin, key, { query: 'a=1', nonce: '17' })).toMatchObject({ status: 200 })
  expect(twin.calls).toMatchObject([{ path: FUTURES_CHECK, publicKey: key.publicKey, nonce: '17', errors: [] }])
})

test('who is not known gets 401: a Spot key, another secret, an expired key, a foreign address, no key', async ({ twin }) => {
  const futures = await twin.issueKey({ kind: 'futures' })
  const strangers = [
    await twin.issueKey(),
    { ...futures, privateKey: (await twin.issueKey({ kind: 'futures' })).privateKey },
    await twin.issueKey({ kind: 'futures', validUntil: NOON_MS / 1000 }),
    await twin.issueKey({ kind: 'futures', ipAllowlist: ['203.0.113.1'] }),
  ]
  const refused = { status: 401, text: '{"error":"authenticationError","message":"Authentication failed","suberror":null}' }
  for (const key of strangers) expect(await check(twin, key)).toMatchObject(refused)
  expect(await send(twin.restUrl + FUTURES_CHECK)).toMatchObject(refused)
})
