import { expect, test } from 'vitest'
import { readConfig, StartError } from './config.ts'

test('without any setting the product runs on this machine with SQLite and the practice exchange', () => {
  expect(readConfig({})).toMatchObject({
    HOST: '127.0.0.1',
    PORT: 8080,
    EDITION: 'cloud',
    EGRESS: [],
    KRAKEN_REST_URL: 'https://api.kraken.com',
    KRAKEN_WS_URL: 'wss://ws-auth.kraken.com/v2',
    KRAKEN_FUTURES_URL: 'https://futures.kraken.com',
    SIGN_UP: 'closed',
    PRACTICE: 'on',
    BUDGET_USER: 6,
    BUDGET_ADDRESS: 20,
    BUDGET_SIGN_IN: 10,
    TRUST_PROXY: false,
    LOG_LEVEL: 'info',
  })
})

test('in production the practice exchange is off unless it is asked for', () => {
  expect(readConfig({ NODE_ENV: 'production' }).PRACTICE).toBe('off')
  expect(readConfig({ NODE_ENV: 'production', PRACTICE: 'on' }).PRACTICE).toBe('on')
})

test('an empty setting counts as not set', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: ' ', EDITION: '' })).toMatchObject({ PORT: 8080, EDITION: 'cloud' })
})

test.each([
  ['PORT', '70000'],
  ['PORT', 'eighty-secret'],
  ['PUBLIC_URL', 'ftp://secret.example'],
  ['PUBLIC_URL', 'secret'],
  ['DATABASE_URL', 'mysql://user:secret@host/db'],
  ['EDITION', 'secret'],
  ['EGRESS', '203.0.113.7@http://user:secret@'],
  ['EGRESS', '203.0.113.7,secret'],
  ['EGRESS', '203.0.113.7@secret'],
  ['EGRESS', '203.0.113.7,203.0.113.7'],
  ['EGRESS', '203.0.113.7,203.0.113.8@from:secret'],
  ['EGRESS', '203.0.113.7,203.0.113.8@from:2026-02-30'],
  ['EGRESS', '203.0.113.7@from:2026-12-01'],
  ['ADDRESS_ECHO_URL', 'http://secret.example'],
  ['ADDRESS_ECHO_URL', 'secret'],
  ['KRAKEN_REST_URL', 'http://secret.example'],
  ['KRAKEN_WS_URL', 'ws://secret.example/v2'],
  ['KRAKEN_WS_URL', 'https://secret.example/v2'],
  ['KRAKEN_FUTURES_URL', 'http://secret.example'],
  ['TRUST_PROXY', 'secret'],
  ['TRUST_PROXY', '1'],
  ['TRUST_PROXY', '127.0.0.1,secret'],
  ['AUTH_SECRET', 'a short secret'],
  ['SIGN_UP', 'secret'],
  ['PRACTICE', 'secret'],
  ['BUDGET_USER', '0'],
  ['BUDGET_USER', 'secret'],
  ['BUDGET_ADDRESS', '0'],
  ['BUDGET_ADDRESS', 'secret'],
  ['LOG_LEVEL', 'secret'],
  ['WEBHOOK_URL', 'ftp://secret.example'],
  ['WEBHOOK_SECRET', 'a short secret'],
  ['WEBHOOK_ALLOW_PRIVATE', 'secret'],
])('a wrong %s stops the start with its name and without its value', (name, value) => {
  let message = ''
  try {
    readConfig({ [name]: value })
  } catch (error) {
    expect(error).toBeInstanceOf(StartError)
    message = String(error)
  }
  expect(message).toContain(name)
  expect(message).not.toContain('secret')
  expect(message).not.toContain(value)
})

test.each([
  ['on', true],
  ['false', false],
  ['127.0.0.1', '127.0.0.1'],
  ['loopback, 10.0.0.0/8,2001:db8::/64', 'loopback, 10.0.0.0/8,2001:db8::/64'],
])('TRUST_PROXY takes %s', (text, expected) => {
  expect(readConfig({ TRUST_PROXY: text }).TRUST_PROXY).toBe(expected)
})

test('the exchange may be on this machine without encryption, under any of its names', () => {
  for (const host of ['127.0.0.1', 'localhost', '[::1]', '127.1.2.3']) {
    const config = readConfig({ KRAKEN_REST_URL: `http://${host}:9000/`, KRAKEN_WS_URL: `ws://${host}:9000/v2` })
    expect(config.KRAKEN_REST_URL).toBe(`http://${host}:9000`)
  }
})

test('egress addresses keep their order and their way out', () => {
  expect(readConfig({ EGRESS: ' 203.0.113.7 , 2001:db8::1@::1,203.0.113.9@http://user:pass@proxy:3128' }).EGRESS).toEqual([
    { publicAddress: '203.0.113.7' },
    { publicAddress: '2001:db8::1', localAddress: '::1' },
    { publicAddress: '203.0.113.9', proxyUrl: 'http://user:pass@proxy:3128' },
  ])
})

const WEBHOOK_SECRET = 'a secret that both sides of a webhook know'

test.each([
  ['http://hooks.example/', 'must start with https://'],
  ['https://localhost/hooks', 'WEBHOOK_ALLOW_PRIVATE=on'],
  ['https://127.0.0.1/hooks', 'WEBHOOK_ALLOW_PRIVATE=on'],
  ['https://2130706433/hooks', 'WEBHOOK_ALLOW_PRIVATE=on'],
  ['https://10.1.2.3/hooks', 'WEBHOOK_ALLOW_PRIVATE=on'],
  ['https://169.254.169.254/latest', 'WEBHOOK_ALLOW_PRIVATE=on'],
  ['https://[::ffff:192.168.0.1]/hooks', 'WEBHOOK_ALLOW_PRIVATE=on'],
  ['https://[fe80::1]/hooks', 'WEBHOOK_ALLOW_PRIVATE=on'],
])('webhooks to %s stop the start', (url, reason) => {
  expect(() => readConfig({ WEBHOOK_URL: url, WEBHOOK_SECRET })).toThrow(reason)
  expect(readConfig({ WEBHOOK_URL: url, WEBHOOK_SECRET, WEBHOOK_ALLOW_PRIVATE: 'on' }).WEBHOOK_URL).toBe(url)
})

test('webhooks have a target and a secret, or neither', () => {
  expect(readConfig({ WEBHOOK_URL: 'https://hooks.example/', WEBHOOK_SECRET })).toMatchObject({ WEBHOOK_SECRET })
  expect(() => readConfig({ WEBHOOK_URL: 'https://hooks.example/' })).toThrow('WEBHOOK_SECRET')
  expect(() => readConfig({ WEBHOOK_SECRET })).toThrow('WEBHOOK_URL')
})

test('an address is announced with its day, whatever its way out', () => {
  const usedFrom = new Date('2026-12-01T00:00:00Z')
  const text =
    '203.0.113.7,203.0.113.8@from:2026-12-01,203.0.113.9@::1@from:2026-12-01,203.0.113.10@http://me:pass@proxy:3128@from:2026-12-01'
  expect(readConfig({ EGRESS: text }).EGRESS).toEqual([
    { publicAddress: '203.0.113.7' },
    { publicAddress: '203.0.113.8', usedFrom },
    { publicAddress: '203.0.113.9', localAddress: '::1', usedFrom },
    { publicAddress: '203.0.113.10', proxyUrl: 'http://me:pass@proxy:3128', usedFrom },
  ])
})
