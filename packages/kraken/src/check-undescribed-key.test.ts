import { PERMISSIONS } from '@keyhaven/core'
import { startTwin, type Twin } from '@keyhaven/testkit'
import { test as base, describe, expect } from 'vitest'
import { CHECKS, type Outcome } from './testing/stage.ts'
import { makeVerifier } from './testing/verifier.ts'

const OURS = '127.0.0.1'
const ALL = [...PERMISSIONS.required, ...PERMISSIONS.excess, ...PERMISSIONS.forbidden]

type Key = Awaited<ReturnType<Twin['issueKey']>>
interface House {
  twin: Twin
  verify(permissions: readonly string[], spec?: Parameters<Twin['issueKey']>[0]): Promise<Outcome>
  again(key: Key): Promise<Outcome>
  methods(): string[]
}

/** The smallest tier, dear history, and no descriptions of keys. */
const test = base.extend<{ house: House }>({
  house: async ({ task: _ }, use) => {
    const twin = await startTwin({ switches: { getApiKeyInfo: 'unknown-method', tier: 'starter', historyCost: 4 } })
    const { verify, connector } = makeVerifier(twin, [OURS])
    await use({
      twin,
      verify: async (permissions, spec) => verify(await twin.issueKey({ permissions, ...spec })),
      again: (key) => verify(key),
      methods: () => twin.calls.filter(({ path }) => path.startsWith('/0/private/')).map(({ path }) => path.slice('/0/private/'.length)),
    })
    await connector.close()
    await twin.close()
  },
})

describe('where Kraken does not describe keys', () => {
  test('harmless calls prove a key for a bot, and what they cannot prove is said', async ({ house: { twin, verify, methods } }) => {
    const { verdict, findings, rights, checks, report } = await verify(PERMISSIONS.required)
    expect(verdict).toBe('passed')
    expect(checks).toHaveLength(CHECKS)
    for (const id of ['reachable', 'recognised', 'websocket', 'egress'] as const) expect(findings(id)).toEqual([])
    expect(findings('permissions')).toEqual([{ code: 'unproven', facts: { which: ['close-trades', 'earn-funds'] } }])
    expect(findings('no-withdrawal')).toEqual([{ code: 'unproven', facts: { which: ['add-withdraw-address', 'update-withdraw-address'] } }])
    for (const id of ['ip-restriction', 'limits'] as const) expect(findings(id)).toEqual([{ code: 'unproven' }])
    expect(rights()).toMatchObject({
      'query-ledger': 'granted',
      'modify-trades': 'granted',
      'close-trades': 'could-not-tell',
      'withdraw-funds': 'off',
      'add-withdraw-address': 'could-not-tell',
      'add-funds': 'off',
    })
    expect(methods()).toEqual(
      `GetApiKeyInfo Balance OpenOrders ClosedOrders QueryLedgers GetWebSocketsToken AddOrder ExportStatus DepositMethods WithdrawMethods`.split(
        ' ',
      ),
    )
    expect(report.errors).not.toContain('EAPI:Rate limit exceeded')
    expect(twin.calls.find(({ path }) => path.endsWith('AddOrder'))?.errors).toEqual([])
  })

  test.for(PERMISSIONS.required.filter((right) => right !== 'close-trades'))('without %s it is missing', async (right, { house }) => {
    const permissions = ALL.filter((other) => other !== right && other !== 'withdraw-funds')
    const { findings, rights, verdict } = await house.verify(permissions)
    expect(findings('permissions')).toContainEqual({ code: 'missing', facts: { which: [right] } })
    expect(rights()[right]).toBe('missing')
    expect(verdict).toBe('failed')
    if (right === 'create-ws-token') expect(findings('websocket')).toMatchObject([{ code: 'websocket-off' }])
  })

  test('the right to cancel is proven, or denied, where there is none to create', async ({ house: { verify, methods } }) => {
    const without = (...rights: string[]) => PERMISSIONS.required.filter((right) => !rights.includes(right))
    expect((await verify(without('modify-trades'))).rights()['close-trades']).toBe('granted')
    expect((await verify(without('modify-trades', 'close-trades'))).rights()['close-trades']).toBe('missing')
    expect(methods().filter((method) => method === 'CancelOrder')).toHaveLength(2)
  })

  test('a key that may withdraw is found out', async ({ house: { verify } }) => {
    const { findings, rights } = await verify(ALL)
    expect(findings('no-withdrawal')).toMatchObject([
      { code: 'withdrawal-enabled', facts: { which: ['withdraw-funds'] } },
      { code: 'unproven' },
    ])
    expect(findings('permissions')).toContainEqual({ code: 'excess', facts: { which: ['add-funds', 'export-data'] } })
    expect(rights()).toMatchObject({ 'withdraw-funds': 'must-be-off', 'export-data': 'not-needed' })
  })

  test('what needs the right to query funds proves nothing without it', async ({ house: { verify, methods } }) => {
    const { rights, findings } = await verify(ALL.filter((right) => right !== 'query-funds'))
    expect(rights()).toMatchObject({ 'withdraw-funds': 'could-not-tell', 'add-funds': 'could-not-tell' })
    expect(findings('no-withdrawal')).toMatchObject([{ code: 'unproven', facts: { which: PERMISSIONS.forbidden } }])
    expect(methods()).not.toContain('WithdrawMethods')
  })

  test('a key that is denied everything may have a second factor: no right is called missing', async ({ house: { verify } }) => {
    const { findings, rights } = await verify(ALL, { otp: 'password' })
    expect(findings('recognised')).toMatchObject([{ code: 'key-has-2fa', candidates: ['key-has-2fa', 'address-not-allowed'] }])
    expect(new Set(Object.values(rights()))).toEqual(new Set(['could-not-tell']))
    expect(findings('websocket')).toEqual([{ code: 'not-reached' }])
  })

  test('a key that Kraken does not know is refused once', async ({ house: { twin, again, methods } }) => {
    const key = await twin.issueKey()
    await twin.deleteKey(key.publicKey)
    const { findings, checks } = await again(key)
    expect(findings('recognised')).toMatchObject([{ code: 'key-not-recognised' }])
    expect(checks).toHaveLength(CHECKS)
    expect(methods()).toEqual(['GetApiKeyInfo', 'Balance'])
  })

  test('an outage on the way leaves the rest untold, and ends the calls', async ({ house: { twin, verify, methods } }) => {
    twin.set({ serviceError: { '/0/private/ClosedOrders': 'EService:Unavailable' } })
    const { findings, rights, verdict, checks } = await verify(ALL)
    expect(findings('recognised')).toEqual([])
    expect(findings('permissions')).toMatchObject([{ code: 'maintenance', facts: { status: 'online' } }])
    expect(findings('no-withdrawal')).toMatchObject([{ code: 'maintenance' }])
    expect(rights()).toMatchObject({ 'query-funds': 'granted', 'query-ledger': 'could-not-tell' })
    expect(verdict).toBe('inconclusive')
    expect(checks).toHaveLength(CHECKS)
    expect(methods().at(-1)).toBe('ClosedOrders')
  })

  test('a market that is closed to orders proves the right to place them', async ({ house: { twin, verify } }) => {
    twin.set({ system: 'cancel_only' })
    expect((await verify(PERMISSIONS.required)).rights()['modify-trades']).toBe('granted')
  })

  test('a second run at once would go over the limit of calls, and waits to be asked again', async ({
    house: { twin, again, methods },
  }) => {
    const key = await twin.issueKey()
    await again(key)
    twin.clearCalls()
    const { findings, verdict } = await again(key)
    expect(verdict).toBe('inconclusive')
    expect(findings('permissions')).toMatchObject([{ code: 'rate-limited', facts: { retryAfterSeconds: expect.any(Number) } }])
    expect(methods()).toEqual(['GetApiKeyInfo'])
  })
})
