import type { EgressHealth, ExchangeId } from '@keyhaven/contract'
import { newEvent } from './audit-event.ts'
import { addressesOf, addressOf } from './egress-addresses.ts'
import type { Actor, AttemptRepository, AuditTrail, Exchange } from './ports.ts'

/** When an exchange last answered one of our addresses, and when it last did not. */
export interface EgressSeen {
  exchange: ExchangeId
  /** The address, or `default` when the operator has not set any. */
  egress: string
  answeredAt: Date | null
  unansweredAt: Date | null
}

export interface EgressHealthDeps {
  exchanges: readonly Exchange[]
  attempts: AttemptRepository
  egress: { seen(): Promise<EgressSeen[]> }
  /** Answers that reject a key, for each address and ten minutes. */
  budget: number
  audit: AuditTrail
  newId: () => string
  now: () => number
}

/** How each of our addresses stands with each exchange; practice has none. */
export type ReadEgressHealth = (actor: Actor) => Promise<EgressHealth[]>

export const makeReadEgressHealth =
  (deps: EgressHealthDeps): ReadEgressHealth =>
  async (actor) => {
    const addresses = deps.exchanges.filter(({ view }) => !view.practice).flatMap(addressesTo)
    const seen = await deps.egress.seen()
    const healths = await deps.attempts.inTransaction([], new Date(deps.now()), async (ledger) => {
      const items: EgressHealth[] = []
      for (const { exchange, address, usedFrom } of addresses) {
        const last = seen.find((one) => one.exchange === exchange.view.id && one.egress === address.name)
        items.push({
          exchange: exchange.view.id,
          address: address.name,
          usedFrom,
          answeredAt: last?.answeredAt?.toISOString() ?? null,
          unansweredAt: last?.unansweredAt?.toISOString() ?? null,
          lockedOutUntil: (await ledger.fullUntil(address.lockedOut, 1))?.toISOString() ?? null,
          rejections: await ledger.count([address.rejected]),
          rejectionsAllowed: deps.budget,
        })
      }
      return items
    })
    await deps.audit.append(newEvent(deps, { actor, action: 'egress.read' }))
    return healths
  }

/** Those in use, and behind them those that are announced. */
const addressesTo = (exchange: Exchange) => [
  ...addressesOf(exchange).map((address) => ({ exchange, address, usedFrom: null })),
  ...exchange.view.announced.map(({ address, usedFrom }) => ({ exchange, address: addressOf(exchange, address), usedFrom })),
]
