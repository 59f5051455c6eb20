import type { Answer } from './answer.ts'
import { meaningOf } from './error-table.ts'
import { isRecord } from './json.ts'
import { isBalances } from './judge-permissions.ts'
import type { SignedCall } from './rest-client.ts'

/** A call that does nothing, and tells by its answer whether the key has a right. */
export interface Probe {
  right: string
  call: SignedCall
  /** Whether it is what Kraken answers to this call: anything else proves nothing. */
  isAnswer(result: unknown): boolean
  /**
   * Whether it would tell, with what is known so far.
   *
   * @param granted - true, false, or undefined where it is not known.
   */
  tells?(granted: (right: string) => boolean | undefined): boolean
}

const hasMap = (name: string) => (result: unknown) => isRecord(result) && isRecord(result[name])

/** Whoever may trade or read may always cancel an order, look up an entry or a report that does not exist. */
const MADE_UP_ORDER = 'OAAAAA-AAAAA-AAAAAA'
const MADE_UP_ENTRY = 'LAAAAA-AAAAA-AAAAAA'

/**
 * The harmless calls, in their order. What is not in it has none: earning, and adding or changing withdrawal addresses.
 *
 * @see kraken-api.md, section 4: which right each one needs, and when its answer proves nothing.
 */
export const probes = (order: Readonly<Record<string, string>>): readonly Probe[] => [
  { right: 'query-funds', call: { method: 'Balance' }, isAnswer: isBalances },
  { right: 'query-open-trades', call: { method: 'OpenOrders' }, isAnswer: hasMap('open') },
  { right: 'query-closed-trades', call: { method: 'ClosedOrders' }, isAnswer: hasMap('closed') },
  { right: 'query-ledger', call: { method: 'QueryLedgers', params: { id: MADE_UP_ENTRY } }, isAnswer: isRecord },
  { right: 'create-ws-token', call: { method: 'GetWebSocketsToken' }, isAnswer: isRecord },
  // With `validate` an order is looked at, never placed.
  { right: 'modify-trades', call: { method: 'AddOrder', params: { ...order, validate: 'true' } }, isAnswer: hasMap('descr') },
  // Either of two rights lets cancel: with the one above granted, the answer would not tell.
  {
    right: 'close-trades',
    call: { method: 'CancelOrder', params: { txid: MADE_UP_ORDER } },
    isAnswer: isRecord,
    tells: (granted) => granted('modify-trades') === false,
  },
  { right: 'export-data', call: { method: 'ExportStatus', params: { report: 'trades' } }, isAnswer: Array.isArray },
  // Both need the right to query funds as well: without it, a refusal would not tell which one is missing.
  {
    right: 'add-funds',
    call: { method: 'DepositMethods', params: { asset: 'XBT' } },
    isAnswer: Array.isArray,
    tells: (granted) => granted('query-funds') === true,
  },
  {
    right: 'withdraw-funds',
    call: { method: 'WithdrawMethods', params: { asset: 'XBT' } },
    isAnswer: Array.isArray,
    tells: (granted) => granted('query-funds') === true,
  },
]

/** Kraken looked at what the call asks for, so that it let the key ask: true. Denied: false. Anything else does not tell. */
export function readProbe({ call, isAnswer }: Probe, answer: Answer): boolean | undefined {
  if (answer.kind === 'result') return isAnswer(answer.result) || undefined
  if (answer.kind !== 'refused') return undefined
  if (meaningOf(answer.errors) === 'permission-denied') return false
  // The state of the market matters to orders alone, and only to those that the key may place.
  const looked = /^(EOrder|EQuery|EFunding|EGeneral:Invalid arguments)\b/
  const closed = /^EService:\s*Market in\b/
  return answer.errors.every((error) => looked.test(error) || (call.method === 'AddOrder' && closed.test(error))) || undefined
}

/** Where no price is near this one: a mistake of Kraken's would still not fill it. */
const FAR_OFF_PRICE = 1000
export const ORDER_PAIR = 'XBTUSD'

/**
 * A limit order of the least volume, far off the market.
 *
 * @param pair - `AssetPairs`' answer. Without it the usual minimum is taken: an order below it is refused, which also tells.
 */
export function probeOrder(pair: Answer): Record<string, string> {
  const first = pair.kind === 'result' && isRecord(pair.result) ? Object.values(pair.result)[0] : undefined
  const minimum = (name: string, usual: number) => {
    const value = isRecord(first) ? Number(first[name]) : Number.NaN
    return Number.isFinite(value) && value > 0 ? value : usual
  }
  const volume = Math.max(minimum('ordermin', 0.0001), minimum('costmin', 0.5) / FAR_OFF_PRICE)
  return { pair: ORDER_PAIR, type: 'buy', ordertype: 'limit', price: String(FAR_OFF_PRICE), volume: volume.toFixed(8) }
}
