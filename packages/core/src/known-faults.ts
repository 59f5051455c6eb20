import { type AddressComparison, FINDINGS, type FindingCode, type HealthReason } from '@keyhaven/contract'
import { judgeAllowList } from './judge-allow-list.ts'
import { judgeEnd } from './judge-end.ts'
import { reasonsOf } from './judge-health.ts'
import type { Account, Exchange, Verification } from './ports.ts'

/** Judged anew: the days and our addresses move on. */
const OF_THE_END: ReadonlySet<FindingCode> = new Set(['expired', 'expires-soon'])
const OF_ADDRESSES: ReadonlySet<FindingCode> = new Set(['egress-not-listed', 'egress-announced', 'unrestricted', 'foreign-addresses'])

interface Known {
  account: Account
  /** Undefined where it is no longer offered: then nobody knows from which addresses it would be called. */
  exchange: Exchange | undefined
  addresses: AddressComparison
  /** The latest verification of the account. */
  latest: Verification | undefined
  now: number
}

/**
 * Everything that is known by now to be wrong with an account's keys, or about to be. More than its health rests on: an address may
 * have been announced since, and beside what condemns a key a health keeps no warning.
 */
export function knownFaults({ account, exchange, addresses, latest, now }: Known): HealthReason[] {
  const found = latest && condemned(account, latest) ? reasonsOf(latest.checks, ['failed', 'warning']) : account.healthReasons
  const end = account.expiresAt && judgeEnd(account.expiresAt.getTime(), now)
  const compared = compare(exchange, addresses)
  const kept = found.filter(({ code }) => !(end && OF_THE_END.has(code)) && !(compared && OF_ADDRESSES.has(code)))
  const isEnd = end && ({ check: FINDINGS[end.code] === 'failed' ? 'recognised' : 'limits', ...end } as const)
  return [...kept, ...(compared ?? []), ...(isEnd ? [isEnd] : [])]
}

/** Whether the account's health rests on this verification, and it condemned the key. */
const condemned = (account: Account, { verdict, publicKeyHash, startedAt }: Verification) =>
  verdict === 'failed' && publicKeyHash === account.publicKeyHash && startedAt.getTime() === account.verifiedAt.getTime()

/** Undefined where the key's list has not been told. */
function compare(exchange: Exchange | undefined, addresses: AddressComparison): HealthReason[] | undefined {
  const { restriction, ours, paste } = addresses
  if (!exchange || ours.length === 0 || restriction === 'unknown') return undefined
  // An entry that nobody can read might be the one that holds them.
  const unclear = ours.filter(({ state }) => state === 'unknown').map(({ address }) => address)
  if (unclear.length > 0) return [{ check: 'ip-restriction', code: 'unproven', facts: { which: unclear, paste } }]
  const announced = new Map(exchange.view.announced.map(({ address, usedFrom }) => [address, new Date(usedFrom)]))
  return judgeAllowList(addresses, announced).map((finding) => ({ check: 'ip-restriction', ...finding }))
}
