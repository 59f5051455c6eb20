/** A small market: enough for a client to load, and for an order to be validated against. */
interface Asset {
  altname: string
  /** As the WebSocket and people write it. */
  symbol: string
  decimals: number
  displayDecimals: number
}

interface Pair {
  base: string
  quote: string
  altname: string
  wsname: string
  pairDecimals: number
  orderMin: number
  costMin: number
  tickSize: number
  price: number
}

export const ASSETS: Readonly<Record<string, Asset>> = {
  ZUSD: { altname: 'USD', symbol: 'USD', decimals: 4, displayDecimals: 2 },
  ZEUR: { altname: 'EUR', symbol: 'EUR', decimals: 4, displayDecimals: 2 },
  XXBT: { altname: 'XBT', symbol: 'BTC', decimals: 10, displayDecimals: 5 },
  XETH: { altname: 'ETH', symbol: 'ETH', decimals: 10, displayDecimals: 5 },
  USDT: { altname: 'USDT', symbol: 'USDT', decimals: 8, displayDecimals: 4 },
  SOL: { altname: 'SOL', symbol: 'SOL', decimals: 10, displayDecimals: 5 },
}

const pair = (base: string, quote: string, rest: Omit<Pair, 'base' | 'quote' | 'altname' | 'wsname' | 'costMin'>): Pair => {
  const [baseName, quoteName] = [ASSETS[base]?.altname, ASSETS[quote]?.altname]
  return { base, quote, altname: `${baseName}${quoteName}`, wsname: `${baseName}/${quoteName}`, costMin: 0.5, ...rest }
}

export const PAIRS: Readonly<Record<string, Pair>> = {
  XXBTZUSD: pair('XXBT', 'ZUSD', { pairDecimals: 1, orderMin: 0.0001, tickSize: 0.1, price: 60_000 }),
  XXBTZEUR: pair('XXBT', 'ZEUR', { pairDecimals: 1, orderMin: 0.0001, tickSize: 0.1, price: 55_000 }),
  XETHZUSD: pair('XETH', 'ZUSD', { pairDecimals: 2, orderMin: 0.002, tickSize: 0.01, price: 3000 }),
  XETHXXBT: pair('XETH', 'XXBT', { pairDecimals: 5, orderMin: 0.002, tickSize: 0.00001, price: 0.05 }),
  SOLUSD: pair('SOL', 'ZUSD', { pairDecimals: 2, orderMin: 0.06, tickSize: 0.01, price: 150 }),
  USDTZUSD: pair('USDT', 'ZUSD', { pairDecimals: 5, orderMin: 5, tickSize: 0.00001, price: 1 }),
}

/** Finds a pair by any of the names that Kraken takes: `XXBTZUSD`, `XBTUSD`, `XBT/USD`. */
export const findPair = (name: string): [id: string, pair: Pair] | undefined =>
  Object.entries(PAIRS).find(([id, { altname, wsname }]) => [id, altname, wsname].includes(name))
