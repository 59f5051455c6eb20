import type { MailInvitation } from '@keyhaven/core'
import { dayIn } from './day-in.ts'
import { escapeHtml } from './escape-html.ts'
import { mailLanguage, mailTexts } from './texts/index.ts'
import { makeTransport, refusalOf } from './transport.ts'

export interface InvitationMailOptions {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  smtpUrl: string
  from: string
  /** Told why one was not sent. The admin is told too, and hands the link over. */
  onFailure(reason: string): void
}

/** Sends invitations through the operator's server, each at once and only once: the link is kept nowhere. */
export function makeInvitationMail({ smtpUrl, from, onFailure }: InvitationMailOptions): MailInvitation {
  const transport = makeTransport(smtpUrl)
  return async ({ email, link, expiresAt, language }) => {
    const tag = mailLanguage(language ?? null)
    const { subject, intro, open, unexpected } = mailTexts(tag).invitation
    const told = intro(dayIn(tag, new Date(expiresAt)))
    const html = `<!doctype html>
<html lang="${tag}">
<head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>
<body style="font-family:sans-serif;font-size:14px;line-height:1.5;max-width:560px">
<p>${escapeHtml(told)}</p>
<p><a href="${escapeHtml(link)}">${escapeHtml(open)}</a></p>
<p style="font-size:12px">${escapeHtml(unexpected)}</p>
</body>
</html>
`
    try {
      await transport.sendMail({
        subject,
        text: `${told}\n\n${open}: ${link}\n\n${unexpected}\n`,
        html,
        from,
        to: { name: '', address: email },
        // RFC 3834: no answer of a machine, please.
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
      return true
    } catch (error) {
      onFailure(refusalOf(error).reason)
      return false
    }
  }
}
