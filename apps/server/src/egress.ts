import { err, ok, type Result } from '@keyhaven/core'
import type { Egress } from '@keyhaven/kraken'
import ipaddr from 'ipaddr.js'

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
