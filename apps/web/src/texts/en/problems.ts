import type { FailureCode } from '../../api/api-error.ts'

/** What went wrong between this page and the server, and what to do. */
export const problems = {
  'invalid-request': () => 'The server did not understand the form. Check the fields and try again.',
  'not-json': () => 'The server did not understand the form. Load the page again and try once more.',
  'unknown-exchange': () => 'This exchange is no longer offered. Go back and choose another one.',
  'wrong-credentials': () => 'E-mail or password is wrong. Check both and try again.',
  'email-taken': () => 'There is an account with this e-mail address already. Sign in with it.',
  'sign-in-disabled': () => 'This sign-in was disabled by an admin. Ask them why.',
  'sign-up-closed': () => 'New accounts are made by the operator of this Keyhaven. Ask them for one.',
  unauthenticated: () => 'You are no longer signed in.',
  forbidden: () => 'You are not allowed to do this.',
  'foreign-origin': () => 'The server does not know this page’s address. Open Keyhaven by its usual address and try again.',
  'not-found': () => 'This is no longer there.',
  'last-admin': () => 'Nobody else could administer this Keyhaven then. Make somebody else an admin first.',
  'name-taken': () => 'Another of your accounts has this name. Choose a different one.',
  'already-added': () => 'This key is already added to one of your accounts. Use that account, or create another key at Kraken.',
  'request-in-progress': () => 'The same request is still being worked on. Wait a moment, then try again.',
  stale: () => 'This was changed meanwhile, in another window perhaps. Look at it as it is now, then try again.',
  'body-too-large': () => 'That is far too much text for this form. Check what you pasted.',
  'unsupported-media-type': () => 'The server did not understand the form. Load the page again and try once more.',
  'receipt-invalid': () => 'The server has no passed test of these keys. Press TEST KEYS again, then Submit.',
  'receipt-expired': () => 'The test is older than 15 minutes. Press TEST KEYS again, then Submit.',
  'warnings-not-accepted': () => 'The test passed with warnings. Accept them, then press Submit again.',
  'keys-not-passed': () => 'The new keys did not pass the test. Nothing was changed: the old ones stay in use.',
  'other-account-not-accepted': () => 'The new keys belong to another Kraken account. Confirm that this is what you want.',
  'idempotency-key-reused': () => 'The server took this for a repeat of an earlier request. Press Submit again.',
  'private-key-pasted': () =>
    'This looks like a private key, so nothing was done with it. Whoever it belongs to has to replace it at Kraken.',
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
