import { text } from '../params.ts'
import { addOrder } from './add-order.ts'
import { type Answer, ok, refuse } from './answer.ts'
import { keyInfo } from './key-info.ts'
import { ASSETS } from './market-data.ts'
import type { PrivateCall, PrivateMethod } from './private-call.ts'

const method = (needs: PrivateMethod['needs'], cost: PrivateMethod['cost'], answer: PrivateMethod['answer']): PrivateMethod => ({
  needs,
  cost,
  answer,
})

/** `/0/private/…` by name: dossier section 14; permissions as section 4 lists them, costs as section 6. */
export const PRIVATE_METHODS: ReadonlyMap<string, PrivateMethod> = new Map([
  [
    'GetApiKeyInfo',
    method([], 1, ({ known, switches }) => ok(keyInfo(known.key, known.nonces.highestAfter(switches.lastNonce), switches))),
  ],
  ['Balance', method([['query-funds']], 1, ({ known }) => ok(known.key.balances))],
  ['BalanceEx', method([['query-funds']], 1, ({ known }) => ok(extended(known.key.balances)))],
  ['OpenOrders', method([['query-open-trades']], 1, () => ok({ open: {} }))],
  ['ClosedOrders', method([['query-closed-trades']], 1, (call) => history(call, { closed: {}, count: 0 }))],
  ['TradesHistory', method([['query-closed-trades']], 'history', (call) => history(call, { trades: {}, count: 0 }))],
  ['Ledgers', method([['query-ledger']], 'history', (call) => history(call, { ledger: {}, count: 0 }))],
  ['QueryLedgers', method([['query-ledger']], 1, queryLedgers)],
  ['AddOrder', method([['modify-trades']], 0, addOrder)],
  ['CancelOrder', method([['modify-trades', 'close-trades']], 0, cancelOrder)],
  ['GetWebSocketsToken', method([['create-ws-token']], 1, webSocketsToken)],
  ['WithdrawMethods', method([['query-funds'], ['withdraw-funds']], 1, () => ok(['XBT', 'ETH'].map(withdrawMethod)))],
  ['DepositMethods', method([['query-funds'], ['add-funds']], 1, depositMethods)],
  ['ExportStatus', method([['export-data']], 1, exportStatus)],
  ['Earn/Strategies', method([], 1, () => ok({ items: [], next_cursor: null }))],
])

function extended(balances: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(balances).map(([asset, balance]) => [asset, { balance, hold_trade: '0.0000' }]))
}

/** A key with a query window is refused what it asks for outside of it. */
function history({ known, params }: PrivateCall, empty: object): Answer {
  const { queryFrom, queryTo } = known.key
  // `start` and `end` are unix times, or ids of entries, of which there are none.
  const [start, end] = [Number(text(params, 'start')), Number(text(params, 'end'))]
  if (queryFrom > 0 && (start < queryFrom || end < queryFrom)) return refuse('EGeneral:Invalid arguments')
  if (queryTo > 0 && (start > queryTo || end > queryTo)) return refuse('EGeneral:Invalid arguments')
  return ok(empty)
}

function queryLedgers({ params }: PrivateCall): Answer {
  const ids = text(params, 'id')?.split(',') ?? []
  if (ids.length === 0 || !ids.every((id) => /^L[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{6}$/.test(id.trim())))
    return refuse('EGeneral:Invalid arguments:id')
  return ok({})
}

/** There are no orders, so there is none to cancel. */
function cancelOrder({ params }: PrivateCall): Answer {
  const id = text(params, 'txid') ?? text(params, 'cl_ord_id')
  if (id === undefined) return refuse('EGeneral:Invalid arguments:txid')
  return refuse(/^O[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{6}$/.test(id) ? 'EOrder:Unknown order' : 'EOrder:Invalid order')
}

function webSocketsToken({ known, switches, tokens, nowMs }: PrivateCall): Answer {
  const token = tokens.issue(known.key.publicKey, switches.tokenLifetimeMs, nowMs)
  return ok({ token, expires: Math.floor(switches.tokenLifetimeMs / 1000) })
}

const withdrawMethod = (asset: string) => ({ asset, method: 'Simulated', network: 'Simulated', minimum: '0.0001' })

function depositMethods({ params }: PrivateCall): Answer {
  const asset = text(params, 'asset')
  if (asset === undefined) return refuse('EGeneral:Invalid arguments:asset')
  const known = Object.entries(ASSETS).some(([id, { altname }]) => id === asset || altname === asset)
  return known ? ok([{ method: 'Simulated', limit: false, fee: '0.0000000000', 'gen-address': true }]) : refuse('EFunding:Unknown asset')
}

function exportStatus({ params }: PrivateCall): Answer {
  const report = text(params, 'report')
  return report === 'trades' || report === 'ledgers' ? ok([]) : refuse('EGeneral:Invalid arguments:report')
}
