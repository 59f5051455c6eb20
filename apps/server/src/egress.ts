import { err, ok, type Result } from '@keyhaven/core'
import type { Egress } from '@keyhaven/kraken'
import ipaddr from 'ipaddr.js'

/**
 * Reads `EGRESS`: comma-separated `PUBLIC_IP`, `PUBLIC_IP@LOCAL_IP` or `PUBLIC_IP@http://proxy:port`, in the order in which
 * users see the addresses. With `@from:2026-12-01` behind it an address is announced: shown now, used from then on.
 *
 * @returns the reason without the text: a proxy's address may hold a password.
 */
export function parseEgress(text: string): Result<Egress[], { reason: string }> {
  const all: Egress[] = []
  const entries = text.split(',').map((entry) => entry.trim())
  for (const [index, entry] of entries.entries()) {
    if (entry === '') continue
    const where = `entry ${index + 1}`
    const [, way = entry, date] = /^(.*)@from:([^@]*)$/.exec(entry) ?? []
    const usedFrom = date === undefined ? undefined : readDay(date)
    if (date !== undefined && !usedFrom) return err({ reason: `${where} has no date such as 2026-12-01 behind @from:` })
    const from = usedFrom && { usedFrom }
    const [publicAddress = '', ...rest] = way.split('@')
    const via = rest.join('@')
    if (!ipaddr.isValid(publicAddress)) return err({ reason: `${where} does not start with an IP address` })
    if (all.some((one) => one.publicAddress === publicAddress)) return err({ reason: `${where} repeats an address` })
    if (rest.length === 0) all.push({ publicAddress, ...from })
    else if (ipaddr.isValid(via)) all.push({ publicAddress, localAddress: via, ...from })
    else if (/^https?:\/\//.test(via) && URL.canParse(via)) all.push({ publicAddress, proxyUrl: via, ...from })
    else return err({ reason: `${where} has neither a local IP address nor an http proxy behind the @` })
  }
  // Whatever the day: an address that nobody may use yet is no way out.
  if (all.length > 0 && all.every(({ usedFrom }) => usedFrom)) return err({ reason: 'needs an address without @from:' })
  return ok(all)
}

/** The beginning of a day in UTC; undefined for what is none. */
function readDay(text: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const day = new Date(`${text}T00:00:00Z`)
  // 30 February would become a day in March.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? day : undefined
}
