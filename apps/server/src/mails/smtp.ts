import { createHash } from 'node:crypto'
import { err, type Mailing, ok, type PendingMail } from '@keyhaven/core'
import { renderMail } from './render-mail.ts'
import { mailLanguage } from './texts/index.ts'
import { makeTransport, refusalOf } from './transport.ts'
import type { UnsubscribeLinks } from './unsubscribe-links.ts'

export interface SmtpOptions {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  smtpUrl: string
  from: string
  publicUrl: string
  links: UnsubscribeLinks
}

/** Sends mails through the operator's server. What it refuses for a recipient for good is told from what may pass. */
export function makeSmtpSender({ smtpUrl, from, publicUrl, links }: SmtpOptions): (mail: PendingMail) => Promise<Mailing> {
  const transport = makeTransport(smtpUrl)

  return async (mail) => {
    const unsubscribeUrl = `${publicUrl}/api/unsubscribe?token=${links.tokenFor(mail.ownerId, mailLanguage(mail.language))}`
    try {
      await transport.sendMail({
        ...renderMail(mail, { publicUrl, unsubscribeUrl }),
        from,
        to: { name: '', address: mail.email },
        messageId: `<${messageKey(mail)}@${new URL(publicUrl).hostname}>`,
        // RFC 8058: the reader's mail program stops the mails with one click. RFC 3834: no answer of a machine, please.
        headers: {
          'List-Unsubscribe': `<${unsubscribeUrl}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          'Auto-Submitted': 'auto-generated',
        },
      })
      return ok(undefined)
    } catch (error) {
      const { refused, reason } = refusalOf(error)
      return err({ code: refused ? 'refused' : 'failed', reason })
    }
  }
}

/** The same for the same notices: a mail that goes out twice, when a server died in between, is shown once by many programs. */
const messageKey = ({ notices }: PendingMail) =>
  createHash('sha256')
    .update(notices.map(({ id }) => id).join())
    .digest('hex')
    .slice(0, 32)
