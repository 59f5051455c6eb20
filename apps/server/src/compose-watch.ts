import {
  type Exchange,
  type FollowAccount,
  type LockoutGuard,
  makeDeliverChanges,
  makeJudgeAddresses,
  makeReadAddresses,
  makeReadAttention,
  makeRecheckAccounts,
  makeSendMails,
  type OurAddresses,
  SecretText,
  type VerifyAccount,
} from '@keyhaven/core'
import type { Store } from '@keyhaven/store'
import type { Logger } from 'pino'
import { v7 as newId } from 'uuid'
import type { WatchParts } from './app.ts'
import type { Config } from './config.ts'
import { type Job, type Jobs, makeJobs } from './jobs.ts'
import { makeSmtpSender } from './mails/smtp.ts'
import { makeUnsubscribeLinks } from './mails/unsubscribe-links.ts'
import type { Metrics } from './plugins/probes.ts'
import { watchMails } from './watch-mails.ts'
import { watchRechecks } from './watch-rechecks.ts'
import { watchWebhooks } from './watch-webhooks.ts'
import { makeWebhookSender } from './webhooks.ts'

const SECOND_MS = 1000
const HOUR_MS = 60 * 60 * SECOND_MS

export interface WatchDeps {
  config: Config
  store: Store
  exchanges: readonly Exchange[]
  ours: OurAddresses
  follow: FollowAccount
  guard: LockoutGuard
  verifyAccount: VerifyAccount
  authSecret: SecretText
  publicUrl: string
  metrics: Metrics
  logger: Logger
  /** What else is done unasked, by name. */
  more: Record<string, Job>
  now: () => number
}

/** What the product does unasked, and what people read of it: the part of the wiring that watches over accounts. */
export function composeWatch(deps: WatchDeps): { jobs: Jobs; parts: WatchParts } {
  const { config, store, exchanges, ours, follow, guard, verifyAccount, publicUrl, metrics, logger, now } = deps
  const { watches, mailboxes, accounts } = store
  const links = makeUnsubscribeLinks(deps.authSecret, now)

  const jobs: Record<string, Job> = {
    ...deps.more,
    // At the start, and where a server that has not been started again yet still judges by the old addresses.
    addresses: { run: makeJudgeAddresses({ watches, exchanges, follow, ours, now }), pauseMs: HOUR_MS },
  }
  if (config.RECHECKS_AT_ONCE > 0) {
    const watch = watchRechecks(metrics, logger)
    const atOnce = config.RECHECKS_AT_ONCE
    const leaseMs = config.RECHECK_LEASE * SECOND_MS
    const run = makeRecheckAccounts({ watches, accounts, exchanges, guard, verifyAccount, watch, atOnce, leaseMs, newId, now })
    jobs.rechecks = { run, pauseMs: SECOND_MS }
  }
  const { WEBHOOK_URL, WEBHOOK_SECRET, SMTP_URL, MAIL_FROM } = config
  if (WEBHOOK_URL !== undefined && WEBHOOK_SECRET !== undefined) {
    const allowPrivate = config.WEBHOOK_ALLOW_PRIVATE === 'on'
    const send = makeWebhookSender({ url: WEBHOOK_URL, secret: new SecretText(WEBHOOK_SECRET), allowPrivate, now })
    const watch = watchWebhooks(metrics, logger)
    jobs.webhooks = { run: makeDeliverChanges({ outbox: store.outbox, send, watch, newId, now, random: Math.random }), pauseMs: SECOND_MS }
  }
  if (SMTP_URL !== undefined && MAIL_FROM !== undefined) {
    const send = makeSmtpSender({ smtpUrl: SMTP_URL, from: MAIL_FROM, publicUrl, links })
    const watch = watchMails(metrics, logger)
    jobs.mails = { run: makeSendMails({ mailboxes, send, watch, newId, now, random: Math.random }), pauseMs: 10 * SECOND_MS }
  }

  return {
    jobs: makeJobs(jobs, logger),
    parts: {
      attention: makeReadAttention({ watches, mailboxes, ours, now }),
      addresses: makeReadAddresses({ watches, exchanges, ours, audit: store.audit, newId, now }),
      accounts,
      mailboxes,
      links,
      mailsAvailable: SMTP_URL !== undefined,
    },
  }
}
