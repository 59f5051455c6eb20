import type { RecheckWatch } from '@keyhaven/core'
import type { Logger } from 'pino'
import type { Metrics } from './plugins/probes.ts'

/** Tells the operator what comes of verifications that nobody asked for. */
export const watchRechecks = ({ verifications }: Metrics, logger: Logger): RecheckWatch => ({
  verified: (exchange, verdict) => verifications.inc({ exchange, verdict }),
  broke: (accountId, error) => logger.error({ err: error, account: accountId }, 'an account could not be verified; it is tried again'),
})
