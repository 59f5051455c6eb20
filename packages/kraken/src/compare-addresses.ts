import type { AddressComparison } from '@keyhaven/core'
import { type AddressBlock, covers, isEverything, overlaps, readBlock } from './address-block.ts'
import { pasteText } from './paste.ts'

/**
 * Compares a key's allow list with the addresses that we call from.
 *
 * @param allowList - undefined where Kraken did not tell it.
 * @param addresses - those that users must whitelist.
 */
export function compareAddresses(allowList: readonly string[] | undefined, addresses: readonly string[]): AddressComparison {
  const all = (state: AddressComparison['ours'][number]['state']) => addresses.map((address) => ({ address, state }))
  if (!allowList) return { restriction: 'unknown', ours: all('unknown'), foreign: [], paste: pasteText(addresses) }

  const paste = pasteText(addresses, allowList)
  const entries = allowList.map((text) => ({ text, block: readBlock(text) }))
  const blocks = entries.flatMap(({ block }) => block ?? [])
  if (entries.length === 0 || blocks.some(isEverything)) return { restriction: 'unrestricted', ours: all('allowed'), foreign: [], paste }

  const read = addresses.map((address) => ({ address, block: readBlock(address) }))
  // An entry that we cannot read might be the one that holds our address.
  const otherwise = blocks.length < entries.length ? 'unknown' : 'missing'
  const isOurs = (listed: AddressBlock) => read.some(({ block }) => block && overlaps(listed, block))
  return {
    restriction: 'restricted',
    ours: read.map(({ address, block }) => ({
      address,
      state: block && blocks.some((listed) => covers(listed, block)) ? 'allowed' : otherwise,
    })),
    foreign: entries.filter(({ block }) => !block || !isOurs(block)).map(({ text }) => text),
    paste,
  }
}
