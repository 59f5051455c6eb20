import type { PendingMail, PendingNotice } from '@keyhaven/core'
import { dayIn } from './day-in.ts'
import { escapeHtml } from './escape-html.ts'
import { type MailLanguage, mailLanguage, mailTexts } from './texts/index.ts'

export interface MailLinks {
  /** The address in the browser. */
  publicUrl: string
  /** Where mails are stopped without signing in. */
  unsubscribeUrl: string
}

export interface RenderedMail {
  subject: string
  text: string
  html: string
}

/** One mail about everything that an owner is to be told, in the owner's language, as plain text and as HTML. */
export function renderMail({ notices, language }: PendingMail, { publicUrl, unsubscribeUrl }: MailLinks): RenderedMail {
  const tag = mailLanguage(language)
  const texts = mailTexts(tag)
  const accounts = [...Map.groupBy(notices, ({ account }) => account.id).values()].map((about) => ({
    ...about[0]?.account,
    link: `${publicUrl}/accounts/${about[0]?.account.id}`,
    lines: [...(about[0]?.account.exchange === 'kraken-practice' ? [texts.practice] : []), ...about.map((notice) => lineOf(notice, tag))],
  }))
  const { length } = accounts

  const text = [
    texts.intro(length),
    ...accounts.map(({ name, keyHint, link, lines }) => [`${name} (${keyHint})`, ...lines, `${texts.open}: ${link}`].join('\n')),
    `--\n${texts.why}\n${texts.unsubscribe}: ${unsubscribeUrl}`,
  ].join('\n\n')

  const blocks = accounts.map(
    ({
      name = '',
      keyHint = '',
      link,
      lines,
    }) => `<h2 style="font-size:16px;margin:24px 0 4px">${escapeHtml(name)} <small>${escapeHtml(keyHint)}</small></h2>
${lines.map((line) => `<p style="margin:4px 0">${escapeHtml(line)}</p>`).join('\n')}
<p style="margin:8px 0"><a href="${escapeHtml(link)}">${escapeHtml(texts.open)}</a></p>`,
  )
  const html = `<!doctype html>
<html lang="${tag}">
<head><meta charset="utf-8"><title>${escapeHtml(texts.subject(length))}</title></head>
<body style="font-family:sans-serif;font-size:14px;line-height:1.5;max-width:560px">
<p>${escapeHtml(texts.intro(length))}</p>
${blocks.join('\n')}
<hr style="margin:24px 0 8px">
<p style="font-size:12px">${escapeHtml(texts.why)} <a href="${escapeHtml(unsubscribeUrl)}">${escapeHtml(texts.unsubscribe)}</a></p>
</body>
</html>
`
  return { subject: texts.subject(length), text: `${text}\n`, html }
}

function lineOf(notice: PendingNotice, language: MailLanguage): string {
  const texts = mailTexts(language)
  const day = (when: Date) => dayIn(language, when)
  switch (notice.kind) {
    case 'broken':
    case 'attention':
      return texts[notice.kind]
    case 'expires':
    case 'expired':
      return texts[notice.kind](day(notice.when))
    case 'addresses':
      return texts.addresses(notice.which.join(', '), notice.from ? day(notice.from) : undefined)
  }
}
