import { CallCounter } from '../call-counter.ts'
import { text } from '../params.ts'
import { TIERS } from '../switches.ts'
import { type Answer, ok, refuse } from './answer.ts'
import { findPair } from './market-data.ts'
import type { PrivateCall } from './private-call.ts'

const LIMIT_ORDERS = new Set(['limit', 'stop-loss-limit', 'take-profit-limit', 'iceberg'])
const OTHER_ORDERS = new Set(['market', 'stop-loss', 'take-profit', 'trailing-stop', 'trailing-stop-limit', 'settle-position'])

/** `AddOrder` with `validate`: says what the order would be. The twin has no market, so an order that is meant is refused. */
export function addOrder(call: PrivateCall): Answer {
  const { params, switches } = call
  const argument = (name: string) => text(params, name)
  const [type, ordertype, volume, price] = [argument('type'), argument('ordertype'), argument('volume'), argument('price')]

  if (type !== 'buy' && type !== 'sell') return refuse('EGeneral:Invalid arguments:type')
  if (ordertype === undefined || !(LIMIT_ORDERS.has(ordertype) || OTHER_ORDERS.has(ordertype)))
    return refuse('EGeneral:Invalid arguments:ordertype')
  if (!isPositive(volume)) return refuse('EGeneral:Invalid arguments:volume')
  const found = findPair(argument('pair') ?? '')
  if (!found) return refuse('EQuery:Unknown asset pair')
  const [id, pair] = found

  if (switches.system === 'cancel_only') return refuse('EService:Market in cancel_only mode')
  if (switches.system === 'post_only' && ordertype === 'market') return refuse('EService:Market in post_only mode')
  if (!mayTrade(call, id)) return refuse('EOrder:Rate limit exceeded')

  const limited = LIMIT_ORDERS.has(ordertype)
  if (limited && !isPositive(price)) return refuse('EOrder:Invalid price')
  if (limited && !isMultiple(Number(price), pair.tickSize)) return refuse('EOrder:Tick size check failed')
  if (Number(volume) < pair.orderMin) return refuse('EOrder:Order minimum not met')
  if (Number(volume) * (limited ? Number(price) : pair.price) < pair.costMin) return refuse('EOrder:Cost minimum not met')
  if (argument('validate') !== 'true') return refuse('EAPI:Feature disabled:trading')

  const kind = limited ? `${ordertype} ${price}` : ordertype
  return ok({ descr: { order: `${type} ${Number(volume).toFixed(8)} ${pair.altname} @ ${kind}` } })
}

/** Kraken counts a transaction on its pair even when it is only validated. */
function mayTrade({ known, switches, nowMs }: PrivateCall, pair: string): boolean {
  const counter = known.orders.get(pair) ?? new CallCounter()
  known.orders.set(pair, counter)
  const tier = TIERS[switches.tier]
  return counter.spend(1, { maximum: tier.tradingCounter, decayPerSecond: tier.tradingDecayPerSecond }, nowMs)
}

const isPositive = (value: string | undefined): boolean => value !== undefined && /^\d+(\.\d+)?$/.test(value) && Number(value) > 0

const isMultiple = (value: number, step: number): boolean => Math.abs(value / step - Math.round(value / step)) < 1e-6
