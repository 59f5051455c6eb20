import { expect, test } from 'vitest'
import { auditAddress, auditAsked, readAudit } from './audit-state.ts'

const addressOf = (search: string) => auditAddress(readAudit(search))
const ID = '0198c3a1-7c2e-7b7a-a4c0-94d1a1b9c001'

test.each([
  '/admin/audit',
  '/admin/audit?actor=ada%40example.com',
  `/admin/audit?actor=operator&account=${ID}&action=account.added&since=2026-11-24T23%3A00%3A00.000Z&until=2026-11-26T23%3A00%3A00.000Z`,
])('whoever is sent %s sees the same events', (address) => {
  expect(addressOf(address.replace('/admin/audit', ''))).toBe(address)
})

test('what is no filter of ours is left out of the address', () => {
  expect(addressOf('?action=account.stolen&since=yesterday&until=2026-13-01&cursor=x&page=3')).toBe('/admin/audit')
})

test('a private key in the address is never taken up', () => {
  const privateKey = Buffer.alloc(64, 7).toString('base64')
  const search = new URLSearchParams({ actor: privateKey, account: `id ${privateKey}`, action: 'note.added' })
  expect(addressOf(`?${search}`)).toBe('/admin/audit?action=note.added')
})

test('the server is asked for nothing that it would refuse', () => {
  const asked = (search: Record<string, string>) => auditAsked(readAudit(`?${new URLSearchParams(search)}`))
  expect(asked({ actor: 'a\0b', account: ID.slice(0, 20), since: 'never', until: 'soon' })).toEqual({})
  expect(asked({ actor: 'x'.repeat(300), account: "' or 1=1 --" })).toEqual({})
  expect(asked({ actor: 'ada', account: ID, until: '2026-11-26' })).toEqual({
    actor: 'ada',
    account: ID,
    until: '2026-11-26T00:00:00.000Z',
  })
})
