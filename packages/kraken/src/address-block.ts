import ipaddr from 'ipaddr.js'

/** Addresses from the first to the last, of one family. */
export interface AddressBlock {
  family: 4 | 6
  first: bigint
  last: bigint
}

/**
 * Reads an address (`203.0.113.10`, `2001:db8::1`), a block (`203.0.113.0/28`) or a range (`203.0.113.1-203.0.113.9`), as they
 * may stand in a key's allow list. IPv4-mapped IPv6 (`::ffff:203.0.113.10`) is the IPv4 address that it stands for.
 *
 * @returns undefined when it is none of these.
 */
export function readBlock(text: string): AddressBlock | undefined {
  const [from = '', to, ...rest] = text.split('-').map((part) => part.trim())
  const first = readCidr(from)
  if (to === undefined || first === undefined) return first
  const last = readCidr(to)
  if (rest.length > 0 || last?.family !== first.family || last.last < first.first) return undefined
  return { family: first.family, first: first.first, last: last.last }
}

/** Whether every address of `inner` is in `outer`. */
export const covers = (outer: AddressBlock, inner: AddressBlock): boolean =>
  outer.family === inner.family && outer.first <= inner.first && inner.last <= outer.last

/** Whether the two have an address in common. */
export const overlaps = (one: AddressBlock, other: AddressBlock): boolean =>
  one.family === other.family && one.first <= other.last && other.first <= one.last

/** Whether it is every address of its family. */
export const isEverything = ({ family, first, last }: AddressBlock): boolean => last - first + 1n === 1n << BITS[family]

const BITS = { 4: 32n, 6: 128n } as const
const MAPPED_PREFIX = 96
const MAPPED = 0xffffn << 32n

function readCidr(text: string): AddressBlock | undefined {
  const [address = '', prefix, ...rest] = text.split('/')
  if (rest.length > 0 || (prefix !== undefined && !/^\d{1,3}$/.test(prefix))) return undefined
  // Stricter than ipaddr.js alone, which also reads `1`, `0x7f.1` and octal digits, and addresses with a zone.
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) return toBlock(4, ipaddr.IPv4.parse(address).toByteArray(), Number(prefix ?? 32))
  if (!ipaddr.IPv6.isValid(address) || address.includes('%')) return undefined
  return toBlock(6, ipaddr.IPv6.parse(address).toByteArray(), Number(prefix ?? 128))
}

function toBlock(family: 4 | 6, bytes: number[], prefix: number): AddressBlock | undefined {
  const free = BITS[family] - BigInt(prefix)
  if (free < 0n) return undefined
  const value = BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
  const first = (value >> free) << free
  if (family === 6 && prefix >= MAPPED_PREFIX && first >> 32n === MAPPED >> 32n) {
    return toBlock(4, bytes.slice(12), prefix - MAPPED_PREFIX)
  }
  return { family, first, last: first + (1n << free) - 1n }
}
