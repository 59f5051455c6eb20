import { describe, expect, test } from 'vitest'
import { makeFollowAccount, type OurAddresses, type Turn } from './follow-account.ts'
import type { Account, KeyFacts } from './ports.ts'

const DAY_MS = 24 * 60 * 60_000
const NOW = new Date('2026-06-01T12:00:00Z')
const SOON = new Date('2026-06-10T00:00:00Z')
const days = (count: number) => new Date(NOW.getTime() + count * DAY_MS)

/** Two addresses, of which the second is announced. */
const ours: OurAddresses = {
  compare: (_exchange, allowList) => ({
    restriction: allowList ? 'restricted' : 'unknown',
    ours: ['a', 'b'].map((address) => ({ address, state: !allowList ? 'unknown' : allowList.includes(address) ? 'allowed' : 'missing' })),
    foreign: [],
    paste: '',
  }),
  usedFrom: (_exchange, address) => (address === 'b' ? SOON : null),
  key: () => 'a,b',
}
const follow = makeFollowAccount(ours)

function anAccount({ allowList = ['a', 'b'], ...parts }: Partial<Account> & { allowList?: string[] | undefined } = {}): Account {
  return {
    id: 'it',
    ownerId: 'ada',
    exchange: 'kraken',
    publicKeyHash: 'key',
    health: 'ready',
    healthReasons: [],
    expiresAt: null,
    verifiedAt: NOW,
    keyFacts: { allowList } as KeyFacts,
    ...parts,
  } as Account
}
const turn = (before: Account | undefined, after: Account, parts: Partial<Turn> = {}) =>
  follow.after({ before, after, verdict: 'passed', inARow: 0, at: NOW, ...parts })
const because = (code: 'missing' | 'expires-soon' | 'egress-not-listed' | 'key-not-recognised'): Account['healthReasons'] => [
  { check: 'permissions', code },
]

describe('an owner is written to', () => {
  test('when the health has come to attention or broken, and not while it stays there', () => {
    const attention = anAccount({ health: 'attention', healthReasons: because('missing') })
    const broken = anAccount({ health: 'broken', healthReasons: because('missing') })
    expect(turn(anAccount(), attention).notices).toEqual([{ kind: 'attention' }])
    expect(turn(attention, attention).notices).toEqual([])
    expect(turn(attention, broken).notices).toEqual([{ kind: 'broken' }])
    expect(turn(broken, anAccount()).notices).toEqual([])
  })

  test.each([
    [31, 30, 'expires'],
    [30, 29, undefined],
    [8, 7, 'expires'],
    [2, 1, 'expires'],
    [1, 0.5, undefined],
    [0.5, 0, 'expired'],
    [40, 0.5, 'expires'],
    [0, -1, undefined],
  ])('from %d to %d days before a key ends: %s, whatever the health', (before, after, kind) => {
    const expiresAt = days(after)
    const earlier = anAccount({ expiresAt, verifiedAt: days(after - before), health: 'ready' })
    const now = anAccount({ expiresAt, health: 'attention', healthReasons: because('expires-soon') })
    expect(turn(earlier, now).notices).toEqual(kind === undefined ? [] : [{ kind, when: expiresAt }])
  })

  test('about addresses that the key lacks since, and when they are used', () => {
    const lacking = anAccount({ allowList: [], health: 'attention', healthReasons: because('egress-not-listed') })
    expect(turn(anAccount(), lacking).notices).toEqual([
      { kind: 'addresses', which: ['a'], from: null },
      { kind: 'addresses', which: ['b'], from: SOON },
    ])
    expect(turn(lacking, lacking).notices).toEqual([])
    expect(follow.afterAddresses(anAccount({ allowList: ['a'] }), []).notices).toEqual([{ kind: 'addresses', which: ['b'], from: SOON }])
    expect(follow.afterAddresses(anAccount({ allowList: ['a'] }), ['b']).notices).toEqual([])
    expect(follow.afterAddresses(anAccount({ keyFacts: null }), []).notices).toEqual([])
  })

  test('once about a key that has ended, whatever the exchange calls that', () => {
    const expiresAt = days(0)
    const ended = anAccount({ expiresAt, health: 'attention', healthReasons: because('key-not-recognised') })
    const broken = anAccount({ expiresAt, health: 'broken', healthReasons: because('key-not-recognised') })
    expect(turn(anAccount({ expiresAt, verifiedAt: days(-0.5) }), ended).notices).toEqual([{ kind: 'expired', when: expiresAt }])
    expect(turn(ended, broken).notices).toEqual([])
  })

  test('about nothing of keys that the owner has just stored', () => {
    const lacking = anAccount({ allowList: [], health: 'attention', healthReasons: because('missing'), expiresAt: days(3) })
    expect(turn(undefined, lacking).notices).toEqual([])
    expect(turn(anAccount({ publicKeyHash: 'another' }), lacking).notices).toEqual([])
  })
})

test('something is to be done at once where the health or an address says so, and 30 days before a key ends', () => {
  const from = (parts: Parameters<typeof anAccount>[0]) => turn(undefined, anAccount(parts)).attentionFrom
  expect(from({})).toBeNull()
  expect(from({ health: 'broken' })).toEqual(new Date(0))
  expect(from({ allowList: ['a'] })).toEqual(new Date(0))
  expect(from({ expiresAt: days(40) })).toEqual(days(10))
  expect(from({ health: 'unknown' })).toBeNull()
})

test('verifications that found something wrong, or nothing out, are counted until one passes', () => {
  const count = (verdict: Turn['verdict'], inARow: number) => turn(anAccount(), anAccount(), { verdict, inARow }).inARow
  expect(count('failed', 0)).toBe(1)
  expect(count('inconclusive', 1)).toBe(2)
  expect(count('passed-with-warnings', 2)).toBe(0)
  expect(count(undefined, 2)).toBe(0)
})

test('what a key lacks, or nobody can tell, is kept with the addresses that it was judged by', () => {
  expect(turn(undefined, anAccount({ allowList: ['a'] }))).toMatchObject({
    gaps: [{ address: 'b', state: 'missing' }],
    addressesKey: 'a,b',
  })
  expect(turn(undefined, anAccount({ keyFacts: null })).gaps.map(({ state }) => state)).toEqual(['unknown', 'unknown'])
})
