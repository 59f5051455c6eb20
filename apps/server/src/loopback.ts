import ipaddr from 'ipaddr.js'

/** Whether a host name or address is this machine itself. Accepts IPv6 addresses with their brackets, as URLs write them. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '')
  return bare === 'localhost' || (ipaddr.isValid(bare) && ipaddr.process(bare).range() === 'loopback')
}
