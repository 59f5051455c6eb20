import type { AddressReadiness } from '@keyhaven/contract'
import { newEvent } from './audit-event.ts'
import type { OurAddresses } from './follow-account.ts'
import type { Actor, AuditTrail, Exchange } from './ports.ts'
import type { Watches } from './watches.ts'

export interface ReadAddressesDeps {
  watches: Pick<Watches, 'countGaps'>
  exchanges: readonly Exchange[]
  ours: OurAddresses
  audit: AuditTrail
  newId: () => string
  now: () => number
}

/** How many accounts are ready for each address of ours, in the operator's order. The practice exchange has none worth telling. */
export const makeReadAddresses =
  (deps: ReadAddressesDeps) =>
  async (actor: Actor): Promise<AddressReadiness[]> => {
    const { watches, exchanges, ours } = deps
    const all: AddressReadiness[] = []
    for (const { view } of exchanges.filter((exchange) => !exchange.view.practice)) {
      const { accounts, gaps } = await watches.countGaps(view.id)
      for (const address of view.addresses ?? []) {
        const count = (state: 'missing' | 'unknown') => gaps.find((gap) => gap.address === address && gap.state === state)?.accounts ?? 0
        const [missing, unknown] = [count('missing'), count('unknown')]
        const usedFrom = ours.usedFrom(view.id, address)?.toISOString() ?? null
        all.push({ exchange: view.id, address, usedFrom, ready: accounts - missing - unknown, missing, unknown })
      }
    }
    await deps.audit.append(newEvent(deps, { actor, action: 'egress.read' }))
    return all
  }
export type ReadAddresses = ReturnType<typeof makeReadAddresses>
