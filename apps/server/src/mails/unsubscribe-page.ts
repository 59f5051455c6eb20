import { type MailLanguage, mailTexts } from './texts/index.ts'

// Whoever comes from a mail has not signed in, and needs no more than a sentence and a button: no script, no style.
const page = (language: MailLanguage, text: string, form = '') => `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Keyhaven</title></head>
<body><main><h1>Keyhaven</h1><p>${text}</p>${form}</main></body>
</html>
`

/** Asks whether it is meant. The button posts to the very link that led here. */
export const confirmPage = (language: MailLanguage): string => {
  const { confirm, unsubscribe } = mailTexts(language)
  return page(language, confirm, `<form method="post"><button>${unsubscribe}</button></form>`)
}

export const stoppedPage = (language: MailLanguage): string => page(language, mailTexts(language).stopped)
