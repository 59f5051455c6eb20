import type { ServerResponse } from 'node:http'
import { expect } from 'vitest'
import type { Reply } from './testing/scripted-kraken.ts'
import { CHECKS, PRIVATE_KEY, SHORT, test } from './testing/stage.ts'

const page = (status: number): Reply => raw(status, 'text/html', '<html><body>cloudflare</body></html>')
const raw =
  (status: number, type: string, body: string, headers = {}): Reply =>
  (response) =>
    response.writeHead(status, { 'content-type': type, ...headers }).end(body)

/** Writes a little, again and again, so that no limit between two pieces is ever reached. */
const drip =
  (piece: string): Reply =>
  (response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    const timer = setInterval(() => response.write(piece), 20)
    response.on('close', () => clearInterval(timer))
  }

const SUCCESS = '{"error":[],"result":{"permissions":[],"token":"T"}}'

const FAULTS: Record<string, { reply: Reply; code: string }> = {
  'HTML with 403': { reply: page(403), code: 'bad-answer' },
  'HTML with 429': { reply: page(429), code: 'rate-limited' },
  'HTML with 502': { reply: page(502), code: 'bad-answer' },
  'HTML with 520': { reply: page(520), code: 'bad-answer' },
  'HTML with 200': { reply: page(200), code: 'bad-answer' },
  'an empty body': { reply: raw(200, 'application/json', ''), code: 'bad-answer' },
  'no content': { reply: (response) => response.writeHead(204).end(), code: 'bad-answer' },
  '{}': { reply: raw(200, 'application/json', '{}'), code: 'bad-answer' },
  '{"error":[]}': { reply: raw(200, 'application/json', '{"error":[]}'), code: 'bad-answer' },
  'a result that is a list': { reply: raw(200, 'application/json', '{"error":[],"result":[]}'), code: 'bad-answer' },
  'truncated JSON': { reply: raw(200, 'application/json', '{"error":[],"result":{"perm'), code: 'bad-answer' },
  'success with 500': { reply: raw(500, 'application/json', SUCCESS), code: 'bad-answer' },
  '10 MB': { reply: raw(200, 'application/json', `{"error":[],"result":{"a":"${'x'.repeat(10_000_000)}"}}`), code: 'bad-answer' },
  'an answer without end': { reply: drip('x'.repeat(600_000)), code: 'bad-answer' },
  'an answer that drips': { reply: drip(' '), code: 'unreachable' },
  silence: { reply: () => undefined, code: 'unreachable' },
  'a redirect': { reply: raw(302, 'text/html', 'elsewhere', { location: '/0/private/Elsewhere' }), code: 'bad-answer' },
  'a redirect with a success': { reply: raw(307, 'application/json', SUCCESS, { location: '/0/private/Elsewhere' }), code: 'bad-answer' },
  'a closed socket': { reply: (response) => response.socket?.destroy(), code: 'unreachable' },
  'a socket closed half-way': {
    reply: (response) => response.writeHead(200, { 'content-length': 1000 }).write('{"error":[', () => response.socket?.destroy()),
    code: 'unreachable',
  },
  'Kraken down': { reply: raw(200, 'application/json', '{"error":["EService:Unavailable"]}'), code: 'maintenance' },
  'Kraken busy': { reply: raw(200, 'application/json', '{"error":["EService:Busy"]}'), code: 'rate-limited' },
  throttled: { reply: raw(200, 'application/json', '{"error":["EService: Throttled: 1790000060"]}'), code: 'rate-limited' },
  'a lockout': { reply: raw(200, 'application/json', '{"error":["EGeneral:Temporary lockout"]}'), code: 'locked-out' },
  'an error never seen': { reply: raw(200, 'application/json', '{"error":["EFuture:Something"]}'), code: 'bad-answer' },
}

/** The step that goes wrong, and the check that says so. */
const STEPS = { GetApiKeyInfo: 'reachable', GetWebSocketsToken: 'websocket', Balance: 'permissions' } as const

for (const [method, check] of Object.entries(STEPS) as [keyof typeof STEPS, (typeof STEPS)[keyof typeof STEPS]][]) {
  test.for(Object.entries(FAULTS))(`${method} brings %s: inconclusive, and nothing held against the key`, async ([, fault], { play }) => {
    const { verify, kraken } = await play({ rest: { [method]: fault.reply } }, { timeouts: SHORT })
    const { findings, verdict, checks } = await verify()
    expect(verdict).toBe('inconclusive')
    expect(findings(check)).toMatchObject([{ code: fault.code }])
    expect(new Set(checks.map(({ id }) => id)).size).toBe(CHECKS)
    expect(checks).toHaveLength(CHECKS)
    expect(JSON.stringify(checks)).not.toContain(PRIVATE_KEY)
    // No fault is a reason to ask again, or to follow anybody anywhere.
    expect(kraken.calls.filter((call) => call.method === method)).toHaveLength(1)
    expect(kraken.calls.map((call) => call.method)).not.toContain('Elsewhere')
  })
}

test.for(Object.entries(FAULTS))('SystemStatus and Time bring %s: the key passes nevertheless', async ([, fault], { play }) => {
  const { verify } = await play({ rest: { SystemStatus: fault.reply, Time: fault.reply } }, { timeouts: SHORT })
  expect((await verify()).verdict).toBe('passed')
})

test('all checks after an unreachable Kraken are skipped', async ({ play }) => {
  const { verify } = await play({ rest: { GetApiKeyInfo: page(502) } })
  const { checks, findings } = await verify()
  expect(findings('reachable')).toEqual([{ code: 'bad-answer', facts: { status: 'online' } }])
  expect(checks.filter(({ outcome }) => outcome === 'skipped')).toHaveLength(7)
})

test.for(['502', 'silence'])('in maintenance, %s is maintenance', async (fault, { play }) => {
  const GetApiKeyInfo: Reply = fault === '502' ? page(502) : () => undefined
  const { verify } = await play({ rest: { GetApiKeyInfo, SystemStatus: { status: 'maintenance' } } }, { timeouts: SHORT })
  expect((await verify()).findings('reachable')).toEqual([{ code: 'maintenance', facts: { status: 'maintenance' } }])
})

test('a lockout says how long, and no further call is made', async ({ play }) => {
  const { verify, kraken } = await play({ rest: { GetWebSocketsToken: FAULTS['a lockout']?.reply ?? {} } })
  const { findings } = await verify()
  const facts = { retryAfterSeconds: 900, errors: ['EGeneral:Temporary lockout'], status: 'online' }
  expect(findings('websocket')).toEqual([{ code: 'locked-out', facts }])
  expect(findings('permissions')).toEqual([{ code: 'not-reached' }])
  expect(kraken.calls.map(({ method }) => method)).not.toContain('Balance')
})

test('whatever hangs, a verification ends in its time with all its checks', async ({ play }) => {
  const { verify } = await play(
    { rest: { Balance: () => undefined, SystemStatus: () => undefined }, onSubscribe: () => undefined },
    { timeouts: { totalMs: 300 } },
  )
  const startedAt = performance.now()
  const { checks, verdict } = await verify()
  expect(performance.now() - startedAt).toBeLessThan(3000)
  expect(checks).toHaveLength(CHECKS)
  expect(verdict).toBe('inconclusive')
})

test('nobody at the address is unreachable', async ({ play }) => {
  const { verify } = await play({}, { restUrl: 'http://127.0.0.1:1', wsUrl: 'ws://127.0.0.1:1' })
  expect((await verify()).findings('reachable')).toEqual([{ code: 'unreachable' }])
})

test('a name that does not exist is unreachable', async ({ play }) => {
  const { verify } = await play({}, { restUrl: 'http://kraken.invalid', wsUrl: 'ws://kraken.invalid' })
  expect((await verify()).findings('reachable')).toEqual([{ code: 'unreachable' }])
})

test('a server without a certificate is unreachable', async ({ play }) => {
  const { kraken } = await play()
  const { verify } = await play({}, { restUrl: kraken.restUrl.replace('http:', 'https:'), wsUrl: kraken.wsUrl.replace('ws:', 'wss:') })
  expect((await verify()).findings('reachable')).toEqual([{ code: 'unreachable' }])
})
