import { ACCOUNT_NAME_MAX, type Removed, type VerificationView } from '@keyhaven/contract'

export const panel = {
  title: 'Add your Kraken account',
  practiceNotice: 'Practice: nothing here is real money. Make the key on the practice page, which works like Kraken’s own.',
  openPractice: 'Open the practice Kraken Pro',
  loadFailed: 'The panel could not be loaded',

  addresses: {
    label: 'IP addresses to whitelist',
    cloud: 'The platform calls Kraken from these addresses only. Paste them all into Kraken’s field [IP address restriction].',
    enterprise: 'This machine calls Kraken from these addresses. Paste them all into Kraken’s field [IP address restriction].',
    notSet: 'The operator of this Keyhaven has not set the addresses yet.',
    notSetHelp: 'Ask the operator for them before you restrict the key. Without the restriction the key works from any address.',
    fromEcho: 'It was found out by asking a service from where this machine is seen.',
    /** Beside an address that is announced. */
    usedFrom: (date: string) => `used from ${date}`,
    copyAll: 'Copy IP addresses',
    /** Before each address's own button: `Copy 203.0.113.7`. */
    copyOne: 'Copy',
  },

  form: {
    title: 'Your keys',
    name: 'Account name',
    nameHint: 'How you will recognise it, such as Main.',
    publicKey: 'Public Key',
    publicKeyHint: 'Kraken calls it “API key”: 56 characters.',
    privateKey: 'Private Key',
    privateKeyHint: 'Kraken shows it once: 88 characters. Only used to sign; never shown again.',
    show: 'Show private key',
    hide: 'Hide private key',
    removed: (what: string) => `Removed: ${what}`,
    removedWhat: {
      blanks: 'blanks',
      'line-ends': 'line ends',
      invisible: 'invisible characters',
      quotes: 'quotes',
      label: 'a label before the key',
      separators: 'commas or semicolons',
    } satisfies Record<Removed, string>,
    both: 'Both keys were in what you pasted: each is in its field.',
    insistHint: 'Does Kraken show exactly this?',
    insist: 'Test anyway',
    insisted: 'You chose to test it as it is: Kraken decides.',
    swap: 'Swap the two keys',
    swapped: 'The two keys were swapped.',
    nameMissing: 'Give the account a name.',
    nameLong: `At most ${ACCOUNT_NAME_MAX} characters.`,
    nameControls: 'The name holds invisible or control characters. Type it again.',
    test: 'TEST KEYS',
    testNeeds: 'Fill in every field to test the keys.',
    testNeedsWhole: 'Mend what is marked above to test the keys.',
    testReady: 'Asks Kraken what the key can do. Nothing is stored yet.',
    /** Before a countdown: `You can test again in 0:42`. */
    testHeld: 'You can test again in',
    testReleased: 'You can test again now.',
  },

  result: {
    title: 'Test',
    intro: 'These questions are put to Kraken. It takes a second or two.',
    asking: 'Asking Kraken. It ends within 20 seconds.',
    now: (check: string) => `Now: ${check}`,
    stop: 'Stop',
    edited: 'You changed a key since this test. Test again.',
    outdated: 'This test no longer counts. Test again.',
    code: 'Code',
    copyCode: 'Copy the code',
    showSupport: 'Show this to support if you need help.',
    verdicts: {
      passed: { title: 'The keys work', text: 'Submit to store the account.' },
      'passed-with-warnings': { title: 'The keys work, with warnings', text: 'Mend them at Kraken and test again, or accept them below.' },
      failed: { title: 'The keys do not work yet', text: 'Do what is marked below, then test again. Nothing was stored.' },
      inconclusive: {
        title: 'We could not find out',
        text: 'That is not your key’s fault. Nothing was stored. The marked check says what happened.',
      },
    } satisfies Record<VerificationView['verdict'], { title: string; text: string }>,
    repeated: {
      title: 'These keys were rejected a moment ago',
      text: (rejectedAt: string, until: string) =>
        `Kraken rejected these very keys at ${rejectedAt}, and they were not sent again: Kraken locks out who repeats a wrong try. Change a key, or wait until ${until}.`,
    },
    /** There is no verdict: the way to our own server failed. */
    broke: 'We could not find out',
    testAgain: 'Test again',
    /** Before a countdown, beside the button: `in 0:42`. */
    testAgainIn: 'in',
    duplicate: { title: 'This key is already added', text: 'Nothing was stored. Use the account that has it, or another key.' },
    accept: 'I accept these warnings',
  },

  save: {
    submit: 'Submit',
    saving: 'Storing…',
    needsTest: 'Active once the keys have passed the test.',
    needsMending: 'Inactive: these keys did not pass the test.',
    needsAccept: 'Accept the warnings first.',
    needsOtherKey: (name: string) => `This key is already added as “${name}”.`,
    needsName: 'Give the account a name first.',
    needsOtherName: 'Change the account’s name first.',
    ready: 'Stores the account; the private key is sealed and never shown again.',
    kept: 'Everything you entered is still here.',
    signInAgain: 'You are no longer signed in. Sign in again in another tab, then go on here: everything you entered is still here.',
    signInLink: 'Sign in',
  },
}
