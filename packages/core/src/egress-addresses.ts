import type { AttemptLedger, Exchange } from './ports.ts'

/** An address of ours towards one exchange, and the buckets in which its attempts are counted. */
export interface EgressAddress {
  name: string
  /** Answers that rejected a key. */
  rejected: string
  /** Runs whose key may still be rejected. */
  asking: string
  /** Holds something as long as the exchange has locked the address out. */
  lockedOut: string
}

/** Stands for calls that go out as the machine's routes have it. */
export const NO_EGRESS = 'default'

export const addressOf = ({ view }: Exchange, name: string): EgressAddress => ({
  name,
  rejected: `rejected/${view.id}/${name}`,
  asking: `asking/${view.id}/${name}`,
  lockedOut: `locked-out/${view.id}/${name}`,
})

export const addressesOf = (exchange: Exchange): EgressAddress[] =>
  (exchange.egress.length > 0 ? exchange.egress : [NO_EGRESS]).map((name) => addressOf(exchange, name))

/** From where an exchange may be asked now. */
export type WayOut =
  | {
      kind: 'open'
      address: EgressAddress
      /** The others that may not be used. */
      avoid: ReadonlySet<string>
      /** False when so many runs are under way that their answers could use the budget up. */
      hasRoom: boolean
    }
  /** Every address is locked out; the first one is free again then. */
  | { kind: 'locked-out'; until: Date }
  /** Too many keys were rejected from every address that is not. */
  | { kind: 'used-up'; until: Date }

/**
 * The first address that is neither locked out nor out of budget.
 *
 * @param max - answers that reject a key, for each address.
 */
export async function findWayOut(ledger: AttemptLedger, addresses: readonly EgressAddress[], max: number): Promise<WayOut> {
  const shut: { name: string; lockedOut: boolean; until: Date }[] = []
  const open: EgressAddress[] = []
  for (const address of addresses) {
    const lockedUntil = await ledger.fullUntil(address.lockedOut, 1)
    const until = lockedUntil ?? (await ledger.fullUntil(address.rejected, max))
    if (until) shut.push({ name: address.name, lockedOut: lockedUntil !== undefined, until })
    else open.push(address)
  }

  const [address] = open
  if (address) {
    const used = await ledger.count([address.rejected, address.asking])
    return { kind: 'open', address, avoid: new Set(shut.map(({ name }) => name)), hasRoom: used < max }
  }
  return {
    kind: shut.every(({ lockedOut }) => lockedOut) ? 'locked-out' : 'used-up',
    until: new Date(Math.min(...shut.map(({ until }) => until.getTime()))),
  }
}
