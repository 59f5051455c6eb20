import { SecretText } from '@keyhaven/core'
import { findSecret, startTwin, type Twin } from '@keyhaven/testkit'
import { test as base, expect } from 'vitest'
import { type KrakenOptions, makeKrakenConnector } from './connector.ts'
import { collect, type Outcome, SHORT } from './testing/stage.ts'

// The rules of Kraken itself, as the twin plays them: signatures, nonces, rights, address lists, lockouts. What single bytes
// lead to is in the tests beside this one.

type KeySpec = NonNullable<Parameters<Twin['issueKey']>[0]>
type Key = Awaited<ReturnType<Twin['issueKey']>>

interface Verifier {
  twin: Twin
  /** Issues a key and verifies it, or verifies the one that is given. */
  verify(key?: KeySpec | Key, options?: Partial<KrakenOptions>): Promise<Outcome>
}

const OURS = '127.0.0.1'
const SIGNED = ['GetApiKeyInfo', 'GetWebSocketsToken', 'Balance']
const inSeconds = (days: number) => Math.floor(Date.now() / 1000) + days * 24 * 60 * 60

const test = base.extend<{ verifier: Verifier }>({
  verifier: async ({ task: _ }, use) => {
    const twin = await startTwin({ hosts: [OURS, '127.0.0.2'] })
    const connectors: { close(): Promise<void> }[] = []
    const said: string[] = []
    const privateKeys: string[] = []
    await use({
      twin,
      async verify(key = {}, options = {}) {
        const issued = isIssued(key) ? key : await twin.issueKey({ ipAllowlist: [OURS], ...key })
        privateKeys.push(issued.privateKey)
        const { restUrl, wsUrl } = twin
        const connector = makeKrakenConnector({ restUrl, wsUrl, egress: [], addresses: [OURS], now: Date.now, ...options })
        connectors.push(connector)
        const credentials = { publicKey: issued.publicKey, privateKey: new SecretText(issued.privateKey) }
        const outcome = await collect(connector, {}, credentials)
        said.push(JSON.stringify(outcome))
        return outcome
      },
    })
    for (const connector of connectors) await connector.close()
    await twin.close()
    for (const privateKey of privateKeys) expect(findSecret(said.join('\n'), privateKey)).toEqual([])
  },
})

const isIssued = (key: KeySpec | Key): key is Key => 'privateKey' in key
const signedCalls = (twin: Twin) =>
  twin.calls.filter(({ path }) => path.startsWith('/0/private/')).map(({ path }) => path.slice('/0/private/'.length))

test('a key made for a bot passes, with the intended calls and no other', async ({ verifier: { twin, verify } }) => {
  const { verdict, checks, report } = await verify({ name: 'trading' })
  expect(verdict).toBe('passed')
  expect(checks.flatMap(({ findings }) => findings).map(({ code }) => code)).toEqual(['rights'])
  expect(report).toMatchObject({ keyName: 'trading', errors: [] })
  expect(signedCalls(twin)).toEqual(SIGNED)
  const others = twin.calls.map(({ path }) => path).filter((path) => !path.startsWith('/0/private/') && path !== 'close')
  expect(others.toSorted()).toEqual(['/0/public/SystemStatus', '/0/public/Time', 'connect', 'subscribe balances'])
})

for (const casing of ['camel', 'snake'] as const) {
  for (const numbers of ['documented', 'string', 'number'] as const) {
    for (const emptyAllowlist of ['[]', '[""]'] as const) {
      test(`is read in ${casing} case with numbers ${numbers} and an empty list as ${emptyAllowlist}`, async ({
        verifier: { twin, verify },
      }) => {
        twin.set({ casing, numbers, emptyAllowlist })
        const { findings, verdict } = await verify({ ipAllowlist: [], validUntil: inSeconds(10) })
        expect(verdict).toBe('passed')
        expect(findings('ip-restriction')).toEqual([{ code: 'unrestricted', facts: { paste: OURS } }])
        expect(findings('limits')).toMatchObject([{ code: 'expires-soon' }])
      })
    }
  }
}

test.for<[string, KeySpec, Parameters<Outcome['findings']>[0], object[]]>([
  ['no rights', { permissions: [] }, 'websocket', [{ code: 'websocket-off' }]],
  [
    'too many rights',
    { permissions: [...'query-funds add-funds withdraw-funds'.split(' ')] },
    'no-withdrawal',
    [{ code: 'withdrawal-enabled' }],
  ],
  ['a second factor', { otp: 'password' }, 'recognised', [{ code: 'key-has-2fa' }]],
  ['a past with larger nonces', { lastNonce: '9999999999999999999' }, 'recognised', [{ code: 'nonce-behind' }]],
  ['an end that has come', { validUntil: inSeconds(-1) }, 'recognised', [{ code: 'key-not-recognised' }]],
  ['a list without us', { ipAllowlist: ['198.51.100.0/24'] }, 'recognised', [{ code: 'key-not-recognised' }]],
  ['a list with others', { ipAllowlist: ['127.0.0.0/30', '198.51.100.0/24'] }, 'ip-restriction', [{ code: 'foreign-addresses' }]],
  ['a list with us in another spelling', { ipAllowlist: ['::ffff:127.0.0.1'] }, 'ip-restriction', []],
  ['a window on the history', { queryTo: inSeconds(-9) }, 'limits', [{ code: 'query-window' }]],
  ['no funds', { balances: {} }, 'permissions', []],
  ['the Futures kind', { kind: 'futures' }, 'recognised', [{ code: 'key-not-recognised' }]],
])('a key with %s', async ([, spec, check, expected], { verifier: { verify } }) => {
  expect((await verify(spec)).findings(check)).toMatchObject(expected)
})

test('a key with the private key of another is told from an unknown one', async ({ verifier: { twin, verify } }) => {
  const [one, other] = [await twin.issueKey(), await twin.issueKey()]
  expect((await verify({ ...one, privateKey: other.privateKey })).findings('recognised')).toMatchObject([{ code: 'signature-mismatch' }])
  await twin.deleteKey(one.publicKey)
  expect((await verify(one)).findings('recognised')).toMatchObject([{ code: 'key-not-recognised' }])
})

test('a caller that is locked out is told so, and asks once', async ({ verifier: { twin, verify } }) => {
  twin.set({ lockout: { threshold: 1, lengthMs: 60_000, scope: 'address' } })
  const key = await twin.issueKey()
  await twin.deleteKey(key.publicKey)
  await verify(key)
  twin.clearCalls()
  const { findings, verdict } = await verify({})
  expect(findings('reachable')).toMatchObject([{ code: 'locked-out', facts: { retryAfterSeconds: 900 } }])
  expect(verdict).toBe('inconclusive')
  expect(signedCalls(twin)).toEqual(['GetApiKeyInfo'])
})

test('maintenance is maintenance', async ({ verifier: { twin, verify } }) => {
  twin.set({ system: 'maintenance' })
  expect((await verify()).findings('reachable')).toMatchObject([{ code: 'maintenance', facts: { status: 'maintenance' } }])
})

test.for<[string, Parameters<Twin['set']>[0], object[]]>([
  ['acknowledges and stays silent', { webSocket: 'no-snapshot' }, []],
  ['says nothing unasked', { statusFrame: false }, []],
  ['closes with 1008', { webSocket: 'close-1008' }, [{ code: 'websocket-refused' }]],
  ['refuses the subscription', { webSocket: { error: 'ESession:Invalid session' } }, [{ code: 'websocket-refused' }]],
  ['is down', { webSocket: { error: 'EService:Unavailable' } }, [{ code: 'maintenance' }]],
  ['never answers', { webSocket: 'silent' }, [{ code: 'unreachable' }]],
  ['lets nobody in', { webSocket: { refuse: 401 } }, [{ code: 'websocket-refused' }]],
  ['fails', { webSocket: { refuse: 503 } }, [{ code: 'bad-answer' }]],
  ['forgets tokens at once', { tokenLifetimeMs: 0 }, [{ code: 'websocket-refused' }]],
])('a WebSocket that %s', async ([, switches, expected], { verifier: { twin, verify } }) => {
  twin.set(switches)
  expect((await verify({}, { timeouts: SHORT })).findings('websocket')).toMatchObject(expected)
})

test('a key bound to one address passes from there alone, REST and WebSocket alike', async ({ verifier: { twin, verify } }) => {
  twin.set({ webSocketAddressLock: true })
  const spec = { ipAllowlist: ['127.0.0.2'] }
  const bound = { addresses: ['127.0.0.2'], egress: [{ publicAddress: '127.0.0.2', localAddress: '127.0.0.2' }] }
  expect((await verify(spec, bound)).verdict).toBe('passed')
  expect(new Set(twin.calls.map(({ from }) => from))).toEqual(new Set(['127.0.0.2']))
  expect((await verify(spec)).findings('recognised')).toMatchObject([{ code: 'key-not-recognised' }])
})

test('two connectors that verify one key at once both pass', async ({ verifier: { twin, verify } }) => {
  const key = await twin.issueKey({ ipAllowlist: [OURS] })
  const outcomes = await Promise.all([verify(key), verify(key)])
  expect(outcomes.map(({ verdict }) => verdict)).toEqual(['passed', 'passed'])
})
