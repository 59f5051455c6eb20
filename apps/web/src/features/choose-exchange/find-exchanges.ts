import type { ExchangeView } from '@keyhaven/contract'

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/**
 * The exchanges that a search means: each of its words begins a word of what is said of the exchange, whatever its case and accents.
 *
 * @param sayOf - everything that stands on the screen beside an exchange.
 */
export function findExchanges(
  exchanges: readonly ExchangeView[],
  search: string,
  sayOf: (exchange: ExchangeView) => string,
): ExchangeView[] {
  const sought = plain(search).split(/\s+/).filter(Boolean)
  return exchanges.filter((exchange) => {
    const words = plain(sayOf(exchange)).split(/[^\p{L}\p{N}]+/u)
    return sought.every((begin) => words.some((word) => word.startsWith(begin)))
  })
}
