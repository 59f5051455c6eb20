import { expect, test } from 'vitest'
import { probeOrder, probes, readProbe } from './probes.ts'
import { aResult } from './testing/builders.ts'

const pair = (ordermin: unknown, costmin: unknown) => aResult({ XXBTZUSD: { ordermin, costmin } })
const probeOf = (method: string) => {
  const found = probes({}).find(({ call }) => call.method === method)
  if (!found) throw new Error(method)
  return found
}
const refused = (error: string) => ({ kind: 'refused' as const, errors: [error] })

test('no call does anything: an order is only looked at, whatever it says', () => {
  const methods = probes({ validate: 'false' }).map(({ call }) => call.method)
  const readsAndOrders = /^(Balance|(Open|Closed)Orders|QueryLedgers|GetWebSocketsToken|AddOrder|CancelOrder|ExportStatus|\w+Methods)$/
  for (const method of methods) expect(method).toMatch(readsAndOrders)
  expect(probes({ validate: 'false' }).find(({ call }) => call.method === 'AddOrder')?.call.params).toEqual({ validate: 'true' })
})

test.each([
  [pair('0.0001', '0.5'), '0.00050000'],
  [pair('0.002', '0.5'), '0.00200000'],
  [pair('-1', 'much'), '0.00050000'],
  [aResult([]), '0.00050000'],
  [{ kind: 'no-answer', reason: 'time-out' } as const, '0.00050000'],
])('the order is a small one, far off the market', (answer, volume) => {
  expect(probeOrder(answer)).toEqual({ pair: 'XBTUSD', type: 'buy', ordertype: 'limit', price: '1000', volume })
})

test.each([
  ['Balance', 'EGeneral:Permission denied', false],
  ['AddOrder', 'EOrder:Insufficient funds', true],
  ['AddOrder', 'EService:Market in cancel_only mode', true],
  ['AddOrder', 'EService: Market in post_only mode', true],
  ['Balance', 'EService:Market in cancel_only mode', undefined],
  ['CancelOrder', 'EOrder:Unknown order', true],
  ['QueryLedgers', 'EQuery:Unknown ledger', true],
  ['QueryLedgers', 'EGeneral:Invalid arguments:id', true],
  ['DepositMethods', 'EFunding:Unknown asset', true],
  ['Balance', 'EService:Unavailable', undefined],
  ['Balance', 'EAPI:Invalid key', undefined],
  ['Balance', 'EGeneral:Unknown method', undefined],
  ['Balance', 'EFuture:Something', undefined],
  ['Balance', 'EOrderly:Something', undefined],
])('%s refused with %s tells %j', (method, error, granted) => {
  expect(readProbe(probeOf(method), refused(error))).toBe(granted)
})

test.each([
  ['Balance', {}, true],
  ['Balance', [], undefined],
  ['OpenOrders', { open: {} }, true],
  ['OpenOrders', {}, undefined],
  ['ClosedOrders', { closed: {}, count: 0 }, true],
  ['QueryLedgers', {}, true],
  ['AddOrder', { descr: { order: 'buy' } }, true],
  ['AddOrder', 'fine', undefined],
  ['ExportStatus', [], true],
  ['WithdrawMethods', {}, undefined],
])('%s with %j tells %j', (method, result, granted) => {
  expect(readProbe(probeOf(method), aResult(result))).toBe(granted)
})
