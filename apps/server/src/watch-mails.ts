import type { MailWatch } from '@keyhaven/core'
import type { Logger } from 'pino'
import type { Metrics } from './plugins/probes.ts'

/** Tells the operator how mails fare; to whom is nobody's business in a log. */
export const watchMails = ({ mails }: Metrics, logger: Logger): MailWatch => ({
  sent: () => mails.inc({ result: 'sent' }),
  refused(reason) {
    mails.inc({ result: 'refused' })
    logger.info({ reason }, 'an address takes no mail; none is sent there until its owner says so')
  },
  failed(attempts, reason) {
    mails.inc({ result: 'failed' })
    logger.warn({ attempts, reason }, 'a mail could not be sent; it will be tried again')
  },
  gaveUp(attempts, reason) {
    mails.inc({ result: 'given-up' })
    logger.warn({ attempts, reason }, 'a mail could not be sent for three days and is given up')
  },
})
