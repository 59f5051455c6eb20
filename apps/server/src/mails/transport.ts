import { createTransport } from 'nodemailer'

const CONNECT_MS = 10_000
const SILENCE_MS = 30_000

/** @param smtpUrl - `smtp://user:password@host:587` or `smtps://…`. */
export const makeTransport = (smtpUrl: string) =>
  createTransport({
    url: smtpUrl,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    // Nothing that a text says is fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  })

/** Why a mail was not sent; holds nothing of the mail. */
export function refusalOf(error: unknown): { refused: boolean; reason: string } {
  const { code = 'unknown', responseCode = 0, command = '' } = error as { code?: string; responseCode?: number; command?: string }
  const refused = command === 'RCPT TO' && responseCode >= 500 && responseCode < 600
  return { refused, reason: responseCode > 0 ? `${code} ${responseCode}` : code }
}
