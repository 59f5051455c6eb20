import type { Finding } from '@keyhaven/core'
import { compareAddresses } from './compare-addresses.ts'
import type { KeyInfo } from './key-info.ts'

const SHOWN_MAX = 50

/**
 * Whether our addresses may use a key, and only ours.
 *
 * @param addresses - those that users must whitelist; null when the operator has not set them.
 * @param announced - those of them that are not used yet, and when they will be.
 */
export function judgeIpRestriction(
  { allowList }: KeyInfo,
  addresses: readonly string[] | null,
  announced: ReadonlyMap<string, Date> = new Map(),
): Finding[] {
  if (addresses === null) return [{ code: 'addresses-not-set' }]
  const { restriction, ours, foreign, paste } = compareAddresses(allowList, addresses)
  if (restriction === 'unrestricted') return [{ code: 'unrestricted', facts: { paste } }]
  if (restriction === 'unknown' || ours.some(({ state }) => state === 'unknown')) return [{ code: 'not-available' }]

  const missing = ours.filter(({ state }) => state === 'missing').map(({ address }) => address)
  const findings: Finding[] = []
  const inUse = missing.filter((address) => !announced.has(address))
  if (inUse.length > 0) findings.push({ code: 'egress-not-listed', facts: { which: inUse, paste } })
  for (const [time, which] of Map.groupBy(
    missing.filter((address) => !inUse.includes(address)),
    (address) => announced.get(address)?.toISOString() ?? '',
  )) {
    findings.push({ code: 'egress-announced', facts: { which, when: time, paste } })
  }
  if (foreign.length > 0) findings.push({ code: 'foreign-addresses', facts: { which: foreign.slice(0, SHOWN_MAX) } })
  return findings
}
