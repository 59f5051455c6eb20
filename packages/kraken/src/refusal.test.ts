import { describe, expect } from 'vitest'
import { GOOD_KEY_INFO, grant, refuse, type Write } from './testing/scripted-kraken.ts'
import { NOW, test } from './testing/stage.ts'

const DAY_MS = 24 * 60 * 60_000

describe('a key that Kraken refuses', () => {
  test.for([
    [
      'EAPI:Invalid key',
      { code: 'key-not-recognised', candidates: ['copied-wrongly', 'futures-key', 'deleted-or-expired', 'address-not-allowed'] },
    ],
    ['EAPI:Invalid signature', { code: 'signature-mismatch' }],
    ['EGeneral:Permission denied', { code: 'key-has-2fa', candidates: ['key-has-2fa', 'address-not-allowed'] }],
    ['EAuth:Account temporary disabled', { code: 'key-not-recognised' }],
  ] as const)('%s is one call, and a finding about the key', async ([error, finding], { play }) => {
    const { verify, kraken } = await play({ rest: { GetApiKeyInfo: refuse(error) } })
    const { checks, findings, report } = await verify()
    expect(findings('reachable')).toEqual([])
    expect(findings('recognised')).toEqual([{ ...finding, facts: { errors: [error] } }])
    expect(checks.filter(({ outcome }) => outcome === 'skipped')).toHaveLength(6)
    expect(report.errors).toEqual([error])
    expect(kraken.calls.filter(({ headers }) => headers['api-sign'])).toHaveLength(1)
  })

  test('a nonce that is too low is tried once more, higher; then another program uses the key', async ({ play }) => {
    const { verify, kraken } = await play({ rest: { GetApiKeyInfo: refuse('EAPI:Invalid nonce') } })
    const { findings, report } = await verify()
    expect(findings('recognised')).toMatchObject([{ code: 'nonce-behind' }])
    expect(report.errors).toEqual(['EAPI:Invalid nonce', 'EAPI:Invalid nonce'])
    const [first, second, ...more] = kraken.calls.filter(({ headers }) => headers['api-sign'])
    expect(more).toEqual([])
    expect((first?.body ?? '') < (second?.body ?? '')).toBe(true)
  })

  test('a nonce that is too low once is no finding', async ({ play }) => {
    let asked = 0
    const once: Write = (response, request) => (asked++ === 0 ? refuse('EAPI:Invalid nonce') : grant(GOOD_KEY_INFO))(response, request)
    const { verify } = await play({ rest: { GetApiKeyInfo: once } })
    expect((await verify()).verdict).toBe('passed')
  })

  test('an expired key that is still described is not used any further', async ({ play }) => {
    const { verify, kraken } = await play({ rest: { GetApiKeyInfo: { ...GOOD_KEY_INFO, validUntil: String((NOW - DAY_MS) / 1000) } } })
    const { findings } = await verify()
    expect(findings('recognised')).toEqual([{ code: 'expired', facts: { when: new Date(NOW - DAY_MS).toISOString() } }])
    expect(findings('permissions')).toEqual([{ code: 'not-reached' }])
    expect(findings('websocket')).toEqual([{ code: 'not-reached' }])
    expect(kraken.calls.filter(({ headers }) => headers['api-sign'])).toHaveLength(1)
  })
})
