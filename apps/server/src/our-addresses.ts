import type { ExchangeId, OurAddresses } from '@keyhaven/core'
import { compareAddresses, type Egress } from '@keyhaven/kraken'
import { PRACTICE_ADDRESS } from './exchanges.ts'

/** What users are asked to whitelist, by exchange, and from when on it is used. */
export function makeOurAddresses(egress: readonly Egress[], now: () => number): OurAddresses {
  const addressesOf = (exchange: ExchangeId) =>
    exchange === 'kraken-practice' ? [PRACTICE_ADDRESS] : egress.map(({ publicAddress }) => publicAddress)
  return {
    compare: (exchange, allowList) => compareAddresses(allowList, addressesOf(exchange)),
    usedFrom(exchange, address) {
      const found = exchange === 'kraken' ? egress.find(({ publicAddress }) => publicAddress === address)?.usedFrom : undefined
      return found && found.getTime() > now() ? found : null
    },
    key: (exchange) => addressesOf(exchange).toSorted().join(),
  }
}
