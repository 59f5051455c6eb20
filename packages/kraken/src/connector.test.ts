import { PERMISSIONS } from '@keyhaven/core'
import { describe, expect } from 'vitest'
import { ACKNOWLEDGEMENT, GOOD_KEY_INFO, grant, json, refuse, type Script, type Write } from './testing/scripted-kraken.ts'
import { NOW, test } from './testing/stage.ts'

const DAY_MS = 24 * 60 * 60_000
const seconds = (ms: number) => String(Math.floor(ms / 1000))
const keyInfo = (changes: object): Script => ({ rest: { GetApiKeyInfo: { ...GOOD_KEY_INFO, ...changes } } })
const without = (...rights: string[]) => PERMISSIONS.required.filter((right) => !rights.includes(right))
const IDS = ['reachable', 'recognised', 'permissions', 'no-withdrawal', 'websocket', 'ip-restriction', 'egress', 'limits']

describe('a key in order', () => {
  test('passes: every check once, Kraken’s name of the key, no error', async ({ play }) => {
    const { verify, kraken } = await play()
    const { checks, report } = await verify()
    expect(checks.map(({ id }) => id).toSorted()).toEqual(IDS.toSorted())
    expect(checks.flatMap(({ findings }) => findings).map(({ code }) => code)).toEqual(['rights'])
    expect(report).toMatchObject({ keyName: 'trading', errors: [], egress: null, rejectedFrom: [], lockedOut: [] })
    expect(report.exchangeAccount?.reveal()).toBe('AA00 SIM0 0000 0001')
    expect([...report.answers]).toEqual([[null, true]])
    expect(kraken.calls.map(({ method }) => method).toSorted()).toEqual(
      ['Balance', 'GetApiKeyInfo', 'GetWebSocketsToken', 'SystemStatus', 'Time', 'connect', 'subscribe'].toSorted(),
    )
  })

  test('waits for three round trips: whatever may run side by side does', async ({ play }) => {
    // Nobody in a round is answered before all of it have asked: calls in a row would wait for each other for ever.
    const rounds = [
      barrier(['GetApiKeyInfo', 'SystemStatus', 'Time', 'connect']),
      barrier(['GetWebSocketsToken']),
      barrier(['Balance', 'subscribe']),
    ]
    const held =
      (round: number, method: string, result: object): Write =>
      (response, request) => {
        void rounds[round]?.arrive(method).then(() => grant(result)(response, request))
      }
    const { verify, kraken } = await play({
      rest: {
        SystemStatus: held(0, 'SystemStatus', { status: 'online' }),
        Time: held(0, 'Time', { unixtime: 1 }),
        GetApiKeyInfo: held(0, 'GetApiKeyInfo', GOOD_KEY_INFO),
        GetWebSocketsToken: held(1, 'GetWebSocketsToken', { token: 'T' }),
        Balance: held(2, 'Balance', {}),
      },
      onConnection: () => void rounds[0]?.arrive('connect'),
      onSubscribe: (socket) => void rounds[2]?.arrive('subscribe').then(() => socket.send(JSON.stringify(ACKNOWLEDGEMENT))),
    })
    expect((await verify()).verdict).toBe('passed')
    const signed = kraken.calls.filter(({ headers }) => headers['api-sign'])
    expect(signed.map(({ method }) => method)).toEqual(['GetApiKeyInfo', 'GetWebSocketsToken', 'Balance'])
  })

  test.for(['online', 'post_only', 'cancel_only', 'maintenance'])(
    'is told with what Kraken said of itself: %s',
    async (status, { play }) => {
      // The key is described only when the status is on its way already, so that it comes before the last of three round trips.
      const said = Promise.withResolvers<void>()
      const { verify } = await play({
        rest: {
          SystemStatus: (response, request) => {
            grant({ status })(response, request)
            said.resolve()
          },
          GetApiKeyInfo: (response, request) => void said.promise.then(() => grant(GOOD_KEY_INFO)(response, request)),
        },
      })
      const { report, verdict } = await verify()
      expect(verdict).toBe('passed')
      expect(report.exchangeStatus).toBe(status)
    },
  )

  test('does not wait for the public calls', async ({ play }) => {
    const { verify } = await play({ rest: { SystemStatus: () => undefined, Time: () => undefined } })
    const { report, verdict } = await verify()
    expect(verdict).toBe('passed')
    expect(report.exchangeStatus).toBeNull()
  })

  test('passes when the public calls fail', async ({ play }) => {
    const { verify } = await play({ rest: { SystemStatus: refuse('EService:Unavailable'), Time: json({}, 502) } })
    expect((await verify()).verdict).toBe('passed')
  })

  test('passes without funds, without a snapshot and with frames in between', async ({ play }) => {
    const { verify } = await play({
      rest: { Balance: {} },
      onConnection: (socket) =>
        socket.send('{"channel":"status","type":"update","data":[{"connection_id":1234567890123456789,"system":"online"}]}'),
      onSubscribe: (socket) => {
        socket.send('{"channel":"heartbeat"}')
        socket.send('{"method":"pong","req_id":7}')
        socket.send(JSON.stringify(ACKNOWLEDGEMENT))
      },
    })
    expect((await verify()).verdict).toBe('passed')
  })

  test('passes in the other spelling, with warnings of Kraken kept for support', async ({ play }) => {
    const result = {
      api_key_name: 'older',
      permissions: [...PERMISSIONS.required],
      valid_until: 0,
      query_from: '0',
      query_to: 0,
      ip_allowlist: ['203.0.113.0/24'],
    }
    const { verify } = await play({ rest: { GetApiKeyInfo: json({ error: ['WGeneral:Danger'], result }) } })
    const { verdict, report } = await verify()
    expect(verdict).toBe('passed')
    expect(report).toMatchObject({ keyName: 'older', errors: ['WGeneral:Danger'], exchangeAccount: null })
  })

  test('is asked for with rising nonces, our name, and the balances only', async ({ play }) => {
    const { verify, kraken } = await play()
    await verify()
    const bodies = kraken.calls.filter(({ headers }) => headers['api-sign']).map(({ body }) => body)
    const nonces = bodies.map((body) => BigInt(/^nonce=(\d{19})$/.exec(body)?.[1] ?? 0))
    expect(nonces).toEqual(nonces.toSorted())
    expect(new Set(nonces).size).toBe(3)
    for (const { method, headers } of kraken.calls) if (method !== 'subscribe') expect(headers['user-agent']).toMatch(/^Keyhaven\/\d/)
    const frame = kraken.calls.find(({ method }) => method === 'subscribe')
    expect(JSON.parse(frame?.body ?? '')).toMatchObject({
      method: 'subscribe',
      params: { channel: 'balances', token: 'TOKEN-OF-THE-SOCKET' },
    })
  })

  test('is let go of politely: the socket closes with 1000', async ({ play }) => {
    const closed = Promise.withResolvers<number>()
    const { verify } = await play({ onConnection: (socket) => socket.on('close', closed.resolve) })
    await verify()
    expect(await closed.promise).toBe(1000)
  })
})

describe('what a key may do', () => {
  test('a missing right is named, and everything else is heard at once', async ({ play }) => {
    const { verify, kraken } = await play(
      keyInfo({ permissions: [...without('close-trades'), 'withdraw-funds', 'add-funds', 'brand-new'], validUntil: '1' }),
    )
    const outcome = await verify()
    expect(outcome.findings('permissions')).toEqual([
      { code: 'missing', facts: { which: ['close-trades'] } },
      { code: 'excess', facts: { which: ['add-funds'] } },
      { code: 'unknown-permissions', facts: { which: ['brand-new'] } },
    ])
    expect(outcome.findings('no-withdrawal')).toEqual([{ code: 'withdrawal-enabled', facts: { which: ['withdraw-funds'] } }])
    expect(outcome.checks).toHaveLength(IDS.length)
    expect(kraken.calls.map(({ method }) => method)).not.toContain('Balance')
  })

  test('with a missing right the WebSocket is still tried', async ({ play }) => {
    const { verify } = await play(keyInfo({ permissions: without('query-ledger') }))
    expect((await verify()).findings('websocket')).toEqual([])
  })

  test('without the WebSocket interface no token is asked for', async ({ play }) => {
    const { verify, kraken } = await play(keyInfo({ permissions: without('create-ws-token') }))
    const { findings } = await verify()
    expect(findings('websocket')).toEqual([{ code: 'websocket-off' }])
    expect(findings('permissions')).toEqual([{ code: 'missing', facts: { which: ['create-ws-token'] } }])
    expect(kraken.calls.map(({ method }) => method)).not.toContain('GetWebSocketsToken')
  })

  test('a right that is listed and then refused is missing', async ({ play }) => {
    const { verify } = await play({ rest: { Balance: refuse('EGeneral:Permission denied') } })
    expect((await verify()).findings('permissions')).toMatchObject([{ code: 'missing', facts: { which: ['query-funds'] } }])
  })

  test('a list of rights in an unknown shape is unknown, never fine', async ({ play }) => {
    const { verify } = await play(keyInfo({ permissions: { 'query-funds': true } }))
    const { findings, verdict } = await verify()
    expect(findings('permissions')).toEqual([{ code: 'not-available' }])
    expect(findings('no-withdrawal')).toEqual([{ code: 'not-available' }])
    expect(verdict).toBe('inconclusive')
  })
})

describe('the rest of what is said about a key', () => {
  test.for<[string, object, object[]]>([
    ['an empty list', { ipAllowlist: [''] }, [{ code: 'unrestricted' }]],
    ['an address that is not listed', { ipAllowlist: ['198.51.100.1'] }, [{ code: 'egress-not-listed' }, { code: 'foreign-addresses' }]],
    ['an unknown shape', { ipAllowlist: 'any' }, [{ code: 'not-available' }]],
  ])('ip-restriction: %s', async ([, info, expected], { play }) => {
    const { verify } = await play(keyInfo(info))
    expect((await verify()).findings('ip-restriction')).toMatchObject(expected)
  })

  test('ip-restriction: without addresses of ours there is nothing to compare', async ({ play }) => {
    const { verify } = await play({}, { addresses: null })
    const { findings, verdict } = await verify()
    expect(findings('ip-restriction')).toEqual([{ code: 'addresses-not-set' }])
    expect(verdict).toBe('passed')
  })

  test('limits: an end that is near, a window on the history', async ({ play }) => {
    const { verify } = await play(keyInfo({ validUntil: seconds(NOW + 5.5 * DAY_MS), queryFrom: seconds(NOW - DAY_MS) }))
    expect((await verify()).findings('limits')).toEqual([
      { code: 'expires-soon', facts: { when: new Date(NOW + 5.5 * DAY_MS).toISOString(), daysLeft: 5 } },
      { code: 'query-window', facts: { from: new Date(NOW - DAY_MS).toISOString() } },
    ])
  })

  test('a slow answer is said to be slow', async ({ play }) => {
    const { verify } = await play({}, { timeouts: { slowMs: 0 } })
    expect((await verify()).findings('reachable')).toMatchObject([{ code: 'slow' }])
  })
})

/** Lets nobody through until all have arrived. */
function barrier(names: string[]) {
  const waiting = new Set(names)
  const all = Promise.withResolvers<void>()
  return {
    arrive(name: string) {
      waiting.delete(name)
      if (waiting.size === 0) all.resolve()
      return all.promise
    },
  }
}
