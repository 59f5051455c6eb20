import type { DeliveryWatch } from '@keyhaven/core'
import type { Logger } from 'pino'
import type { Metrics } from './plugins/probes.ts'

/** Tells the operator how webhooks fare. */
export const watchWebhooks = ({ webhooks }: Metrics, logger: Logger): DeliveryWatch => ({
  delivered: () => webhooks.inc({ result: 'delivered' }),
  failed(id, attempts, reason) {
    webhooks.inc({ result: 'failed' })
    logger.info({ change: id, attempts, reason }, 'a webhook was not taken; it will be tried again')
  },
  gaveUp(id, attempts, reason) {
    webhooks.inc({ result: 'given-up' })
    logger.warn({ change: id, attempts, reason }, 'a webhook was not taken for three days and is given up')
  },
})
