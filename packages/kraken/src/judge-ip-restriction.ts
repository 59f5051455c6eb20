import type { Finding } from '@keyhaven/core'
import { type AddressBlock, covers, isEverything, overlaps, readBlock } from './address-block.ts'
import type { KeyInfo } from './key-info.ts'
import { pasteText } from './paste.ts'

const SHOWN_MAX = 50

/**
 * Compares a key's allow list with the addresses that we call from.
 *
 * @param addresses - those that users must whitelist; null when the operator has not set them.
 */
export function judgeIpRestriction({ allowList }: KeyInfo, addresses: readonly string[] | null): Finding[] {
  if (addresses === null) return [{ code: 'addresses-not-set' }]
  if (!allowList) return [{ code: 'not-available' }]

  const paste = pasteText(addresses, allowList)
  const entries = allowList.map((text) => ({ text, block: readBlock(text) }))
  const blocks = entries.flatMap(({ block }) => block ?? [])
  if (entries.length === 0 || blocks.some(isEverything)) return [{ code: 'unrestricted', facts: { paste } }]

  const ours = addresses.map((text) => ({ text, block: readBlock(text) }))
  const missing = ours.filter(({ block }) => !block || !blocks.some((listed) => covers(listed, block)))
  // An entry that we cannot read might be the one that holds our address.
  if (missing.length > 0 && blocks.length < entries.length) return [{ code: 'not-available' }]

  const isOurs = (listed: AddressBlock) => ours.some(({ block }) => block && overlaps(listed, block))
  const foreign = entries.filter(({ block }) => !block || !isOurs(block))
  const findings: Finding[] = []
  if (missing.length > 0) findings.push({ code: 'egress-not-listed', facts: { which: missing.map(({ text }) => text), paste } })
  if (foreign.length > 0)
    findings.push({ code: 'foreign-addresses', facts: { which: foreign.slice(0, SHOWN_MAX).map(({ text }) => text) } })
  return findings
}
