import type { PageErrorCode } from '../page-errors.ts'
import { control } from './control/en.ts'

/**
 * What the pages say in English: `shown` in a page from the start, `said` by its scripts. A label of Kraken's stands in
 * [square brackets], what is told in {braces}.
 */
export const texts = {
  /** On every page. */
  common: {
    shown: {
      practice: 'Practice',
      practiceExchange: 'Practice exchange.',
      nothingReal: 'No real money, no real orders: nothing here reaches Kraken.',
      practiceInBrackets: '(practice)',
      needsScript: 'This page needs JavaScript.',
      noKeys: 'You have no keys yet.',
    },
    said: {
      errors: {
        unreachable: 'The practice exchange cannot be reached. Try again in a moment.',
        unavailable: 'The practice exchange could not do this. Try again in a moment.',
        unauthenticated: 'You are not signed in. Sign in, then come back to this page.',
        'not-found': 'This key does not exist any more.',
        'not-allowed': 'You may set this for your own keys only.',
        'too-many-keys': 'You have as many keys as this exchange keeps. Delete one first.',
        'name-taken': 'You have a key of this name already. Choose another name.',
        'wrong-code': 'This code is not right. Enter the one that your authenticator shows now.',
      } satisfies Partial<Record<PageErrorCode | 'unreachable', string>>,
    },
  },

  /** Where keys are made. */
  keys: {
    shown: {
      title: 'API settings – Kraken Pro (practice)',
      about: 'Keys let a program act for you. Give each program a key of its own, with no more rights than it needs.',
      control: 'Control how this exchange answers',
      yourKeys: 'Your keys',
      expired: 'Expired',
      edit: 'Edit',
      delete: 'Delete',
      cancel: 'Cancel',
      editKey: 'Edit API key',
      saveChanges: 'Save changes',
      websocketHelp: 'Lets a program follow your orders and balances live.',
      restrictionHelp: 'The key works from these addresses only.',
      addresses: 'IP addresses',
      addressesHelp: 'IPv4 or IPv6, addresses or blocks such as 203.0.113.0/28, with commas between them.',
      expiryHelp: 'The key stops working by itself.',
      expiresAt: 'Expires at',
      queryStartHelp: 'Nothing older can be queried.',
      queryFrom: 'Query from',
      queryEndHelp: 'Nothing newer can be queried.',
      queryUntil: 'Query until',
      nonceWindowHelp: 'Calls may arrive out of order, this far behind the newest.',
      windowSize: 'Window size',
      twoFactor: 'Two-factor authentication',
      confirm: 'Confirm with the code that your authenticator app shows.',
      authenticator: 'Practice authenticator',
      code: '6-digit code',
      back: 'Back',
      copyNow: 'Copy both keys now: the private key is shown this once and never again.',
      copyApiKey: 'Copy [API key]',
      copyPrivateKey: 'Copy [Private key]',
      deleteThis: 'Delete this key?',
    },
    said: {
      callsFrom: 'Calls to this exchange come from {addresses}.',
      saved: 'Saved {name}.',
      deleted: 'Deleted {name}.',
      deleting: 'Every program that uses {name} is refused from then on. This cannot be undone.',
      nextCode: 'A new one in {wait}',
      copied: '{label} copied.',
      copyYourself: '{label} is marked: copy it with your keyboard.',
      key: {
        permissions: 'Permissions',
        noPermissions: 'None',
        otherPermissions: 'Other: {permissions}',
        addresses: 'IP addresses',
        anyAddress: 'Any address',
        created: 'Created',
        limits: 'Limits',
        expires: 'Expires {when}',
        queryFrom: 'Query from {when}',
        queryUntil: 'Query until {when}',
        nonceWindow: 'Nonce window {size}',
      },
      fields: {
        name: 'Enter a name of 1 to 32 ordinary characters.',
        ipAllowlist: 'Enter IPv4 or IPv6 addresses or blocks, with commas between them.',
        validUntil: 'Choose a time in the future.',
        queryFrom: 'Choose a date.',
        queryTo: 'Choose a time after the query start date.',
        nonceWindow: 'Enter a whole number, 0 or more.',
        code: 'Enter the six digits that your authenticator shows.',
      },
      notAnAddress: '“{entry}” is not an IP address or block.',
    },
  },

  control,
}

type In<English> = English extends string ? string : { [Place in keyof English]: In<English[Place]> }
/** What every language says, in the same places. */
export type Texts = In<typeof texts>
