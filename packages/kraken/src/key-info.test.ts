import { SecretText } from '@keyhaven/core'
import { expect, test } from 'vitest'
import { readKeyInfo } from './key-info.ts'

const camel = {
  apiKeyName: 'trading',
  apiKey: 'PUBLIC',
  nonceWindow: 0,
  permissions: ['query-funds', 'create-ws-token'],
  validUntil: '1790000000',
  queryFrom: '0',
  queryTo: 1780000000,
  ipAllowlist: ['203.0.113.10', '2001:db8::/64'],
  createdTime: '1788000000',
  lastUsed: null,
  iban: 'AA00 SIM0 0000 0001',
}
const snake = {
  api_key_name: 'trading',
  api_key: 'PUBLIC',
  nonce_window: '0',
  permissions: ['query-funds', 'create-ws-token'],
  valid_until: 1790000000,
  query_from: 0,
  query_to: '1780000000',
  ip_allowlist: ['203.0.113.10', '2001:db8::/64'],
  created_time: 1788000000,
  last_used: null,
  iban: 'AA00 SIM0 0000 0001',
}

test.each([
  ['camelCase, as documented', camel],
  ['snake_case, as seen', snake],
])('reads %s, numbers as text or as numbers', (_spelling, result) => {
  expect(readKeyInfo(result)).toEqual({
    name: 'trading',
    permissions: ['query-funds', 'create-ws-token'],
    allowList: ['203.0.113.10', '2001:db8::/64'],
    validUntil: 1790000000000,
    queryFrom: null,
    queryTo: 1780000000000,
    createdAt: 1788000000000,
    lastUsedAt: null,
    nonceWindow: null,
    account: new SecretText('AA00 SIM0 0000 0001'),
  })
})

test.each([[[]], [['']], [['  ']]])('an allow list of %j is an empty one', (ipAllowlist) => {
  expect(readKeyInfo({ ...camel, ipAllowlist })?.allowList).toEqual([])
})

test.each([undefined, null, '203.0.113.1', [1], { 0: '203.0.113.1' }, [['203.0.113.1']]])(
  'an allow list of %j says nothing',
  (ipAllowlist) => {
    expect(readKeyInfo({ ...camel, ipAllowlist })?.allowList).toBeUndefined()
  },
)

test.each([undefined, null, 'query-funds', { 'query-funds': true }, [null]])('permissions of %j say nothing', (permissions) => {
  expect(readKeyInfo({ ...camel, permissions })?.permissions).toBeUndefined()
})

test.each([undefined, null, '', 'soon', '-1', -1, 1.5, true, [], '99999999999999999999', 253_402_300_800])(
  'an expiry of %j says nothing',
  (validUntil) => {
    expect(readKeyInfo({ ...camel, validUntil })?.validUntil).toBeUndefined()
  },
)

test.each([
  [1788000000, 1788000000000],
  ['1788000000', 1788000000000],
  [null, null],
  [undefined, undefined],
  ['soon', undefined],
])('a last use of %j is read as %j', (lastUsed, expected) => {
  expect(readKeyInfo({ ...camel, lastUsed })?.lastUsedAt).toBe(expected)
})

test.each([undefined, null, [], 'text', 7, {}, { unknown: 1 }])('%j is no description of a key', (result) => {
  expect(readKeyInfo(result)).toBeUndefined()
})

test('the name is cut and cleaned; a name that is none is null', () => {
  expect(readKeyInfo({ ...camel, apiKeyName: `a\u0000b\u202e${'x'.repeat(500)}` })?.name).toMatch(/^a b x{90,96}$/)
  expect(readKeyInfo({ ...camel, apiKeyName: ' \n' })?.name).toBeNull()
  expect(readKeyInfo({ ...camel, apiKeyName: 7 })?.name).toBeNull()
})

test.each([
  [0, null],
  ['0', null],
  [15, '15'],
  ['10000', '10000'],
  ['-1', null],
  [1.5, null],
  ['9'.repeat(40), null],
  [undefined, null],
])('a nonce window of %j is %j', (nonceWindow, expected) => {
  expect(readKeyInfo({ ...camel, nonceWindow })?.nonceWindow).toBe(expected)
})

test.each([undefined, null, 7, '', ' \n', 'A'.repeat(65)])('an account of %j is none', (iban) => {
  expect(readKeyInfo({ ...camel, iban })?.account).toBeNull()
})

test('the account prints as a secret, and is read word for word', () => {
  const account = readKeyInfo(snake)?.account
  expect(JSON.stringify({ account })).toBe('{"account":"[secret]"}')
  expect(account?.reveal()).toBe('AA00 SIM0 0000 0001')
})
