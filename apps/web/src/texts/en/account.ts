import type { AccountDetails, AccountEventView, AccountVerificationView, Health, PreviousKey, Verdict } from '@keyhaven/contract'

type AddressState = AccountDetails['addresses']['ours'][number]['state']
type Action = Extract<AccountEventView['action'], `account.${string}` | 'verification.run' | 'verification.looked-up'>

/** The texts of the accounts' pages. */
export const texts = {
  list: {
    title: 'Exchange Accounts',
    add: 'Add account',
    addExchange: 'Exchange Account',
    addExchangeHint: 'Connect with an API key',
    addPractice: 'Practice account',
    addPracticeHint: 'Rehearse it, no real money',
    columns: { name: 'Name', exchange: 'Exchange', key: 'Key', health: 'Health', added: 'Added', actions: 'Actions' },
    health: { ready: 'Ready', attention: 'Needs attention', broken: 'Broken', unknown: 'Unknown' } satisfies Record<Health, string>,
    /** Screen readers hear the name too: `Remove Main`. */
    remove: 'Remove',
    more: 'Show more',
    loadFailed: 'Your accounts could not be loaded',
    moreFailed: 'The next accounts could not be loaded.',
    justAdded: 'New',
    empty: {
      title: 'No account yet',
      text: 'Add your Kraken account with an API key that you make at Kraken. We test the key with you and say what to mend before anything is stored.',
      practice: 'Or rehearse it all with a practice account: nothing there is real money.',
    },
  },

  page: {
    loading: 'Exchange account',
    loadFailed: 'The account could not be loaded',
    gone: { title: 'This account is not here', text: 'It was removed, or it is somebody else’s.' },
    verify: 'Verify now',
    replace: 'Replace keys',
    remove: 'Remove account',
  },

  rename: {
    open: 'Rename',
    label: 'New name of the account',
    save: 'Save',
    /** Somebody else has renamed it meanwhile. */
    overtaken: (present: string) => `It was changed in another window, and is called “${present}” now. Save again to have your name.`,
  },

  health: {
    titles: {
      ready: 'The keys work',
      attention: 'Something needs your attention',
      broken: 'The keys no longer work',
      unknown: 'Nobody knows yet whether the keys work',
    } satisfies Record<Health, string>,
    ready: 'Everything that trading needs is there. There is nothing to do.',
    unknown: 'Verify them now to find out.',
    atKraken: 'Mend it at Kraken, then verify here: the account and its history stay.',
    newKeys: 'This takes a new key: create it at Kraken, then replace the keys here. The account and its history stay.',
    openKraken: 'Open Kraken’s API settings',
    openPractice: 'Open the practice API settings',
    provenAt: 'Last proven to work',
    neverProven: 'Never yet',
    verifiedAt: 'Last verified',
  },

  verifying: {
    title: 'Verification',
    asking: 'Asking Kraken with the stored keys. It ends within 20 seconds.',
    verdicts: {
      passed: { title: 'The keys work', text: 'Kraken has answered every question as it should.' },
      'passed-with-warnings': { title: 'The keys work, with warnings', text: 'Look at what is marked below.' },
      failed: { title: 'The keys do not work', text: 'Do what is marked below, then verify again.' },
      inconclusive: {
        title: 'We could not find out',
        text: 'That is not your key’s fault, and changes nothing. The marked check says what happened.',
      },
    } satisfies Record<Verdict, { title: string; text: string }>,
    repeated: (at: string) =>
      `Kraken rejected these keys at ${at}, and they were not sent again: Kraken locks out who repeats a wrong try. This is the answer from then.`,
    hide: 'Hide',
  },

  rights: {
    title: 'What the key may do',
    untold: 'Kraken has not told yet. Verify the keys to ask.',
  },

  addresses: {
    title: 'IP addresses',
    unrestricted: 'The key works from any address. Restrict it to ours at Kraken.',
    untold: 'Kraken has not told which addresses the key allows.',
    notSet: 'The operator has not set the platform’s addresses.',
    ours: 'Ours',
    foreign: 'Not ours',
    foreignState: 'Allowed too',
    states: { allowed: 'Allowed', missing: 'Missing on the key', unknown: 'Could not tell' } satisfies Record<AddressState, string>,
    paste: 'To paste into [IP address restriction] at Kraken:',
    copy: 'Copy the list for Kraken',
  },

  key: {
    title: 'The key',
    hint: 'Key',
    name: 'Name at Kraken',
    expires: 'Expires',
    never: 'Never',
    untold: 'Not told',
    inDays: (date: string, days: string) => `${date}, in ${days}`,
    inLessThanADay: (date: string) => `${date}, in less than a day`,
    expired: (date: string) => `Expired on ${date}`,
    calendar: 'Add to your calendar',
    created: 'Created at Kraken',
    lastUsed: 'Last used',
    neverUsed: 'Never',
    history: 'Sees trades',
    allHistory: 'All',
    from: (date: string) => `from ${date}`,
    until: (date: string) => `until ${date}`,
    nonceWindow: 'Nonce window',
    added: 'Added here',
    toldAt: 'As Kraken told',
  },

  previous: {
    title: (hint: string) => `Delete the old key ${hint} at Kraken`,
    text: 'It was erased here, but it stays valid at Kraken until you delete it there, under [Settings → API].',
    atPractice: {
      title: (hint: string) => `Delete the old practice key ${hint}`,
      text: 'It was erased here, but it stays on the practice page until you delete it there.',
    },
    uses: {
      idle: 'Nobody but this platform has used it lately.',
      'in-use': 'Something else still uses it: look for another program before you delete it.',
      unknown: 'Kraken did not tell whether something else still uses it.',
    } satisfies Record<PreviousKey['use'], string>,
    lastUsed: (when: string) => `Last used: ${when}.`,
    done: 'I have deleted it',
  },

  timeline: {
    title: 'Verifications',
    loadFailed: 'The verifications could not be loaded',
    none: 'None yet.',
    more: 'Show earlier ones',
    triggers: {
      test: 'Before it was added',
      owner: 'By you',
      support: 'By support',
      schedule: 'By itself',
      replace: 'Test of new keys',
    } satisfies Record<AccountVerificationView['trigger'], string>,
    verdicts: {
      passed: 'Passed',
      'passed-with-warnings': 'Passed with warnings',
      failed: 'Failed',
      inconclusive: 'Could not find out',
    } satisfies Record<Verdict, string>,
    code: 'Code',
    copyCode: 'Copy the code',
    took: (time: string) => `took ${time}`,
    reason: (reason: string) => `Reason: ${reason}`,
    checks: 'All checks',
  },

  events: {
    title: 'What happened to this account',
    loadFailed: 'What happened could not be loaded',
    none: 'Nothing yet.',
    more: 'Show earlier ones',
    by: { owner: 'You', support: 'Support', platform: 'Keyhaven' } satisfies Record<AccountEventView['by'], string>,
    actions: {
      'account.added': 'Added',
      'account.renamed': 'Renamed',
      'account.verification-started': 'Verification of the keys begun',
      'account.verified': 'Keys verified',
      'account.credentials-replaced': 'Keys replaced',
      'account.removed': 'Removed',
      'account.looked-at': 'Looked at',
      'verification.run': 'New keys tested',
      'verification.looked-up': 'A verification was looked at',
    } satisfies Record<Action, string>,
    other: 'Something was done',
    /** What was done, what came of it, and how often in a row: `Keys verified: passed (12 times)`. */
    verified: (done: string, verdict: string, count: number, times: string) => `${done}: ${verdict}${count > 1 ? ` (${times} times)` : ''}`,
    renamedTo: (name: string) => `Renamed to “${name}”`,
    replaced: (from: string, to: string) => `Keys replaced: ${from} by ${to}`,
  },

  replacing: {
    loading: 'Replace keys',
    title: (name: string) => `Replace the keys of ${name}`,
    back: 'Back to the account',
    lead: (hint: string) =>
      `The old key ${hint} stays in use until the new one has passed the test and is stored. The account keeps its name and its history.`,
    notOffered: 'This exchange is no longer offered. Its keys cannot be replaced.',
    fillIn: 'Fill in both keys to test them.',
    passed: 'Submit to put them in the place of the old ones.',
    ready: 'Replaces the keys; the old ones are erased here.',
    acceptOther: 'Yes, this account is to use that other Kraken account from now on',
    overtaken: (name: string, hint: string) =>
      `It was changed in another window: it is called “${name}” and has the key ${hint} now. Submit again to replace that one.`,
    done: (name: string) => `${name} has new keys, stored sealed.`,
  },

  attention: {
    title: 'Needs attention',
    loadFailed: 'What needs attention could not be loaded',
    none: 'Nothing needs your attention.',
    replace: (name: string) => `Replace the keys of ${name}`,
    expires: (date: string, days: string) => `The key expires on ${date}, in ${days}.`,
    expired: (date: string) => `The key expired on ${date}.`,
    mend: (name: string) => `Mend the key of ${name} at Kraken`,
    seeWhat: 'See what to mend',
    addAddresses: (name: string) => `Add our addresses to the key of ${name} at Kraken`,
    inUse: 'in use already',
    seeAccount: 'See the account',
    mail: {
      title: 'E-mails',
      loadFailed: 'Whether you get e-mails could not be loaded',
      unavailable: 'The operator of this Keyhaven has not set up e-mails. What needs attention stands here.',
      wanted: 'Write to me when an account needs something',
      about: (email: string) => `To ${email}: one summary, not one e-mail for each account.`,
      refused: 'Have your e-mail address looked at',
      refusedText: (email: string, date: string) =>
        `${email} has refused our e-mails since ${date}. None is sent there until you try again.`,
      tryAgain: 'Try again',
    },
  },

  unsubscribe: {
    title: 'Stop e-mails',
    lead: 'You will no longer be written to when an account needs something. What needs attention still stands on your pages, where you can switch e-mails on again.',
    stop: 'Stop these e-mails',
    done: 'Done: no more e-mails.',
    unknown: 'This link is not whole, or no longer valid. Open the one in the latest e-mail.',
  },

  removal: {
    title: (name: string) => `Remove ${name}?`,
    erased: 'The sealed keys are erased at once, and the platform stops using this account. This cannot be undone.',
    atKraken: 'The key itself stays valid at Kraken. Delete it there too, under [Settings → API].',
    atPractice: 'Nothing there is real. Its key stays on the practice exchange until you delete it there.',
    typeName: 'Type the account’s name to confirm',
    /** Beneath the field, with the name to type. */
    typeHint: (name: string) => `Exactly as it is: ${name}`,
    confirm: 'Remove account',
    failed: 'The account was not removed.',
    /** Somebody else has changed it meanwhile. */
    overtaken: (present: string) => `It was changed in another window, and is called “${present}” now. Close this and look at it first.`,
  },
}

/** Every language has all of these. */
export type Texts = typeof texts
