import { CANDIDATES, type Check, type CheckId, FINDINGS, type Finding, type FindingCode, PERMISSIONS } from '@keyhaven/contract'
import { expect, test } from 'vitest'
import { wordsBeside } from './kraken-words.ts'
import { whatToMend } from './mend.ts'
import type { Act, StepNumber } from './step.ts'

const check = (finding: Finding, id: CheckId = 'permissions'): Check => ({
  id,
  outcome: FINDINGS[finding.code],
  findings: [finding],
  durationMs: 1,
})
const mended = (finding: Finding, id?: CheckId) =>
  whatToMend([check(finding, id)]).flatMap(({ step, act, boxes }) => boxes.map((box): Mended => [step, act, box]))
type Mended = [StepNumber, Act, string]

test.each(PERMISSIONS.required)('a missing %s leads to its own box, and to no other', (right) => {
  const step = right === 'create-ws-token' ? 5 : 4
  expect(mended({ code: 'missing', facts: { which: [right] } })).toEqual([[step, 'tick', right]])
})

test.each([...PERMISSIONS.forbidden, ...PERMISSIONS.excess])('%s that must be off leads to its box at step 4', (right) => {
  const code = PERMISSIONS.forbidden.some((one) => one === right) ? 'withdrawal-enabled' : 'excess'
  expect(mended({ code, facts: { which: [right] } })).toEqual([[4, 'clear', right]])
})

const FROM_TO = { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' }
const LEADS: [Finding, CheckId, Mended[]][] = [
  [{ code: 'websocket-off' }, 'websocket', [[5, 'tick', 'create-ws-token']]],
  [
    { code: 'websocket-refused' },
    'websocket',
    [
      [5, 'check', 'create-ws-token'],
      [5, 'check', 'restriction'],
    ],
  ],
  [{ code: 'egress-not-listed' }, 'ip-restriction', [[5, 'addresses', 'restriction']]],
  [{ code: 'egress-announced' }, 'ip-restriction', [[5, 'addresses', 'restriction']]],
  [{ code: 'unrestricted' }, 'ip-restriction', [[5, 'addresses', 'restriction']]],
  [{ code: 'foreign-addresses' }, 'ip-restriction', [[5, 'check', 'restriction']]],
  [{ code: 'egress-refused' }, 'egress', [[5, 'addresses', 'restriction']]],
  [{ code: 'expires-soon' }, 'limits', [[5, 'change', 'expiry']]],
  [
    { code: 'expired' },
    'recognised',
    [
      [2, 'renew', 'create'],
      [5, 'change', 'expiry'],
    ],
  ],
  [
    { code: 'query-window', facts: FROM_TO },
    'limits',
    [
      [5, 'clear', 'query-start'],
      [5, 'clear', 'query-end'],
    ],
  ],
  [{ code: 'query-window', facts: { from: FROM_TO.from } }, 'limits', [[5, 'clear', 'query-start']]],
  [{ code: 'query-window', facts: { to: FROM_TO.to } }, 'limits', [[5, 'clear', 'query-end']]],
  [
    { code: 'nonce-behind' },
    'recognised',
    [
      [2, 'renew', 'create'],
      [5, 'check', 'nonce-window'],
    ],
  ],
  [{ code: 'key-has-2fa' }, 'recognised', [[2, 'renew', 'create']]],
  [{ code: 'futures-key' }, 'format', [[2, 'renew', 'create']]],
  [{ code: 'key-name-pasted', facts: { field: 'publicKey' } }, 'format', [[7, 'copy', 'public-value']]],
  [{ code: 'not-base64', facts: { field: 'privateKey' } }, 'format', [[7, 'copy', 'private-value']]],
  [{ code: 'wrong-length', facts: { field: 'privateKey' } }, 'format', [[7, 'copy', 'private-value']]],
  ...(['signature-mismatch', 'swapped', 'same-key-twice'] as const).map((code): [Finding, CheckId, Mended[]] => [
    { code },
    'recognised',
    [
      [7, 'copy', 'public-value'],
      [7, 'copy', 'private-value'],
    ],
  ]),
  [{ code: 'unproven', facts: { which: ['modify-trades'] } }, 'permissions', [[4, 'check', 'modify-trades']]],
  [{ code: 'unproven' }, 'no-withdrawal', [[4, 'check', 'withdraw-funds']]],
  [{ code: 'unproven' }, 'egress', [[5, 'check', 'restriction']]],
]
test.each(LEADS.map(([finding, id, leads]) => [finding.code, id, finding, leads] as const))('%s of %s leads to what mends it', (...row) => {
  const [, id, finding, leads] = row
  expect(mended(finding, id)).toEqual(leads)
})

test('what nothing at Kraken mends leads nowhere', () => {
  const covered = new Set<FindingCode>([
    ...LEADS.map(([{ code }]) => code),
    'missing',
    'excess',
    'withdrawal-enabled',
    'key-not-recognised',
  ])
  const others = (Object.keys(FINDINGS) as FindingCode[]).filter((code) => !covered.has(code))
  expect(others.filter((code) => mended({ code, facts: { which: ['query-funds'] } }).length > 0)).toEqual([])
  // Only what Kraken, the way to it, or our own books say is among them.
  expect(others.filter((code) => FINDINGS[code] === 'failed')).toEqual([])
})

test('of several possible causes the likeliest one is shown', () => {
  expect(mended({ code: 'key-not-recognised', candidates: ['address-not-allowed', 'futures-key'] })).toEqual([
    [5, 'addresses', 'restriction'],
  ])
  for (const candidate of CANDIDATES) expect(mended({ code: 'key-not-recognised', candidates: [candidate] })).not.toEqual([])
  expect(mended({ code: 'key-not-recognised', candidates: [] })).toEqual([])
})

test('live data that is refused for want of a right leads to that right alone', () => {
  const refused = check({ code: 'websocket-refused' }, 'websocket')
  const mends = whatToMend([refused, check({ code: 'missing', facts: { which: ['query-funds'] } })])
  expect(mends).toEqual([{ step: 4, act: 'tick', boxes: ['query-funds'], grave: true }])
})

test('findings are gathered by step, each box once, and what is grave stands apart from warnings', () => {
  const mends = whatToMend([
    check({ code: 'missing', facts: { which: ['create-ws-token', 'query-ledger', 'query-funds'] } }),
    check({ code: 'excess', facts: { which: ['earn-funds'] } }),
    check({ code: 'withdrawal-enabled', facts: { which: ['withdraw-funds'] } }, 'no-withdrawal'),
    check({ code: 'websocket-off' }, 'websocket'),
  ])
  expect(mends).toEqual([
    { step: 4, act: 'tick', boxes: ['query-ledger', 'query-funds'], grave: true },
    { step: 4, act: 'clear', boxes: ['earn-funds'], grave: false },
    { step: 4, act: 'clear', boxes: ['withdraw-funds'], grave: true },
    { step: 5, act: 'tick', boxes: ['create-ws-token'], grave: true },
  ])
})

test('everything that is led to has words on Kraken’s screen', () => {
  for (const [, , leads] of LEADS) for (const [, , box] of leads) expect(wordsBeside(box)).not.toBe(box)
  for (const right of Object.values(PERMISSIONS).flat()) expect(wordsBeside(right)).not.toBe(right)
})
