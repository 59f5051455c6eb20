/**
 * The steps at Kraken. What stands in [brackets] is a label of Kraken's: it stays as Kraken shows it, in English.
 * Where it stands alone it is in kraken-words.ts.
 */
export const texts = {
  steps: {
    1: {
      text: 'Sign in to Kraken Pro and go to [Settings → API].',
      more: 'Also: the profile icon at the top right, [Settings], tab [API]. Some accounts call it [Connections & API].',
      picture: 'Kraken Pro: the profile icon at the top right, and the tab API in the settings, are marked.',
    },
    2: {
      text: 'In the section [Spot trading API], press [Create API key]. The dialog [Add API key] opens.',
      more: 'Spot and Futures need a key each, made on the same page: a Spot key does not work for Futures, nor the other way round.',
      picture: 'Two sections, Spot trading API and Futures trading API; the button Create API key of the first one is marked.',
    },
    3: {
      text: 'In [Name], write a label that tells you what the key is for. Each name exists once in your Kraken account.',
      suggestion: 'For instance:',
      copySuggestion: 'Copy the name',
      picture: 'The dialog Add API key with the field Name marked.',
    },
    4: {
      text: 'Tick exactly the marked boxes, and leave all others empty.',
      picture: 'Three columns of boxes; those of the following list are ticked, all others are empty.',
      needed: 'Tick, and why:',
      empty: 'Leave empty:',
    },
    5: {
      text: 'Switch on [WebSocket interface] for live data, and [IP address restriction] with these addresses:',
      textNotSet:
        'Switch on [WebSocket interface] for live data. Leave [IP address restriction] off until you know the addresses: ask the operator of this Keyhaven.',
      copyAddresses: 'Copy the addresses',
      picture: 'Six switches: WebSocket interface and IP address restriction are on, the other four are off.',
      pictureNotSet: 'Six switches: WebSocket interface is on, the other five are off.',
      expiry: '[Key expiration]: optional. On that day the key stops working; we remind you before.',
      query: '[Query start date], [Query end date]: optional, best left empty. With them the platform sees only part of your history.',
      nonce: '[Custom nonce window]: off, unless a lagging network causes nonce errors.',
    },
    6: {
      text: 'Press [Generate key]. Kraken asks for the 6-digit code of your authenticator app: type it and press [Enter].',
      picture: 'The button Generate key, then a field with a 6-digit code and the button Enter.',
    },
    7: {
      text: 'The view [API key created] shows two values. Copy both now: Kraken never shows the private key again.',
      goesInto: 'goes into',
      more: 'If you lose it, delete the key and create a new one. Then press [Close].',
      picture: 'The view API key created with two values, a copy button beside each, and the button Close.',
    },
    8: {
      text: (test: string, submit: string) => `Paste both values into the form, press ${test}, and then ${submit}.`,
      more: 'If something is to be mended, this guide opens at the step, with the box marked.',
      picture: 'The form on this page with its three fields and two buttons.',
    },
  },

  open: 'Open Kraken’s API settings',
  openPractice: 'Open the practice API settings',
  neverTitle: 'Never tick [Withdraw]',
  neverWithdraw: 'The platform needs no such right, and a leaked key could empty the account. We refuse such keys.',

  /** What each right is for. */
  purposes: {
    'query-funds': 'read balances',
    'query-open-trades': 'see open orders',
    'query-closed-trades': 'see what was traded',
    'modify-trades': 'place and change orders',
    'close-trades': 'cancel orders',
    'query-ledger': 'see fees and movements',
    'add-funds': 'deposit addresses',
    'withdraw-funds': 'take money out',
    'earn-funds': 'staking and rewards',
    'export-data': 'reports',
  },

  /** Where the platform runs on the reader's own machine. */
  ownMachine: {
    notFound: 'The address of this machine could not be found out.',
    notFoundHelp: 'Type it here, as Kraken sees it: an IPv4 or IPv6 address. It stays in this browser.',
    typed: 'Address of this machine',
    typedWrong: 'This is no IP address. Several are delimited by commas.',
  },

  mend: {
    title: 'The test says',
    acts: {
      tick: 'Switch on:',
      clear: 'Switch off:',
      addresses: 'Paste our addresses:',
      change: 'Later, or off:',
      check: 'See whether it is right:',
      renew: 'Make a new key:',
      copy: 'Copy again:',
    },
  },
}

export type Texts = typeof texts
