import { findSecret } from '@keyhaven/testkit'
import { describe, expect } from 'vitest'
import { GOOD_KEY_INFO, grant, refuse, type Write } from './testing/scripted-kraken.ts'
import { aKey, collect, PRIVATE_KEY, test } from './testing/stage.ts'

const UNHURRIED = { signal: new AbortController().signal, avoid: new Set<string>() }

describe('a person who leaves', () => {
  test('stops every call that has not been sent, and the socket', async ({ play }) => {
    const leaving = new AbortController()
    const { verify, kraken } = await play({ rest: { GetApiKeyInfo: () => leaving.abort() } })
    const { checks, report } = await verify({ signal: leaving.signal })
    expect(checks).toEqual([])
    expect(report).toMatchObject({ keyName: null, errors: [] })
    expect(kraken.calls.filter(({ headers }) => headers['api-sign'])).toHaveLength(1)
  })

  test('before the beginning asks nothing at all', async ({ play }) => {
    const { verify, kraken } = await play()
    expect((await verify({ signal: AbortSignal.abort() })).checks).toEqual([])
    expect(kraken.calls).toEqual([])
  })

  test('in the middle of the checks leaves no socket behind', async ({ play }) => {
    const closed = Promise.withResolvers<number>()
    const { connector } = await play({ onConnection: (socket) => socket.on('close', closed.resolve), onSubscribe: () => undefined })
    for await (const check of connector.verify(aKey(), UNHURRIED)) if (check.id === 'limits') break
    await closed.promise
  })

  test('without a word is left after the time of a verification', async ({ play }) => {
    const closed = Promise.withResolvers<number>()
    const { connector } = await play({ onConnection: (socket) => socket.on('close', closed.resolve) }, { timeouts: { totalMs: 300 } })
    await connector.verify(aKey(), UNHURRIED).next()
    await closed.promise
  })
})

test('two verifications of one key take turns, and both pass', async ({ play }) => {
  let underWay = 0
  const alone: Write = (response, request) => {
    expect(++underWay).toBe(1)
    setImmediate(() => {
      underWay--
      grant(GOOD_KEY_INFO)(response, request)
    })
  }
  const { verify, kraken } = await play({ rest: { GetApiKeyInfo: alone } })
  const outcomes = await Promise.all([verify(), verify(), verify()])
  expect(outcomes.map(({ verdict }) => verdict)).toEqual(['passed', 'passed', 'passed'])
  const nonces = kraken.calls.filter(({ headers }) => headers['api-sign']).map(({ body }) => BigInt(body.slice('nonce='.length)))
  expect(nonces).toEqual(nonces.toSorted())
})

test('connections are kept for the next verification', async ({ play }) => {
  const ports = new Set<number | undefined>()
  const { verify } = await play({
    rest: {
      GetApiKeyInfo: (response, request) => {
        ports.add(request.socket.remotePort)
        grant(GOOD_KEY_INFO)(response, request)
      },
      Balance: (response, request) => {
        ports.add(request.socket.remotePort)
        grant({})(response, request)
      },
      SystemStatus: () => undefined,
      Time: () => undefined,
    },
  })
  await verify()
  await verify()
  expect(ports.size).toBe(1)
})

test('a connector that is closed answers as an unreachable Kraken', async ({ play }) => {
  const { connector, verify } = await play()
  await connector.close()
  expect((await verify()).findings('reachable')).toEqual([{ code: 'unreachable' }])
})

test('the private key is in nothing that is yielded, returned or sent', async ({ play }) => {
  const { connector, kraken } = await play({ rest: { Balance: refuse('EGeneral:Permission denied') } })
  const outcome = await collect(connector)
  expect(findSecret(JSON.stringify([outcome.checks, outcome.report, kraken.calls]), PRIVATE_KEY)).toEqual([])
})
