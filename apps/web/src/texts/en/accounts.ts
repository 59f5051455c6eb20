import type { AccountView } from '@keyhaven/contract'

export const accounts = {
  title: 'Exchange Accounts',
  add: 'Add account',
  addExchange: 'Exchange Account',
  addExchangeHint: 'Connect with an API key',
  addPractice: 'Practice account',
  addPracticeHint: 'Rehearse it, no real money',
  columns: { name: 'Name', exchange: 'Exchange', key: 'Key', health: 'Health', added: 'Added', actions: 'Actions' },
  health: { ready: 'Ready', attention: 'Needs attention', broken: 'Broken', unknown: 'Unknown' } satisfies Record<
    AccountView['health'],
    string
  >,
  /** Screen readers hear the name too: `Remove Main`. */
  remove: 'Remove',
  more: 'Show more',
  loadFailed: 'Your accounts could not be loaded',
  moreFailed: 'The next accounts could not be loaded.',
  added: (name: string) => `${name} was added. Its keys are stored sealed.`,
  justAdded: 'New',
  removed: (name: string) => `${name} was removed, and its keys were erased.`,
  empty: {
    title: 'No account yet',
    text: 'Add your Kraken account with an API key that you make at Kraken. We test the key with you and say what to mend before anything is stored.',
    practice: 'Or rehearse it all with a practice account: nothing there is real money.',
  },
}

export const chooser = {
  title: 'Choose an exchange',
  lead: 'Where is the account that you want to connect?',
  spot: 'Spot trading, with an API key that you make at Kraken',
  none: 'This Keyhaven offers no exchange. Ask its operator.',
  practiceQuestion: 'Only trying?',
  practice: 'Add a practice account',
  loadFailed: 'The exchanges could not be loaded',
}
