import { describe, expect } from 'vitest'
import type { Fault } from './switches.ts'
import { test } from './testing/fixture.ts'
import { errorsOf, type RawReply, send } from './testing/rest-client.ts'
import { openSocket } from './testing/socket-client.ts'
import type { Twin } from './types.ts'

const TIME = '/0/public/Time'
const getTime = (twin: Twin, signal?: AbortSignal): Promise<RawReply> => send(twin.restUrl + TIME, signal ? { signal } : {})

/** What `fetch` lets a caller see of an answer that does not end, until it has seen enough. */
async function readUpTo(url: string, bytes: number): Promise<string> {
  const leave = new AbortController()
  const { body } = await fetch(url, { signal: leave.signal })
  let seen = ''
  for await (const chunk of body ?? []) {
    seen += Buffer.from(chunk).toString()
    if (seen.length >= bytes) break
  }
  leave.abort()
  return seen
}

describe('an answer', () => {
  test('reset or closed never arrives', async ({ twin }) => {
    twin.fault({ kind: 'reset', times: 1 })
    await expect(getTime(twin)).rejects.toMatchObject({ code: 'ECONNRESET' })
    twin.fault({ kind: 'close', times: 1 })
    await expect(getTime(twin)).rejects.toThrow('socket hang up')
    expect((await getTime(twin)).text).toContain('"error":[]')
  })

  test('that hangs keeps the caller until the caller leaves', async ({ twin }) => {
    twin.fault({ kind: 'hang' })
    await expect(getTime(twin, AbortSignal.timeout(30))).rejects.toMatchObject({ name: 'AbortError' })
  })

  test('can drip', async ({ twin }) => {
    const mend = twin.fault({ kind: 'slow-drip', ms: 1 })
    const dripped = await getTime(twin)
    mend()
    expect(dripped.text).toBe((await getTime(twin)).text)
  })

  test('can go on for ever', async ({ twin }) => {
    twin.fault({ kind: 'never-ending', ms: 1 })
    expect((await readUpTo(twin.restUrl + TIME, 20_000)).length).toBeGreaterThanOrEqual(20_000)
  })

  test('can be cut in half', async ({ twin }) => {
    const { text } = await getTime(twin)
    twin.fault({ kind: 'truncated' })
    expect(await getTime(twin)).toMatchObject({ status: 200, text: text.slice(0, text.length / 2) })
  })

  test('can end in the middle of the length it declared', async ({ twin }) => {
    twin.fault({ kind: 'cut-off' })
    const reply = await fetch(twin.restUrl + TIME)
    expect([reply.status, Number(reply.headers.get('content-length'))]).toEqual([200, expect.any(Number)])
    await expect(reply.text()).rejects.toThrow()
    await expect(getTime(twin)).rejects.toMatchObject({ code: 'ECONNRESET' })
  })

  test.for([
    ['empty', ''],
    ['empty-object', '{}'],
    ['empty-error', '{"error":[]}'],
  ] as const)('can be %s', async ([kind, text], { twin }) => {
    twin.fault({ kind })
    expect(await getTime(twin)).toMatchObject({ status: 200, text })
  })

  test('can be ten mebibytes of JSON', async ({ twin }) => {
    twin.fault({ kind: 'oversized' })
    const { text } = await getTime(twin)
    expect(text.length).toBeGreaterThan(10 * 2 ** 20)
    expect(JSON.parse(text)).toMatchObject({ error: [] })
  })

  test.for([403, 429, 502, 520])('can be the page of the edge with status %d', async (status, { twin }) => {
    twin.fault({ kind: 'html', status })
    expect(await getTime(twin)).toMatchObject({
      status,
      headers: { 'content-type': 'text/html; charset=UTF-8' },
      text: expect.stringContaining('<html'),
    })
  })

  test('can send the caller elsewhere, and the twin sees who follows', async ({ twin }) => {
    twin.fault({ kind: 'redirect', path: TIME })
    expect(await getTime(twin)).toMatchObject({ status: 302, headers: { location: '/redirected' } })
    await fetch(twin.restUrl + TIME)
    expect(twin.calls.map(({ path, fault }) => [path, fault])).toEqual([
      [TIME, 'redirect'],
      [TIME, 'redirect'],
      ['/redirected', undefined],
    ])
  })

  test('can be late, by a given time or by up to it', async ({ twin }) => {
    const startedAt = performance.now()
    twin.fault({ kind: 'latency', ms: 40, times: 1 })
    expect((await getTime(twin)).text).toContain('"error":[]')
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(39)
    twin.fault({ kind: 'jitter', ms: 5 })
    expect((await getTime(twin)).text).toContain('"error":[]')
  })
})

describe('a fault', () => {
  test('hits its path and its key only', async ({ twin }) => {
    const [key, other] = [await twin.issueKey(), await twin.issueKey()]
    twin.fault({ kind: 'empty-error', path: '/0/private/Balance', forKey: key.publicKey })
    expect((await getTime(twin)).text).not.toBe('{"error":[]}')
    expect(await errorsOf(twin, other, 'Balance')).toEqual([])
    await errorsOf(twin, key, 'OpenOrders')
    await errorsOf(twin, key, 'Balance')
    expect(twin.calls.map(({ fault }) => fault)).toEqual([undefined, undefined, undefined, 'empty-error'])
  })

  test('ends after its times, or when it is mended', async ({ twin }) => {
    twin.fault({ kind: 'empty', times: 2 })
    expect([(await getTime(twin)).text, (await getTime(twin)).text]).toEqual(['', ''])
    expect((await getTime(twin)).text).not.toBe('')
    const mend = twin.fault({ kind: 'empty' })
    mend()
    expect((await getTime(twin)).text).not.toBe('')
  })

  test('is listed with the times it has left, for whom it was set, and mended for those alone', async ({ twin }) => {
    twin.fault({ kind: 'empty', times: 3, path: TIME })
    twin.fault({ kind: 'html', forKey: 'a key' })
    await getTime(twin)
    expect([twin.faults(), twin.faults('a key')]).toEqual([[{ kind: 'empty', times: 2, path: TIME }], [{ kind: 'html', forKey: 'a key' }]])
    await twin.mend('a key')
    expect([twin.faults().length, twin.faults('a key')]).toEqual([1, []])
  })

  test('at the edge leaves the nonce unused', async ({ twin }) => {
    const key = await twin.issueKey()
    twin.fault({ kind: 'reset', times: 1 })
    await expect(errorsOf(twin, key, 'Balance', { nonce: '5' })).rejects.toThrow()
    expect(await errorsOf(twin, key, 'Balance', { nonce: '5' })).toEqual([])
  })
})

describe('the upgrade to a WebSocket', () => {
  const KINDS: Fault['kind'][] = [
    'reset',
    'close',
    'truncated',
    'cut-off',
    'empty',
    'empty-object',
    'empty-error',
    'oversized',
    'html',
    'redirect',
    'slow-drip',
  ]

  test.for(KINDS)('fails with the fault %s, and works once it is mended', async (kind, { twin }) => {
    const mend = twin.fault({ kind, path: '/v2', ms: 1 })
    await expect(openSocket(twin.wsUrl)).rejects.toThrow()
    expect((await getTime(twin)).text).toContain('"error":[]')
    mend()
    const socket = await openSocket(twin.wsUrl)
    expect(await socket.next()).toMatchObject({ channel: 'status' })
    socket.close()
  })

  test.for(['hang', 'never-ending'] as const)('with the fault %s ends with the twin', async (kind, { start }) => {
    const twin = await start()
    twin.fault({ kind, ms: 1 })
    const opened = openSocket(twin.wsUrl)
    const failed = expect(opened).rejects.toThrow()
    await expect.poll(() => twin.calls.length).toBe(1)
    await twin.close()
    await failed
  })

  test('can be late', async ({ twin }) => {
    twin.fault({ kind: 'latency', path: '/v2', ms: 20 })
    const socket = await openSocket(twin.wsUrl)
    expect(await socket.next()).toMatchObject({ channel: 'status' })
    socket.close()
  })
})
