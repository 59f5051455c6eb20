import ipaddr from 'ipaddr.js'

/** The caller's address as people write it: an IPv4 caller on an IPv6 socket is an IPv4 caller. */
export function plainAddress(address: string): string {
  const [withoutZone = ''] = address.split('%')
  return ipaddr.isValid(withoutZone) ? ipaddr.process(withoutZone).toString() : address
}

/** Whether `entry` is an address or a CIDR block, IPv4 or IPv6, as the "IP address restriction" field takes them. */
export const isAddressEntry = (entry: string): boolean => parseEntry(entry) !== undefined

/** Whether a key with this list may be used from `address`. An empty list allows every address. */
export function isAllowed(list: readonly string[], address: string): boolean {
  const entries = list.filter((entry) => entry.trim() !== '')
  if (entries.length === 0) return true
  if (!ipaddr.isValid(address)) return false
  const caller = ipaddr.process(address)
  return entries.some((entry) => {
    const block = parseEntry(entry)
    return block !== undefined && block[0].kind() === caller.kind() && caller.match(block)
  })
}

type Block = [ipaddr.IPv4 | ipaddr.IPv6, number]

function parseEntry(entry: string): Block | undefined {
  const text = entry.trim()
  const [address = '', ...rest] = text.split('/')
  // ipaddr.js also reads "127.1" and "0x7f.1"; in a whitelist those are slips, not addresses.
  if (!address.includes(':') && !ipaddr.IPv4.isValidFourPartDecimal(address)) return undefined
  if (rest.length === 0) return ipaddr.isValid(text) ? whole(ipaddr.parse(text)) : undefined
  return ipaddr.isValidCIDR(text) ? unmapped(ipaddr.parseCIDR(text)) : undefined
}

const whole = (address: ipaddr.IPv4 | ipaddr.IPv6): Block => unmapped([address, address.kind() === 'ipv4' ? 32 : 128])

/** `::ffff:203.0.113.0/120` is `203.0.113.0/24`. */
function unmapped([address, length]: Block): Block {
  if (address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress() && length >= 96) return [address.toIPv4Address(), length - 96]
  return [address, length]
}
