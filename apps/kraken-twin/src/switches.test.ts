import { describe, expect } from 'vitest'
import { NOON_MS, test } from './testing/fixture.ts'
import { call, errorsOf, send } from './testing/rest-client.ts'
import type { IssuedKey, Twin } from './types.ts'

const NOON = NOON_MS / 1000

const infoOf = async (twin: Twin, key: IssuedKey): Promise<unknown> =>
  (await call(twin, key, 'GetApiKeyInfo', { nonce: '1790000000000000000' })).result

describe('GetApiKeyInfo', () => {
  const SPEC = {
    name: 'haas-cloud',
    permissions: ['query-funds', 'something-new'],
    ipAllowlist: ['127.0.0.0/8', '2001:db8::/64'],
    validUntil: NOON + 100,
    queryFrom: NOON - 200,
    nonceWindow: 15,
  }

  test('answers in the documented shape', async ({ twin }) => {
    const key = await twin.issueKey(SPEC)
    expect(await infoOf(twin, key)).toEqual({
      apiKeyName: 'haas-cloud',
      apiKey: key.publicKey,
      nonce: '1790000000000000000',
      nonceWindow: 15,
      permissions: ['query-funds', 'something-new'],
      iban: 'AA00 SIM0 0000 0001',
      validUntil: String(NOON + 100),
      queryFrom: String(NOON - 200),
      queryTo: '0',
      createdTime: String(NOON),
      modifiedTime: String(NOON),
      ipAllowlist: ['127.0.0.0/8', '2001:db8::/64'],
      lastUsed: null,
    })
  })

  test('answers in the captured shape', async ({ twin }) => {
    twin.set({ casing: 'snake', numbers: 'string', emptyAllowlist: '[""]' })
    const key = await twin.issueKey({ ...SPEC, ipAllowlist: [] })
    expect(await infoOf(twin, key)).toEqual({
      api_key_name: 'haas-cloud',
      api_key: key.publicKey,
      nonce: '1790000000000000000',
      nonce_window: '15',
      permissions: ['query-funds', 'something-new'],
      iban: 'AA00 SIM0 0000 0001',
      valid_until: String(NOON + 100),
      query_from: String(NOON - 200),
      query_to: '0',
      created_time: String(NOON),
      modified_time: String(NOON),
      ip_allowlist: [''],
      last_used: null,
    })
  })

  test('answers with numbers, except for the nonce', async ({ twin }) => {
    twin.set({ numbers: 'number' })
    expect(await infoOf(twin, await twin.issueKey(SPEC))).toMatchObject({
      validUntil: NOON + 100,
      queryTo: 0,
      nonceWindow: 15,
      nonce: '1790000000000000000',
    })
  })

  test('tells when the key was used before this call, and when it was changed', async ({ twin, clock }) => {
    const key = await twin.issueKey()
    clock.ms += 5000
    await call(twin, key, 'Balance')
    clock.ms += 5000
    await twin.changeKey(key.publicKey, { name: 'renamed' })
    clock.ms += 5000
    expect((await call(twin, key, 'GetApiKeyInfo')).result).toMatchObject({
      apiKeyName: 'renamed',
      lastUsed: String(NOON + 5),
      modifiedTime: String(NOON + 10),
    })
  })

  test('names one account for the keys of one owner, and another for another', async ({ twin }) => {
    const ibans: unknown[] = []
    for (const ownerId of ['ann', 'ann', 'bob']) ibans.push(Object(await infoOf(twin, await twin.issueKey({ ownerId }))).iban)
    expect(ibans[0]).toMatch(/^AA\d\d [0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4}$/)
    expect(ibans[1]).toBe(ibans[0])
    expect(ibans[2]).not.toBe(ibans[0])
  })

  test('is unknown where Kraken has not got it, and the rest works on', async ({ twin }) => {
    twin.set({ getApiKeyInfo: 'unknown-method' })
    const key = await twin.issueKey()
    expect(await errorsOf(twin, key, 'GetApiKeyInfo')).toEqual(['EGeneral:Unknown method'])
    expect(await errorsOf(twin, key, 'Balance')).toEqual([])
  })
})

describe('error strings', () => {
  test('for a foreign address, a wrong signature and a wrong one-time password are what the test wants', async ({ twin }) => {
    twin.set({ ipError: 'EGeneral:Permission denied', signatureError: 'EAPI:Invalid key', otpError: 'EAPI:Invalid signature' })
    const [key, other] = [await twin.issueKey({ ipAllowlist: ['203.0.113.1'] }), await twin.issueKey({ otp: '1' })]
    expect(await errorsOf(twin, key, 'Balance')).toEqual(['EGeneral:Permission denied'])
    expect(await errorsOf(twin, other, 'Balance', { privateKey: key.privateKey })).toEqual(['EAPI:Invalid key'])
    expect(await errorsOf(twin, other, 'Balance')).toEqual(['EAPI:Invalid signature'])
  })

  test('of a one-time password come to every key when all need one, and any six digits will do', async ({ twin }) => {
    twin.set({ twoFactor: 'required' })
    const key = await twin.issueKey()
    expect(await errorsOf(twin, key, 'Balance')).toEqual(['EGeneral:Permission denied'])
    expect(await errorsOf(twin, key, 'Balance', { fields: { otp: '12345' } })).toEqual(['EGeneral:Permission denied'])
    expect(await errorsOf(twin, key, 'Balance', { fields: { otp: '123456' } })).toEqual([])
  })

  test('of the nonce come below what others have used, until that is taken back', async ({ twin }) => {
    const key = await twin.issueKey({ nonceWindow: 5 })
    twin.set({ lastNonce: '1000' }, key.publicKey)
    expect(await errorsOf(twin, key, 'Balance', { nonce: '500' })).toEqual(['EAPI:Invalid nonce'])
    expect(await errorsOf(twin, key, 'Balance', { nonce: '1000' })).toEqual(['EAPI:Invalid nonce'])
    expect(await errorsOf(twin, key, 'Balance', { nonce: '997' })).toEqual([])
    expect((await call(twin, key, 'GetApiKeyInfo', { nonce: '998' })).result).toMatchObject({ nonce: '1000' })
    twin.reset(key.publicKey)
    expect(await errorsOf(twin, key, 'Balance', { nonce: '999' })).toEqual([])
  })

  test('of the service come on the paths they are set for', async ({ twin }) => {
    const key = await twin.issueKey()
    const time = async () => (await send(`${twin.restUrl}/0/public/Time`)).text
    twin.set({ serviceError: { '/0/private/Balance': 'EService:Busy', '/0/public/Time': 'EService:Timeout' } })
    expect(await errorsOf(twin, key, 'Balance')).toEqual(['EService:Busy'])
    expect(await errorsOf(twin, key, 'OpenOrders')).toEqual([])
    expect(await time()).toBe('{"error":["EService:Timeout"]}')

    twin.set({ serviceError: { '*': 'EService: Throttled: 1790000000' } })
    expect(await errorsOf(twin, key, 'Balance')).toEqual(['EService: Throttled: 1790000000'])
    expect(await errorsOf(twin, key, 'OpenOrders')).toEqual(['EService: Throttled: 1790000000'])
    expect(await time()).toContain('"error":[]')
  })

  test('of a maintenance come on every private call and on no public one', async ({ twin }) => {
    twin.set({ system: 'maintenance' })
    expect(await errorsOf(twin, await twin.issueKey(), 'GetApiKeyInfo')).toEqual(['EService:Unavailable'])
    expect((await send(`${twin.restUrl}/0/public/SystemStatus`)).text).toContain('"status":"maintenance"')
  })
})

describe('a switch', () => {
  test('for one key leaves every other as it is', async ({ twin }) => {
    const [key, other] = [await twin.issueKey(), await twin.issueKey()]
    twin.set({ serviceError: { '*': 'EService:Busy' } }, key.publicKey)
    expect(await errorsOf(twin, key, 'Balance')).toEqual(['EService:Busy'])
    expect(await errorsOf(twin, other, 'Balance')).toEqual([])
  })

  test('for one key holds against what is set for everybody afterwards, until it is taken back', async ({ twin }) => {
    const key = await twin.issueKey()
    twin.set({ casing: 'snake' }, key.publicKey)
    twin.set({ casing: 'camel', numbers: 'string' })
    expect(twin.switches(key.publicKey)).toMatchObject({ casing: 'snake', numbers: 'string' })
    twin.reset(key.publicKey)
    expect(twin.switches(key.publicKey)).toEqual(twin.switches())
  })

  test('set at the start is what a reset goes back to', async ({ start }) => {
    const twin = await start({ switches: { tier: 'starter' } })
    twin.set({ tier: 'intermediate', casing: 'snake' })
    twin.reset()
    expect(twin.switches()).toMatchObject({ tier: 'starter', casing: 'camel' })
  })

  test('for latency delays the answer, not the call', async ({ twin }) => {
    const key = await twin.issueKey()
    twin.set({ latencyMs: 40 })
    const startedAt = performance.now()
    expect(await errorsOf(twin, key, 'Balance')).toEqual([])
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(39)
  })
})
