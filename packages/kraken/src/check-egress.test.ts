import { startTwin, type Twin } from '@keyhaven/testkit'
import { test as base, expect } from 'vitest'
import { CHECKS, collectFrom, type Outcome } from './testing/stage.ts'
import { makeVerifier, type PlainKey, secretOf, type Verifier } from './testing/verifier.ts'

const [ONE, TWO, THREE] = ['127.0.0.1', '127.0.0.2', '127.0.0.3'] as const
const OURS = [ONE, TWO, THREE]
const PASTE = OURS.join(', ')

type KeySpec = NonNullable<Parameters<Twin['issueKey']>[0]>
interface House {
  twin: Twin
  verifier: Verifier
  verify(spec: KeySpec, avoid?: string[]): Promise<Outcome>
  /** Signed calls and where they came from, in their order: `Balance 127.0.0.1`. */
  signed(): string[]
}

const test = base.extend<{ house: House }>({
  house: async ({ task: _ }, use) => {
    const twin = await startTwin()
    const verifier = makeVerifier(twin, OURS)
    await use({
      twin,
      verifier,
      verify: async (spec, avoid = []) => verifier.verify(await twin.issueKey(spec), { avoid: new Set(avoid) }),
      signed: () =>
        twin.calls
          .filter(({ path }) => path.startsWith('/0/private/'))
          .map(({ path, from }) => `${path.slice('/0/private/'.length)} ${from}`),
    })
    await verifier.connector.close()
    await twin.close()
  },
})

const CHECKED = [`GetApiKeyInfo ${ONE}`, `GetWebSocketsToken ${ONE}`, `Balance ${ONE}`]

test('after the first address every other one makes one cheap call, in turn', async ({ house: { verify, signed } }) => {
  const { verdict, findings, report, checks } = await verify({ ipAllowlist: OURS })
  expect(verdict).toBe('passed')
  expect(findings('egress')).toEqual([])
  expect(checks).toHaveLength(CHECKS)
  expect(report).toMatchObject({ egress: ONE, rejectedFrom: [], lockedOut: [] })
  expect([...report.answers]).toEqual(OURS.map((address) => [address, true]))
  expect(signed()).toEqual([...CHECKED, `GetApiKeyInfo ${TWO}`, `GetApiKeyInfo ${THREE}`])
})

test('an address that the list leaves out is named, with the text to paste, and not tried', async ({ house: { verify, signed } }) => {
  const { findings, verdict } = await verify({ ipAllowlist: [ONE, THREE, '198.51.100.0/24'] })
  expect(findings('ip-restriction')).toEqual([
    { code: 'egress-not-listed', facts: { which: [TWO], paste: `${PASTE}, 198.51.100.0/24` } },
    { code: 'foreign-addresses', facts: { which: ['198.51.100.0/24'] } },
  ])
  expect(findings('egress')).toEqual([])
  expect(verdict).toBe('failed')
  expect(signed()).toEqual([...CHECKED, `GetApiKeyInfo ${THREE}`])
})

test.for(['EAPI:Invalid key', 'EGeneral:Permission denied', 'EFuture:IP address not allowed'])(
  'addresses that Kraken refuses with %s are named in one finding',
  async (ipError, { house: { twin, verifier } }) => {
    const key = await twin.issueKey({ ipAllowlist: OURS })
    twin.set({ ipError })
    // Kraken says one thing and does another.
    const outcome = await whenRecognised(verifier, key, () => twin.changeKey(key.publicKey, { ipAllowlist: [ONE] }))
    expect(outcome.findings('egress')).toEqual([
      { code: 'egress-refused', facts: { which: [TWO, THREE], errors: [ipError], paste: PASTE } },
    ])
  },
)

test.for<[string, string, string[]]>([
  ['EGeneral:Temporary lockout', 'locked-out', [TWO]],
  ['EService:Unavailable', 'maintenance', [TWO]],
  ['EAPI:Rate limit exceeded', 'rate-limited', [TWO]],
  ['EGeneral:Internal error', 'bad-answer', [TWO, THREE]],
])('%s from another address is unknown: %s', async ([error, code, which], { house: { twin, verifier } }) => {
  const key = await twin.issueKey({ ipAllowlist: OURS })
  const outcome = await whenRecognised(verifier, key, () => twin.set({ serviceError: { '/0/private/GetApiKeyInfo': error } }))
  const [first, ...rest] = outcome.findings('egress')
  expect(first).toMatchObject({ code, facts: { which, errors: [error], status: 'online' } })
  expect(rest).toEqual(which.length === 1 ? [{ code: 'not-reached', facts: { which: [THREE] } }] : [])
})

test('an address to be avoided is left alone, also as the first', async ({ house: { verify, signed } }) => {
  const { findings, report, verdict } = await verify({ ipAllowlist: OURS }, [ONE])
  expect(verdict).toBe('passed')
  expect(report.egress).toBe(TWO)
  expect(findings('egress')).toEqual([{ code: 'not-reached', facts: { which: [ONE] } }])
  expect(signed().filter((call) => call.endsWith(ONE))).toEqual([])
})

test('with every address to be avoided nothing is asked, and nothing is known', async ({ house: { twin, verify } }) => {
  const { verdict, checks } = await verify({}, OURS)
  expect(verdict).toBe('inconclusive')
  expect(checks).toHaveLength(CHECKS)
  expect(twin.calls).toEqual([])
})

test('a key that only the second address may use is a matter of the address, and is checked from there', async ({ house }) => {
  house.twin.set({ webSocketAddressLock: true })
  const { findings, report, checks } = await house.verify({ ipAllowlist: [TWO, THREE] })
  expect(findings('recognised')).toEqual([])
  expect(findings('ip-restriction')).toEqual([{ code: 'egress-not-listed', facts: { which: [ONE], paste: PASTE } }])
  for (const id of ['permissions', 'websocket', 'egress'] as const) expect(findings(id)).toEqual([])
  expect(checks).toHaveLength(CHECKS)
  expect(report).toMatchObject({ egress: TWO, rejectedFrom: [ONE] })
  expect(house.signed()).toEqual([
    `GetApiKeyInfo ${ONE}`,
    `GetApiKeyInfo ${TWO}`,
    `GetWebSocketsToken ${TWO}`,
    `Balance ${TWO}`,
    `GetApiKeyInfo ${THREE}`,
  ])
})

test('a key that nobody may use is tried from two addresses, and no third', async ({ house: { verify, signed } }) => {
  const { findings, report } = await verify({ ipAllowlist: ['198.51.100.1'] })
  expect(findings('recognised')).toEqual([
    {
      code: 'key-not-recognised',
      candidates: ['copied-wrongly', 'futures-key', 'deleted-or-expired', 'address-not-allowed'],
      facts: { errors: ['EAPI:Invalid key'] },
    },
  ])
  expect(findings('egress')).toEqual([{ code: 'not-reached' }])
  expect(report).toMatchObject({ egress: ONE, rejectedFrom: [ONE, TWO] })
  // A refusal of the key is an answer.
  expect([...report.answers]).toEqual([
    [ONE, true],
    [TWO, true],
  ])
  expect(signed()).toEqual([`GetApiKeyInfo ${ONE}`, `GetApiKeyInfo ${TWO}`])
})

test('a wrong private key is not sent from a second address; behind a refused address it is found out', async ({ house }) => {
  const [key, other] = [await house.twin.issueKey({ ipAllowlist: OURS }), await house.twin.issueKey()]
  const wrong = { publicKey: key.publicKey, privateKey: other.privateKey }
  expect((await house.verifier.verify(wrong)).findings('recognised')).toMatchObject([{ code: 'signature-mismatch' }])
  expect(house.signed()).toEqual([`GetApiKeyInfo ${ONE}`])

  await house.twin.changeKey(key.publicKey, { ipAllowlist: [TWO] })
  const { findings, report } = await house.verifier.verify(wrong)
  expect(findings('recognised')).toMatchObject([{ code: 'signature-mismatch' }])
  expect(findings('egress')).toMatchObject([{ code: 'egress-refused', facts: { which: [ONE], paste: PASTE } }])
  expect(report.rejectedFrom).toEqual([ONE, TWO])
})

test('a lockout is told with its address, and no other address is tried', async ({ house: { twin, verify, signed } }) => {
  twin.set({ serviceError: { '*': 'EGeneral:Temporary lockout' } })
  const { findings, report } = await verify({})
  expect(findings('reachable')).toMatchObject([{ code: 'locked-out', facts: { retryAfterSeconds: 900 } }])
  expect(report).toMatchObject({ lockedOut: [ONE], rejectedFrom: [] })
  expect([...report.answers]).toEqual([[ONE, false]])
  expect(signed()).toEqual([`GetApiKeyInfo ${ONE}`])
})

test('a lockout that the WebSocket tells is one of the address too', async ({ house: { twin, verify } }) => {
  twin.set({ webSocket: { error: 'EGeneral:Temporary lockout' } })
  const { findings, report } = await verify({ ipAllowlist: OURS })
  expect(findings('websocket')).toMatchObject([{ code: 'locked-out' }])
  expect(report.lockedOut).toEqual([ONE])
})

test('a lockout on the way leaves the other addresses alone', async ({ house: { twin, verify, signed } }) => {
  twin.set({ serviceError: { '/0/private/Balance': 'EGeneral:Temporary lockout' } })
  const { findings } = await verify({ ipAllowlist: OURS })
  expect(findings('egress')).toEqual([{ code: 'not-reached', facts: { which: [TWO, THREE] } }])
  expect(signed()).toEqual(CHECKED)
})

/** Changes Kraken's mind once the key was recognised. */
const whenRecognised = ({ connector }: Verifier, key: PlainKey, change: () => unknown) =>
  collectFrom(connector.verify(secretOf(key), { signal: new AbortController().signal, avoid: new Set() }), ({ id }) =>
    id === 'recognised' ? change() : undefined,
  )
