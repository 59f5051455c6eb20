import { type AccountView, Problem } from '@keyhaven/contract'
import { type PendingChange, SecretText } from '@keyhaven/core'
import { findSecret, startTestApi, type TestApi, type TestClient } from '@keyhaven/testkit'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { isPublicAddress } from './public-address.ts'
import { type Receiver, startReceiver } from './testing/receiver.ts'
import { makeWebhookSender, signWebhook } from './webhooks.ts'

const SECRET = 'a secret that both sides of a webhook know'
const HOUR_MS = 60 * 60_000

describe('the platform is told', () => {
  let time = Date.UTC(2026, 5, 1)
  let platform: Receiver
  let api: TestApi
  let user: TestClient
  beforeAll(async () => {
    platform = await startReceiver(SECRET, () => time)
    api = await startTestApi({
      now: () => time,
      environment: { WEBHOOK_URL: platform.url, WEBHOOK_SECRET: SECRET, WEBHOOK_ALLOW_PRIVATE: 'on' },
    })
    user = await api.signIn()
  })
  beforeEach(() => {
    platform.heard = []
    platform.answer = (reply) => void reply.writeHead(204).end()
  })
  afterAll(async () => {
    await api.close()
    await platform.close()
  })

  let names = 0
  async function addAccount() {
    const keys = await api.kraken.issueKey({ ipAllowlist: ['127.0.0.1'] })
    const { receipt } = await user.verify(keys)
    const { publicKey, privateKey } = keys
    const reply = await user.post('/api/accounts', { exchange: 'kraken', name: `Account ${++names}`, publicKey, privateKey, receipt })
    expect(reply.status).toBe(201)
    return { account: (await reply.json()) as AccountView, keys }
  }
  const remove = async (id: string) => expect((await user.send('DELETE', `/api/accounts/${id}`)).status).toBe(204)
  const metric = async (result: string) =>
    Number(new RegExp(`keyhaven_webhooks_total{result="${result}"} (\\d+)`).exec(await (await user.get('/metrics')).text())?.[1] ?? 0)

  test('of an account that was added and removed, once each, in order, signed, without the keys and the name', async () => {
    const { account, keys } = await addAccount()
    await remove(account.id)
    expect(await api.product.jobs.run('webhooks')).toBe(2)
    expect(platform.heard).toMatchObject([
      { type: 'account.added', account: { id: account.id, exchange: 'kraken', keyHint: account.keyHint, health: 'ready' } },
      { type: 'account.removed', account: { id: account.id } },
    ])
    expect(await api.product.jobs.run('webhooks')).toBe(0)
    expect(platform.heard).toHaveLength(2)
    for (const secret of [keys.privateKey, keys.publicKey, account.name]) expect(findSecret(platform.raw, secret)).toEqual([])
  })

  test('what it did not take comes again, the same and later and later, before anything else of its account', async () => {
    const { account } = await addAccount()
    platform.answer = (reply) => void reply.writeHead(500).end()
    await api.product.jobs.run('webhooks')
    await remove(account.id)
    await api.product.jobs.run('webhooks')
    expect(platform.heard).toHaveLength(1)
    for (let attempt = 2; attempt < 6; attempt += 1) {
      time += 1.2 * 10_000 * 2 ** (attempt - 2)
      await api.product.jobs.run('webhooks')
      await api.product.jobs.run('webhooks')
      expect(platform.heard).toHaveLength(attempt)
    }
    expect(new Set(platform.heard.map(({ id }) => id)).size).toBe(1)

    platform.answer = (reply) => void reply.writeHead(204).end()
    time += HOUR_MS
    expect(await api.product.jobs.run('webhooks')).toBe(2)
    expect(platform.heard.slice(-2).map(({ type }) => type)).toEqual(['account.added', 'account.removed'])
  })

  test('a change outlives a restart', async () => {
    await addAccount()
    await api.restart()
    expect(await api.product.jobs.run('webhooks')).toBe(1)
    expect(platform.heard).toHaveLength(1)
  })

  test('what it does not take for three days is given up, and the operator told; what follows it still comes', async () => {
    const { account } = await addAccount()
    platform.answer = (reply) => void reply.writeHead(404).end()
    const givenUp = await metric('given-up')
    for (let hours = 0; hours < 72; hours += 1.3) {
      await api.product.jobs.run('webhooks')
      expect(await metric('given-up')).toBe(givenUp)
      time += 1.3 * HOUR_MS
    }
    expect(platform.heard.length).toBeGreaterThan(50)
    await remove(account.id)
    await api.product.jobs.run('webhooks')
    expect(await metric('given-up')).toBe(givenUp + 1)
    expect(api.logged()).toContain('a webhook was not taken for three days and is given up')
    expect(api.logged()).not.toContain(platform.url)

    platform.answer = (reply) => void reply.writeHead(204).end()
    time += HOUR_MS
    await api.product.jobs.run('webhooks')
    expect(platform.heard.at(-1)).toMatchObject({ type: 'account.removed', account: { id: account.id } })
  })

  test('no route takes a target: only the operator says who is called', async () => {
    const reply = await user.post('/api/webhooks', { url: 'http://169.254.169.254/' })
    expect(reply.status).toBe(404)
    expect(Problem.parse(await reply.json()).code).toBe('not-found')
  })
})

describe('the sender', () => {
  const change: PendingChange = { sequence: 1, id: 'it', body: '{"id":"it"}', at: new Date(), attempts: 0 }
  let receiver: Receiver
  beforeAll(async () => {
    receiver = await startReceiver(SECRET, Date.now)
  })
  afterAll(() => receiver.close())
  beforeEach(() => {
    receiver.raw = ''
    receiver.answer = (reply) => void reply.writeHead(204).end()
  })
  const loopback = async () => [{ address: '127.0.0.1', family: 4 }]
  const send = (parts: Partial<Parameters<typeof makeWebhookSender>[0]> = {}, signal = new AbortController().signal) =>
    makeWebhookSender({ url: receiver.url, secret: new SecretText(SECRET), allowPrivate: true, now: Date.now, ...parts })(change, signal)
  const elsewhere = () => receiver.url.replace('127.0.0.1', 'hooks.example')

  test('signs as the documentation says', () => {
    // Made with: printf '1767225600.{}' | openssl dgst -sha256 -hmac 'key'
    expect(signWebhook('{}', new SecretText('key'), 1_767_225_600)).toBe(
      't=1767225600,v1=df344de429b8ee672e1863e0008fdbd0080000536fbccdf0e4f89846acbbe872',
    )
  })

  test('connects to the very address that its name was checked with', async () => {
    expect(await send({ url: elsewhere(), lookup: loopback })).toEqual({ ok: true })
    expect(receiver.raw).toContain('"host":"hooks.example')
  })

  test('refuses a name that leads to this machine or its networks, at each connection anew', async () => {
    let address = '127.0.0.1'
    const lookup = async () => [{ address, family: address.includes(':') ? 6 : 4 }]
    for (address of ['127.0.0.1', '10.0.0.1', '169.254.169.254', '::1', 'fe80::1', '::ffff:127.0.0.1', '64:ff9b::7f00:1']) {
      expect(await send({ url: elsewhere(), lookup, allowPrivate: false }), address).toEqual({
        ok: false,
        error: { reason: 'private-address' },
      })
    }
    expect(await send({ allowPrivate: false })).toEqual({ ok: false, error: { reason: 'private-address' } })
    expect(receiver.raw).toBe('')
  })

  test('does not follow a redirect', async () => {
    receiver.answer = (reply) => void reply.writeHead(307, { location: receiver.url }).end()
    expect(await send()).toEqual({ ok: false, error: { reason: 'status 307' } })
    expect(receiver.raw.match(/"id":"it"/g)).toHaveLength(1)
  })

  test('reads no endless answer', async () => {
    receiver.answer = (reply) => {
      reply.writeHead(200)
      const fill = () => void reply.write('x'.repeat(16_384), (error) => !error && fill())
      fill()
    }
    expect(await send()).toEqual({ ok: true })
  })

  test('gives a connection up when it is told to stop, and says why nothing came through', async () => {
    const stop = new AbortController()
    receiver.answer = () => stop.abort()
    expect(await send({}, stop.signal)).toMatchObject({ ok: false })
    const closed = await startReceiver(SECRET, Date.now)
    await closed.close()
    expect(await send({ url: closed.url })).toEqual({ ok: false, error: { reason: 'ECONNREFUSED' } })
    receiver.answer = (reply) => void reply.socket?.destroy()
    expect(await send()).toEqual({ ok: false, error: { reason: 'ECONNRESET' } })
  })
})

test.each([
  ['8.8.8.8', true],
  ['2606:4700::1111', true],
  ['0.0.0.0', false],
  ['100.64.0.1', false],
  ['172.16.0.1', false],
  ['192.168.1.1', false],
  ['224.0.0.1', false],
  ['fd00::1', false],
  ['2002:7f00:1::', false],
  ['no address', false],
])('%s is an address of the public internet: %s', (address, is) => {
  expect(isPublicAddress(address)).toBe(is)
})
