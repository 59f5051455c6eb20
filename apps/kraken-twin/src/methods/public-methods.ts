import { type Params, text } from '../params.ts'
import type { SystemStatus } from '../switches.ts'
import { type Answer, ok, refuse } from './answer.ts'
import { ASSETS, findPair, PAIRS } from './market-data.ts'

interface PublicCall {
  params: Params
  system: SystemStatus
  nowMs: number
}

const FEES = [[0, 0.4]]
const MAKER_FEES = [[0, 0.25]]

/** `/0/public/…` by name. */
export const PUBLIC_METHODS: ReadonlyMap<string, (call: PublicCall) => Answer> = new Map([
  ['Time', ({ nowMs }) => ok({ unixtime: Math.floor(nowMs / 1000), rfc1123: rfc1123(nowMs) })],
  ['SystemStatus', ({ system, nowMs }) => ok({ status: system, timestamp: new Date(nowMs).toISOString().replace(/\.\d+/, '') })],
  ['Assets', ({ params }) => pick(text(params, 'asset'), findAsset, Object.keys(ASSETS), assetView, 'EQuery:Unknown asset')],
  ['AssetPairs', ({ params }) => pick(text(params, 'pair'), pairId, Object.keys(PAIRS), pairView, 'EQuery:Unknown asset pair')],
  ['Ticker', ({ params }) => pick(text(params, 'pair'), pairId, Object.keys(PAIRS), tickerView, 'EQuery:Unknown asset pair')],
])

/** The things named in a comma-separated argument, or all of them without one. */
function pick(
  names: string | undefined,
  find: (name: string) => string | undefined,
  all: readonly string[],
  view: (id: string) => unknown,
  unknown: string,
): Answer {
  const ids: readonly (string | undefined)[] = names === undefined ? all : names.split(',').map((name) => find(name.trim()))
  if (ids.includes(undefined)) return refuse(unknown)
  return ok(Object.fromEntries(ids.map((id) => [id, view(id ?? '')])))
}

const findAsset = (name: string) => Object.keys(ASSETS).find((id) => id === name || ASSETS[id]?.altname === name)
const pairId = (name: string) => findPair(name)?.[0]

function assetView(id: string) {
  const asset = ASSETS[id]
  return (
    asset && {
      aclass: 'currency',
      altname: asset.altname,
      decimals: asset.decimals,
      display_decimals: asset.displayDecimals,
      status: 'enabled',
    }
  )
}

function pairView(id: string) {
  const pair = PAIRS[id]
  return (
    pair && {
      altname: pair.altname,
      wsname: pair.wsname,
      aclass_base: 'currency',
      base: pair.base,
      aclass_quote: 'currency',
      quote: pair.quote,
      lot: 'unit',
      cost_decimals: 5,
      pair_decimals: pair.pairDecimals,
      lot_decimals: 8,
      lot_multiplier: 1,
      leverage_buy: [],
      leverage_sell: [],
      fees: FEES,
      fees_maker: MAKER_FEES,
      fee_volume_currency: 'ZUSD',
      margin_call: 80,
      margin_stop: 40,
      ordermin: String(pair.orderMin),
      costmin: String(pair.costMin),
      tick_size: pair.tickSize.toFixed(pair.pairDecimals),
      status: 'online',
    }
  )
}

function tickerView(id: string) {
  const pair = PAIRS[id]
  if (!pair) return undefined
  const price = pair.price.toFixed(pair.pairDecimals)
  const day = [price, price]
  return {
    a: [price, '1', '1.000'],
    b: [price, '1', '1.000'],
    c: [price, '0.1'],
    v: ['0', '0'],
    p: day,
    t: [0, 0],
    l: day,
    h: day,
    o: price,
  }
}

/** `Mon, 21 Sep 26 14:13:20 +0000`: Kraken shows two digits of the year. */
function rfc1123(nowMs: number): string {
  return new Date(nowMs)
    .toUTCString()
    .replace(/\d\d(\d\d) (\d\d:)/, '$1 $2')
    .replace('GMT', '+0000')
}
