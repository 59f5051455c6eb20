import { type Check, type FindingCode, NOT_SENT_AGAIN_MS } from '@keyhaven/contract'
import { NO_EGRESS } from './egress-addresses.ts'
import type { ConnectorReport, Exchange, Verification, VerificationRepository } from './ports.ts'

/** With these the exchange rejects a pair and counts it against our address; other failures may be mended without new keys. */
const REJECTIONS: ReadonlySet<FindingCode> = new Set(['key-not-recognised', 'signature-mismatch', 'nonce-behind'])

const hasFinding = (checks: readonly Check[], wanted: (code: FindingCode) => boolean) =>
  checks.some(({ findings }) => findings.some(({ code }) => wanted(code)))

const isRejected = (checks: readonly Check[]) =>
  hasFinding(
    checks.filter(({ id }) => id === 'recognised'),
    (code) => REJECTIONS.has(code),
  )

/** This owner's own verification in which the exchange has just rejected the pair. Another owner's is none of their business. */
export async function findJustRejected(
  verifications: VerificationRepository,
  { ownerId, pairHash }: Pick<Verification, 'ownerId' | 'pairHash'>,
  now: number,
): Promise<Verification | undefined> {
  const latest = await verifications.findLatestOfPair(ownerId, pairHash, new Date(now - NOT_SENT_AGAIN_MS))
  return latest && isRejected(latest.checks) ? latest : undefined
}

/** What a run cost our addresses. Where the operator has set none, the connector names none, and the checks tell. */
export function costOf(
  exchange: Exchange,
  report: ConnectorReport,
  checks: readonly Check[],
): Pick<ConnectorReport, 'rejectedFrom' | 'lockedOut'> {
  if (exchange.egress.length > 0) return report
  return {
    rejectedFrom: isRejected(checks) ? [NO_EGRESS] : [],
    lockedOut: hasFinding(checks, (code) => code === 'locked-out') ? [NO_EGRESS] : [],
  }
}
