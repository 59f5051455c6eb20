import { err, ok, type Result } from '@keyhaven/core'
import ipaddr from 'ipaddr.js'

/** An address from which the platform calls exchanges, and how a call is made to leave from it. */
export interface Egress {
  /** What the exchange sees and the user whitelists. */
  publicAddress: string
  /** The local address to bind to. */
  localAddress?: string
  /** The http(s) proxy to go through. */
  proxyUrl?: string
}

/**
 * Reads `EGRESS`: comma-separated `PUBLIC_IP`, `PUBLIC_IP@LOCAL_IP` or `PUBLIC_IP@http://proxy:port`, in the order in which
 * users see the addresses.
 *
 * @returns the reason without the text: a proxy's address may hold a password.
 */
export function parseEgress(text: string): Result<Egress[], { reason: string }> {
  const all: Egress[] = []
  const entries = text.split(',').map((entry) => entry.trim())
  for (const [index, entry] of entries.entries()) {
    if (entry === '') continue
    const [publicAddress = '', ...rest] = entry.split('@')
    const via = rest.join('@')
    const where = `entry ${index + 1}`
    if (!ipaddr.isValid(publicAddress)) return err({ reason: `${where} does not start with an IP address` })
    if (all.some((one) => one.publicAddress === publicAddress)) return err({ reason: `${where} repeats an address` })
    if (rest.length === 0) all.push({ publicAddress })
    else if (ipaddr.isValid(via)) all.push({ publicAddress, localAddress: via })
    else if (/^https?:\/\//.test(via) && URL.canParse(via)) all.push({ publicAddress, proxyUrl: via })
    else return err({ reason: `${where} has neither a local IP address nor an http proxy behind the @` })
  }
  return ok(all)
}
