import type { Mailboxes, PendingMail, PendingNotice } from './notices.ts'
import type { Result } from './result.ts'

/** How one mail went; `refused`: the address itself takes none, for good. The reason holds nothing of the mail. */
export type Mailing = Result<undefined, { code: 'refused' | 'failed'; reason: string }>

export interface MailWatch {
  sent(notices: number): void
  refused(reason: string): void
  failed(attempts: number, reason: string): void
  gaveUp(attempts: number, reason: string): void
}

export interface SendMailsDeps {
  mailboxes: Mailboxes
  /** Must not throw, and must end well within the lease. */
  send(mail: PendingMail): Promise<Mailing>
  watch: MailWatch
  newId: () => string
  now: () => number
  /** From 0 to 1. */
  random: () => number
}

const AT_ONCE = 4
const LEASE_MS = 3 * 60_000
const FIRST_WAIT_MS = 60_000
const LONGEST_WAIT_MS = 60 * 60_000
const TRIED_FOR_MS = 3 * 24 * 60 * 60_000

/** Sends what is due, one mail for each owner, and returns how many were sent. */
export const makeSendMails = ({ mailboxes, send, watch, newId, now, random }: SendMailsDeps) => {
  async function deliver(mail: PendingMail, holder: string): Promise<boolean> {
    const ids = mail.notices.map(({ id }) => id)
    const notices = latestOf(mail.notices.filter(isStillTrue))
    if (notices.length === 0) {
      await mailboxes.settle(mail.ownerId, holder, ids)
      return false
    }
    const mailing = await send({ ...mail, notices })
    if (mailing.ok) {
      await mailboxes.settle(mail.ownerId, holder, ids)
      watch.sent(notices.length)
      return true
    }
    const { code, reason } = mailing.error
    const attempts = mail.attempts + 1
    if (code === 'refused') {
      await mailboxes.bounced(mail.ownerId, holder, new Date(now()))
      watch.refused(reason)
    } else if (now() - mail.since.getTime() >= TRIED_FOR_MS) {
      await mailboxes.settle(mail.ownerId, holder, ids)
      watch.gaveUp(attempts, reason)
    } else {
      const waitMs = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** mail.attempts) * (0.8 + 0.4 * random())
      await mailboxes.putOff(mail.ownerId, holder, new Date(now() + waitMs))
      watch.failed(attempts, reason)
    }
    return false
  }

  return async (signal: AbortSignal): Promise<number> => {
    const holder = newId()
    let sent = 0
    while (!signal.aborted) {
      const lease = { holder, now: new Date(now()), until: new Date(now() + LEASE_MS), limit: AT_ONCE }
      const claimed = await mailboxes.claim(lease)
      if (claimed.length === 0) break
      const outcomes = await Promise.all(claimed.map((mail) => deliver(mail, holder)))
      sent += outcomes.filter(Boolean).length
    }
    return sent
  }
}

/** What was mended while the notice waited is no news any more. */
const isStillTrue = ({ kind, account }: PendingNotice): boolean =>
  kind === 'broken' ? account.health === 'broken' : kind === 'attention' ? account.health === 'attention' : true

/** Of each kind the last one about each account. */
const latestOf = (notices: readonly PendingNotice[]): PendingNotice[] => [
  ...new Map(notices.map((notice) => [`${notice.account.id}/${notice.kind}`, notice])).values(),
]
