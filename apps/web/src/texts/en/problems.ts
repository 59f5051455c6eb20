import type { FailureCode } from '../../api/api-error.ts'

/** What went wrong between this page and the server, and what to do. */
export const problems = {
  'invalid-request': () => 'The server did not understand the form. Check the fields and try again.',
  'not-json': () => 'The server did not understand the form. Load the page again and try once more.',
  'unknown-exchange': () => 'This exchange is no longer offered. Go back and choose another one.',
  'wrong-credentials': () => 'E-mail or password is wrong. Check both and try again.',
  'email-taken': () => 'There is an account with this e-mail address already. Sign in with it.',
  'sign-up-closed': () => 'New accounts are made by the operator of this Keyhaven. Ask them for one.',
  unauthenticated: () => 'You are no longer signed in.',
  forbidden: () => 'You are not allowed to do this.',
  'foreign-origin': () => 'The server does not know this page’s address. Open Keyhaven by its usual address and try again.',
  'not-found': () => 'This is no longer there.',
  'name-taken': () => 'Another of your accounts has this name. Choose a different one.',
  'already-added': () => 'This key is already added to one of your accounts. Use that account, or create another key at Kraken.',
  'body-too-large': () => 'That is far too much text for this form. Check what you pasted.',
  'unsupported-media-type': () => 'The server did not understand the form. Load the page again and try once more.',
  'receipt-invalid': () => 'The server has no passed test of these keys. Press TEST KEYS again, then Submit.',
  'receipt-expired': () => 'The test is older than 15 minutes. Press TEST KEYS again, then Submit.',
  'warnings-not-accepted': () => 'The test passed with warnings. Accept them, then press Submit again.',
  'idempotency-key-reused': () => 'The server took this for a repeat of an earlier request. Press Submit again.',
  'too-many-requests': ({ wait }) =>
    wait
      ? `Too many tries in a short time. Wait ${wait}, then try again.`
      : 'Too many tries in a short time. Wait a minute, then try again.',
  internal: () => 'Something went wrong on our side; nothing was changed. Try again.',
  unavailable: () => 'Keyhaven is busy or restarting. Try again in a moment.',
  network: () => 'The server could not be reached. Check your connection and try again.',
  'too-slow': () => 'The test took longer than it may, and was ended. That is not your key’s fault. Nothing was stored.',
  'bad-answer': () => 'The server’s answer was incomplete. Try again; if it stays so, load the page again.',
} satisfies Record<FailureCode, (about: { wait: string | undefined }) => string>
