import type { GuardWatch } from '@keyhaven/core'
import type { Logger } from 'pino'
import type { Metrics } from './plugins/probes.ts'

/** Tells the operator what happens to the addresses that all users share. */
export const watchAddresses = ({ rejections }: Metrics, logger: Logger): GuardWatch => ({
  rejected: (egress, times) => rejections.inc({ egress }, times),
  strained: (egress, count) => logger.warn({ egress, rejections: count }, 'Kraken rejects many keys that come from this address'),
  lockedOut: (egress) => logger.warn({ egress }, 'Kraken has locked this address out'),
})
