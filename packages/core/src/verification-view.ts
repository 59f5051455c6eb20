import type { VerificationView } from '@keyhaven/contract'
import type { Verification } from './ports.ts'

/** What may be shown of a verification. */
export const toVerificationView = (verification: Verification): VerificationView => ({
  id: verification.id,
  code: verification.code,
  exchange: verification.exchange,
  verdict: verification.verdict,
  checks: verification.checks,
  startedAt: verification.startedAt.toISOString(),
  durationMs: verification.durationMs,
})
