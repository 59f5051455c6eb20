import { expect, test } from 'vitest'
import { own, startSite } from './testing/site.ts'

test.each([
  ['127.0.0.1', true],
  ['0.0.0.0/0', true],
  ['203.0.113.0/28', true],
  ['2001:db8::1', true],
  ['2001:db8::/64', true],
  ['::ffff:203.0.113.7', true],
  ['', false],
  ['300.1.2.3', false],
  ['127.1', false],
  ['0x7f.0.0.1', false],
  ['203.0.113.0/33', false],
  ['2001:db8::/129', false],
  ['203.0.113.0/28/1', false],
  ['fe80::1%eth0', false],
  ['203.0.113.1 203.0.113.2', false],
  ['203.0.113.1;203.0.113.2', false],
  ['example.com', false],
  ['203.0.113.1\u200b', false],
])('the address list takes %j: %s', async (entry, taken) => {
  const site = await startSite('')
  const { status, json } = await site.as('alice').create({ ipAllowlist: ['127.0.0.1', entry] })
  await site.close()
  expect([status, json.field]).toEqual(taken ? [201, undefined] : [400, 'ipAllowlist.1'])
})

const MARK = 'c2VjcmV0LXRoYXQtbXVzdC1ub3QtY29tZS1iYWNr'

test.each<[string, object, string | undefined]>([
  ['an unknown field', { [MARK]: MARK }, undefined],
  ['an empty name', { name: ' ' }, 'name'],
  ['a long name', { name: MARK }, 'name'],
  ['a name with a line end', { name: 'a\nb' }, 'name'],
  ['a name with a NUL', { name: 'a\0b' }, 'name'],
  ['a name that turns the text around', { name: 'a\u202eb' }, 'name'],
  ['half a surrogate pair', { name: 'a\ud800' }, 'name'],
  ['a name that is no text', { name: { toString: MARK } }, 'name'],
  ['an unknown permission', { permissions: [MARK] }, 'permissions.0'],
  ['permissions that are no list', { permissions: MARK }, 'permissions'],
  ['an address that is none', { ipAllowlist: [MARK] }, 'ipAllowlist.0'],
  ['101 addresses', { ipAllowlist: Array.from({ length: 101 }, () => '127.0.0.1') }, 'ipAllowlist'],
  ['an expiry in the past', { validUntil: 1_789_999_999 }, 'validUntil'],
  ['an expiry beyond every calendar', { validUntil: 1e15 }, 'validUntil'],
  ['a query window that ends before it starts', { queryFrom: 20, queryTo: 10 }, 'queryTo'],
  ['half a nonce', { nonceWindow: 0.5 }, 'nonceWindow'],
  ['a negative nonce window', { nonceWindow: -1 }, 'nonceWindow'],
  ['another owner', { ownerId: 'bob' }, undefined],
  ['a nonce of one’s own', { lastNonce: '0' }, undefined],
])('a key with %s is refused with the field, and nothing of it comes back', async (_what, spec, field) => {
  const site = await startSite('')
  const { status, json, text } = await site.as('alice').create(spec)
  await site.close()
  expect(status).toBe(400)
  expect(json).toEqual(field === undefined ? { code: 'invalid-request' } : { code: 'invalid-request', field })
  expect(text).not.toContain(MARK)
})

test.each<[string, string, Record<string, string>, number, string]>([
  ['no JSON', `{"name":"${MARK}`, {}, 400, 'not-json'],
  ['nothing', '', {}, 400, 'not-json'],
  ['a prototype', `{"__proto__":{"name":"${MARK}"}}`, {}, 400, 'not-json'],
  ['a list', '[]', {}, 400, 'invalid-request'],
  ['null', 'null', {}, 400, 'invalid-request'],
  ['more than 16 KiB', `{"name":"${'x'.repeat(17 * 1024)}"}`, {}, 413, 'body-too-large'],
  ['a form', 'name=x', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'unsupported-media-type'],
  ['JSON that says it is text', '{}', { 'content-type': 'text/plain' }, 415, 'unsupported-media-type'],
  ['JSON that says nearly so', '{}', { 'content-type': 'application/jsonp' }, 415, 'unsupported-media-type'],
])('a body that is %s is refused by every route that changes something', async (_what, body, headers, status, code) => {
  const site = await startSite('')
  const alice = site.as('alice')
  await alice.create()
  const { id } = own(site.twin, 'alice')
  const answers = [await alice.ask('POST', 'api/keys', body, headers), await alice.ask('PATCH', `api/keys/${id}`, body, headers)]
  if (status === 415) answers.push(await alice.ask('DELETE', `api/keys/${id}`, body, headers))
  const keys = site.twin.listKeys('alice')
  await site.close()
  for (const answer of answers) expect([answer.status, answer.json]).toEqual([status, { code }])
  expect(keys).toMatchObject([{ name: 'main' }])
})

test.each<[string, object, string | undefined]>([
  ['nothing at all', {}, undefined],
  ['a permission nobody knows', { permissions: ['fly'] }, 'permissions.0'],
  ['a private key of one’s own', { privateKey: MARK }, undefined],
  ['an end before the start it has', { queryTo: 5 }, 'queryTo'],
  ['an expiry in the past', { validUntil: 1 }, 'validUntil'],
  ['null for no address', { ipAllowlist: null }, 'ipAllowlist'],
])('an edit to %s changes nothing', async (_what, change, field) => {
  const site = await startSite('')
  const before = await site.twin.issueKey({ ownerId: 'alice', queryFrom: 10 })
  const { status, json } = await site.as('alice').ask('PATCH', `api/keys/${before.id}`, change)
  const after = own(site.twin, 'alice')
  await site.close()
  expect([status, json.code, json.field]).toEqual([400, 'invalid-request', field])
  expect(after).toEqual(before)
})
