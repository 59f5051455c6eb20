import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ExchangeView } from '@keyhaven/contract'
import { startTestApi, type TestApi } from '@keyhaven/testkit'
import { expect, test } from 'vitest'
import { addressIn, makeAddressEcho } from './address-echo.ts'

test.each([
  ['203.0.113.7', '203.0.113.7'],
  [' 2001:db8::7\n', '2001:db8::7'],
  ['{"ip":"203.0.113.7","city":"Delft"}', '203.0.113.7'],
  ['{"ip":7}', undefined],
  ['{"address":"203.0.113.7"}', undefined],
  ['{broken', undefined],
  ['<html>203.0.113.7</html>', undefined],
  ['203.0.113.7, 203.0.113.8', undefined],
  ['fe80::1%eth0', undefined],
  ['', undefined],
])('the answer %j holds the address %s', (answer, address) => {
  expect(addressIn(answer)).toBe(address)
})

async function serve(listener: RequestListener) {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

test('the service is asked at the start and every ten minutes; a failure is asked again in a minute and loses nothing', async () => {
  let [calls, clock] = [0, 0]
  const answers = ['203.0.113.7', 'sorry', '203.0.113.8']
  await using service = await serve((_request, reply) => reply.end(answers[calls++]))
  const failures: string[] = []
  const { job, address } = makeAddressEcho({ url: service.url, now: () => clock, onFailure: (reason) => failures.push(reason) })
  const runAt = async (minute: number) => {
    clock = minute * 60_000
    await job.run(new AbortController().signal)
    return address()
  }
  expect(address()).toBeUndefined()
  expect([await runAt(0), await runAt(9), calls]).toEqual(['203.0.113.7', '203.0.113.7', 1])
  expect([await runAt(10), calls, failures]).toEqual(['203.0.113.7', 2, ['no address in the answer']])
  expect([await runAt(10.5), calls]).toEqual(['203.0.113.7', 2])
  expect([await runAt(11), calls]).toEqual(['203.0.113.8', 3])
})

test.each<[string, RequestListener]>([
  ['the answer is too long', (_request, reply) => reply.end('1'.repeat(5_000))],
  ['status 500', (_request, reply) => reply.writeHead(500).end('203.0.113.7')],
  ['not reached', (_request, reply) => reply.writeHead(302, { location: '/elsewhere' }).end()],
  ['not reached', (_request, reply) => reply.destroy()],
])('an answer is refused: %s', async (reason, listener) => {
  await using service = await serve(listener)
  const failures: string[] = []
  const echo = makeAddressEcho({ url: service.url, now: () => 0, onFailure: (text) => failures.push(text) })
  expect(await echo.job.run(new AbortController().signal)).toBe(0)
  expect([echo.address(), failures]).toEqual([undefined, [reason]])
})

const krakenView = async (api: TestApi) => {
  const { items } = (await (await (await api.signIn()).get('/api/exchanges')).json()) as { items: ExchangeView[] }
  return items.find(({ id }) => id === 'kraken')
}

test('on an Enterprise machine without EGRESS the address that was found out is shown as such; until then none', async () => {
  await using service = await serve((_request, reply) => reply.end('{"ip":"203.0.113.7"}'))
  const api = await startTestApi({ environment: { EDITION: 'enterprise', EGRESS: '', ADDRESS_ECHO_URL: service.url } })
  try {
    expect(await krakenView(api)).toMatchObject({ addresses: null, addressSource: null })
    await api.product.jobs.run('address-echo')
    expect(await krakenView(api)).toMatchObject({ addresses: ['203.0.113.7'], addressSource: 'echo' })
  } finally {
    await api.close()
  }
})

test('where the operator has set the addresses nobody is asked', async () => {
  const api = await startTestApi({ environment: { EDITION: 'enterprise', ADDRESS_ECHO_URL: 'http://127.0.0.1:9/' } })
  try {
    expect(await krakenView(api)).toMatchObject({ addresses: ['127.0.0.1'], addressSource: 'settings' })
    await expect(api.product.jobs.run('address-echo')).rejects.toThrow('there is no job')
  } finally {
    await api.close()
  }
})
