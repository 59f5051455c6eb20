import type { AddressComparison, Finding } from '@keyhaven/contract'

const SHOWN_MAX = 50

/**
 * What is wrong with a key's allow list, compared with our addresses.
 *
 * @param announced - addresses of ours that are not used yet, and when they will be.
 */
export function judgeAllowList(
  { restriction, ours, foreign, paste }: AddressComparison,
  announced: ReadonlyMap<string, Date> = new Map(),
): Finding[] {
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
