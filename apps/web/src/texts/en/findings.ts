import type { CheckId } from '@keyhaven/contract'
import type { FindingTexts } from '../finding-text.ts'

const FIELD = { publicKey: 'Public Key', privateKey: 'Private Key' } as const
const KRAKENS = { publicKey: 'API key', privateKey: 'Private key' } as const

const TEST_AGAIN = 'Then test again.'
const EDIT = 'At Kraken, under [Settings → API], edit the key:'
const NOT_YOUR_FAULT = 'That is not your key’s fault.'
const LOST = 'If Kraken no longer shows the private key, delete the key there and create a new one.'

// Kraken goes on showing the public one.
const lost = (field: 'publicKey' | 'privateKey') => (field === 'privateKey' ? ` ${LOST}` : '')

const later = (wait: string | undefined) => (wait ? `Test again in ${wait}.` : 'Test again in a minute.')

const LOOK = 'Look at the key at Kraken, under [Settings → API]:'

// What Kraken does not tell where it does not describe keys, and what to look at instead.
const UNPROVEN: Partial<Record<CheckId, string>> = {
  'no-withdrawal': 'Kraken did not tell whether the key can take money out',
  'ip-restriction': 'Kraken did not tell which addresses the key works from',
  egress: 'The key was not tried from all of our addresses',
  limits: 'Kraken did not tell whether the key expires, or sees only part of your history',
}
const HOW_TO_PROVE: Partial<Record<CheckId, string>> = {
  'no-withdrawal': 'no box about withdrawals may be ticked.',
  'ip-restriction': 'see that [IP address restriction] is on and holds all addresses from the top of this page.',
  egress: 'see that [IP address restriction] holds all addresses from the top of this page.',
  limits: 'see that [Key expiration], [Query start date] and [Query end date] are as you want them.',
}

/** Every finding: what is wrong, and exactly what to do, by the words on Kraken's own boxes. */
export const findings: FindingTexts = {
  'not-base64': ({ facts: { field = 'privateKey', alphabet } }) =>
    alphabet === 'url-safe'
      ? {
          wrong: `The ${FIELD[field]} is written with - and _, where Kraken writes + and /.`,
          fix: `Some programs store keys so. Copy [${KRAKENS[field]}] again from Kraken itself, and paste it unchanged.${lost(field)}`,
        }
      : {
          wrong: `The ${FIELD[field]} holds characters that no Kraken key has.`,
          fix: `Copy [${KRAKENS[field]}] again with Kraken’s copy button, and paste it unchanged.${lost(field)}`,
        },
  'wrong-length': ({ facts: { field = 'privateKey', length = 0, expected = 0 }, number }) => ({
    wrong: `The ${FIELD[field]} has ${number(length)} characters; Kraken’s have ${number(expected)}.`,
    fix:
      length === 88 && expected === 56
        ? 'This may be the private key. Kraken’s [API key] goes into Public Key, its [Private key] into Private Key.'
        : length === 56 && expected === 88
          ? 'This may be a public key. Kraken’s [Private key] goes here; its [API key] goes into Public Key.'
          : `${length < expected ? 'Part of it is missing' : 'There is something too much in it'}: copy [${KRAKENS[field]}] again with Kraken’s copy button.${lost(field)}`,
  }),
  swapped: () => ({
    wrong: 'The two keys are in each other’s fields.',
    fix: 'Kraken’s [API key] goes into Public Key, its [Private key] into Private Key.',
  }),
  'same-key-twice': () => ({
    wrong: 'Both fields hold the same key.',
    fix: 'Kraken shows two values: [API key] goes into Public Key, [Private key] into Private Key.',
  }),
  'key-name-pasted': ({ facts: { field = 'publicKey' } }) => ({
    wrong: `The ${FIELD[field]} field holds the key’s name, not the key.`,
    fix: `The name only labels the key in Kraken’s list. Copy the long value that Kraken calls [${KRAKENS[field]}].`,
  }),
  'futures-key': () => ({
    wrong: 'This is a key for Kraken Futures; a Spot key is needed.',
    fix: 'At Kraken, under [Settings → API], create a key in the section [Spot trading API] and paste that one.',
  }),

  insisted: () => ({ wrong: 'The length is none that we know: you insisted, so Kraken decides.' }),

  unreachable: ({ wait }) => ({
    wrong: 'Kraken could not be reached.',
    fix: `${NOT_YOUR_FAULT} The way from here to Kraken is broken or too slow; nothing has to be changed at the key. ${later(wait)}`,
  }),
  maintenance: ({ wait }) => ({
    wrong: 'Kraken is not in full service at the moment.',
    fix: `${NOT_YOUR_FAULT} status.kraken.com says how long it lasts; nothing has to be changed at the key. ${later(wait)}`,
  }),
  'rate-limited': ({ wait }) => ({
    wrong: 'Kraken asks us to slow down.',
    fix: `${NOT_YOUR_FAULT} We send Kraken nothing of this key for so long. ${later(wait)}`,
  }),
  'locked-out': ({ wait }) => ({
    wrong: 'Kraken does not answer our address for a while.',
    fix: `${NOT_YOUR_FAULT} Somebody’s wrong keys may have caused it. We send nothing until it is over, as each try makes it longer. Test again in ${wait ?? '15 minutes'}.`,
  }),
  'bad-answer': ({ wait }) => ({
    wrong: 'Kraken’s answer was not one that we understand.',
    fix: `${NOT_YOUR_FAULT} Something at Kraken, or on the way to it, is out of order. ${later(wait)} If it stays so, show the code to support.`,
  }),
  slow: ({ took }) => ({
    wrong: took ? `Kraken took ${took} to answer.` : 'Kraken answers slowly.',
    fix: 'The key works. Orders may be slow for as long as this lasts.',
  }),

  'key-not-recognised': ({ causes }) => ({
    wrong: 'Kraken does not accept this key.',
    fix:
      causes === 0
        ? 'Kraken’s words below say why. Where they speak of your Kraken account, ask Kraken’s support; then test again.'
        : 'Kraken gives one answer for several causes. Go through them in this order:',
  }),
  'signature-mismatch': () => ({
    wrong: 'Kraken knows the Public Key, but the Private Key does not belong to it.',
    fix: `Paste both values of one and the same key. ${LOST}`,
  }),
  expired: ({ facts: { when }, date }) => ({
    wrong: when ? `The key expired on ${date(when)}.` : 'The key has expired.',
    fix: 'Create a new key at Kraken, with [Key expiration] off or a later date.',
  }),
  'nonce-behind': () => ({
    wrong: 'Another program uses, or has used, this key.',
    fix: 'Two programs cannot share a key. Create a new one at Kraken for this platform alone, and paste it here.',
  }),
  'key-has-2fa': () => ({
    wrong: 'The key asks for a two-factor code with each call.',
    fix: 'Switch two-factor authentication off for this key (not for your Kraken account), or create a new key without it.',
  }),

  missing: ({ facts: { which = [] }, plural }) => ({
    wrong: plural(which.length, { one: 'The key lacks a permission that is needed:', other: 'The key lacks permissions that are needed:' }),
    fix: `${EDIT} tick ${plural(which.length, { one: 'this box', other: 'these boxes' })} and save. ${TEST_AGAIN}`,
  }),
  excess: () => ({
    wrong: 'The key may do more than the platform needs:',
    fix: `${EDIT} clear these boxes and save. ${TEST_AGAIN} Or accept the warning.`,
  }),
  'unknown-permissions': () => ({ wrong: 'The key has rights that we do not know. They are not needed:' }),
  rights: () => ({ wrong: 'What the key may do:' }),
  unproven: ({ facts: { which = [] }, check }) => ({
    wrong: `${UNPROVEN[check ?? 'format'] ?? 'Kraken does not describe this key, and no harmless call tells of everything'}${which.length === 0 ? '.' : ':'}`,
    fix: `${LOOK} ${HOW_TO_PROVE[check ?? 'format'] ?? 'see that the needed boxes are ticked and all others empty.'} Or accept the warning.`,
  }),
  'withdrawal-enabled': () => ({
    wrong: 'The key can take money out of your account:',
    fix: `${EDIT} clear these boxes and save. ${TEST_AGAIN} We never store a key that can withdraw: if it leaked, it could empty the account.`,
  }),

  'websocket-off': () => ({
    wrong: 'Live data is switched off for this key.',
    fix: `${EDIT} switch [WebSocket interface] on and save. ${TEST_AGAIN}`,
  }),
  'websocket-refused': () => ({
    wrong: 'Kraken refused the live-data connection.',
    fix: `${EDIT} see that [WebSocket interface] is on and [IP address restriction] holds all addresses from the top of this page. ${TEST_AGAIN}`,
  }),

  'egress-not-listed': () => ({
    wrong: 'The key’s IP address restriction lacks addresses of ours:',
    fix: `${EDIT} paste the whole list into [IP address restriction] and save. ${TEST_AGAIN}`,
  }),
  'egress-announced': ({ facts: { when }, date }) => ({
    wrong: `${when ? `From ${date(when)} on` : 'Soon'} we also call from addresses that the key’s IP address restriction lacks:`,
    fix: `${EDIT} paste the whole list into [IP address restriction] and save. ${TEST_AGAIN} Or accept the warning and do it in time.`,
  }),
  unrestricted: ({ facts: { paste } }) => ({
    wrong: 'The key works from any address.',
    fix: `${EDIT} switch [IP address restriction] on, paste the ${paste ? 'whole list' : 'addresses from the top of this page'} and save. ${TEST_AGAIN} Or accept the warning.`,
  }),
  'foreign-addresses': () => ({
    wrong: 'The key also works from addresses that are not ours:',
    fix: `Unless another program of yours needs them, remove them from [IP address restriction] at Kraken. ${TEST_AGAIN} Or accept the warning.`,
  }),

  'egress-refused': () => ({
    wrong: 'Kraken refused the key from addresses of ours:',
    fix: `${EDIT} paste the whole list into [IP address restriction] and save. ${TEST_AGAIN}`,
  }),

  'expires-soon': ({ facts: { when, daysLeft }, date, dateTime, days }) => ({
    wrong: [
      when ? `The key expires on ${daysLeft === 0 ? dateTime(when) : date(when)}` : 'The key expires soon',
      daysLeft === undefined ? '.' : daysLeft === 0 ? ', in less than a day.' : `, in ${days(daysLeft)}.`,
    ].join(''),
    fix: 'It stops working on that day. Better: create a key with [Key expiration] off or a later date. Or accept the warning and replace the key in time.',
  }),
  'query-window': ({ facts: { from, to }, date }) => ({
    wrong: `The key sees only part of your history${from ? `, from ${date(from)}` : ''}${to ? `${from ? '' : ','} until ${date(to)}` : ''}.`,
    fix: `${EDIT} clear [Query start date] and [Query end date] and save. ${TEST_AGAIN} Or accept the warning.`,
  }),

  'nonce-window': ({ facts: { window } }) => ({
    wrong: `The key has a nonce window${window ? ` of ${window}` : ''}: Kraken takes its calls out of order too. The platform needs none, and it does no harm.`,
  }),

  'same-kraken-account': ({ facts: { account } }) => ({
    wrong: account
      ? `This key belongs to the same Kraken account as “${account.name}”. Both will see the same funds and orders.`
      : 'This key belongs to a Kraken account that you have added already. Both will see the same funds and orders.',
  }),
  'other-kraken-account': () => ({
    wrong: 'This key belongs to another Kraken account than the key that it would replace.',
    fix: 'If that is not what you want, create a key in the Kraken account that is connected now. Otherwise confirm it below.',
  }),
  'already-added': ({ facts: { account } }) => ({
    wrong: account ? `This key is already added as “${account.name}”.` : 'This key is already added to one of your accounts.',
    fix: 'Use that account, or create another key at Kraken and paste it here.',
  }),

  'not-reached': ({ facts: { which = [] } }) => ({
    wrong: which.length > 0 ? 'Not tried from these addresses of ours:' : 'Not asked, because of what came before.',
  }),
  'addresses-not-set': () => ({ wrong: 'Not compared: the operator has not set the platform’s addresses.' }),
  'not-available': () => ({ wrong: 'Kraken did not tell.', fix: 'Test again in a minute; if it stays so, show the code to support.' }),
}
