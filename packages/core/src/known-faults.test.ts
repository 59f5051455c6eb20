import type { AddressComparison, HealthReason } from '@keyhaven/contract'
import { expect, test } from 'vitest'
import { knownFaults } from './known-faults.ts'
import { toCheck } from './outcome.ts'
import type { Account, Verification } from './ports.ts'
import { anExchange } from './testing/exchange.ts'

const NOW = Date.UTC(2026, 5, 1)
const DAY_MS = 24 * 60 * 60_000
const SOON = '2026-06-10T00:00:00.000Z'
const LIST = 'a, b, theirs'

const exchange = anExchange({ egress: ['a', 'b'] })
/** Of which `b` is announced. */
const announcing = { ...exchange, view: { ...exchange.view, announced: [{ address: 'b', usedFrom: SOON }] } }
const of = (b: AddressComparison['ours'][number]['state'], parts: Partial<AddressComparison> = {}): AddressComparison => ({
  restriction: 'restricted',
  ours: [
    { address: 'a', state: 'allowed' },
    { address: 'b', state: b },
  ],
  foreign: [],
  paste: LIST,
  ...parts,
})
const anAccount = (parts: Partial<Account> = {}) =>
  ({ health: 'ready', healthReasons: [], expiresAt: null, publicKeyHash: 'key', verifiedAt: new Date(NOW), ...parts }) as Account
const faults = (parts: Partial<Parameters<typeof knownFaults>[0]> = {}) =>
  knownFaults({ account: anAccount(), exchange, addresses: of('allowed'), latest: undefined, now: NOW, ...parts })
const failed = (...codes: HealthReason['code'][]) =>
  ({
    verdict: 'failed',
    publicKeyHash: 'key',
    startedAt: new Date(NOW),
    checks: [
      toCheck(
        'permissions',
        codes.map((code) => ({ code })),
      ),
    ],
  }) as Verification

test('of an account that is ready, and lacks nothing, nothing is wrong', () => {
  expect(faults()).toEqual([])
})

test('an address that the key lacks since is known before the next verification, with the whole list to paste', () => {
  expect(faults({ addresses: of('missing') })).toEqual([
    { check: 'ip-restriction', code: 'egress-not-listed', facts: { which: ['b'], paste: LIST } },
  ])
  expect(faults({ addresses: of('missing'), exchange: announcing })).toEqual([
    { check: 'ip-restriction', code: 'egress-announced', facts: { which: ['b'], when: SOON, paste: LIST } },
  ])
})

test('what was found about addresses gives way to what is known of them now', () => {
  const healthReasons: HealthReason[] = [
    { check: 'ip-restriction', code: 'egress-announced', facts: { which: ['gone'], paste: 'old' } },
    { check: 'egress', code: 'egress-refused' },
  ]
  expect(faults({ account: anAccount({ healthReasons }) })).toEqual([healthReasons[1]])
  const untold = of('unknown', { restriction: 'unknown' })
  expect(faults({ account: anAccount({ healthReasons }), addresses: untold })).toEqual(healthReasons)
  expect(faults({ account: anAccount({ healthReasons }), exchange: undefined })).toEqual(healthReasons)
})

test('where an entry of the list cannot be read, nobody says that all of ours are on it', () => {
  expect(faults({ addresses: of('unknown') })).toEqual([
    { check: 'ip-restriction', code: 'unproven', facts: { which: ['b'], paste: LIST } },
  ])
})

test('beside what condemns a key its warnings are told too', () => {
  const account = anAccount({
    health: 'broken',
    healthReasons: [{ check: 'permissions', code: 'missing' }],
    expiresAt: new Date(NOW + 3 * DAY_MS),
  })
  const told = (latest: Verification | undefined) =>
    faults({ account, latest, addresses: of('missing'), exchange: announcing }).map(({ code }) => code)
  expect(told(undefined)).toEqual(['missing', 'egress-announced', 'expires-soon'])
  expect(told(failed('missing', 'excess', 'slow'))).toEqual(['missing', 'excess', 'egress-announced', 'expires-soon'])
  // Of other keys, or of a test that the health does not rest on.
  expect(told({ ...failed('nonce-behind'), publicKeyHash: 'other' })).not.toContain('nonce-behind')
  expect(told({ ...failed('nonce-behind'), startedAt: new Date(NOW - 1) })).not.toContain('nonce-behind')
})

test.each([
  [31, []],
  [30, [{ check: 'limits', code: 'expires-soon', daysLeft: 30 }]],
  [0, [{ check: 'recognised', code: 'expired' }]],
])('%d days before its end, whatever was found then', (left, expected) => {
  const account = anAccount({
    expiresAt: new Date(NOW + left * DAY_MS),
    healthReasons: left > 30 ? [] : [{ check: 'limits', code: 'expires-soon', facts: { daysLeft: 30 } }],
  })
  const told = faults({ account }).map(({ check, code, facts }) => ({
    check,
    code,
    ...(facts?.daysLeft !== undefined && { daysLeft: facts.daysLeft }),
  }))
  expect(told).toEqual(expected)
})
