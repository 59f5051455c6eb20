import type { Candidate, CheckId, Outcome, Right } from '@keyhaven/contract'

/** Each check: its name in the list, and what it means when it is fine. */
export const checks = {
  format: { name: 'Form of the keys', ok: 'Both look like whole Kraken Spot keys.' },
  reachable: { name: 'Kraken answers', ok: 'Kraken is up and answers us.' },
  recognised: { name: 'Kraken knows the key', ok: 'Kraken accepts the key and its signature.' },
  permissions: { name: 'Permissions', ok: 'Every permission that is needed is ticked.' },
  'no-withdrawal': { name: 'No withdrawals', ok: 'The key cannot withdraw anything.' },
  websocket: { name: 'Live data', ok: 'The WebSocket interface works.' },
  'ip-restriction': { name: 'IP address restriction', ok: 'The key works from our addresses only.' },
  egress: { name: 'Each of our addresses', ok: 'Kraken lets all of them use the key.' },
  limits: { name: 'Limits of the key', ok: 'No expiry and no query dates get in the way.' },
  'not-duplicate': { name: 'Not added before', ok: 'None of your accounts uses this key.' },
} satisfies Record<CheckId, { name: string; ok: string }>

export const outcomes = {
  ok: 'OK',
  skipped: 'Not checked',
  warning: 'Warning',
  unknown: 'Could not tell',
  failed: 'Failed',
} satisfies Record<Outcome, string>

/** Causes that Kraken's answer does not tell apart, with what to do about each. */
export const candidates = {
  'copied-wrongly': 'A key was not copied whole. Copy both again with Kraken’s copy buttons, and paste them here.',
  'futures-key': 'The key was made under [Futures trading API]. Create one in the section [Spot trading API] instead.',
  'deleted-or-expired':
    'The key was deleted, revoked or has expired. Look for it in Kraken’s list of keys; if it is gone or past its date, create a new one.',
  'address-not-allowed':
    'The key’s IP address restriction does not hold our addresses. Paste all of them from the top of this page into [IP address restriction].',
  'key-has-2fa':
    'The key asks for a two-factor code. Switch that off for this key (not for your Kraken account), or create a key without it.',
} satisfies Record<Candidate, string>

export const findingParts = {
  krakenSaid: 'Kraken’s words:',
  krakenStatus: 'Kraken says of itself:',
  pasteAll: 'The whole list to paste:',
  copyList: 'Copy the whole list',
}

/** Kraken's status in words. */
export const krakenStatuses = {
  online: 'in full service.',
  maintenance: 'closed for maintenance.',
  cancel_only: 'orders can only be cancelled at the moment.',
  post_only: 'only orders that wait in the book are taken at the moment.',
}

/** The rights of a key, each with its state. */
export const rights = {
  title: 'All rights of this key, as in Kraken’s dialog',
  /** Boxes that stand in none of Kraken's columns. */
  others: 'Other rights',
  unknown: 'On, unknown to us',
  states: {
    granted: 'Granted',
    missing: 'Missing: tick it',
    'must-be-off': 'Must be off: clear it',
    'not-needed': 'Not needed',
    off: 'Off',
    'could-not-tell': 'Could not tell',
  } satisfies Record<Right['state'], string>,
}
