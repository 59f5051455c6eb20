import type { Support } from '@keyhaven/contract'

/** The list of exchanges. */
export const texts = {
  title: 'Choose an exchange',
  lead: 'Where is the account that you want to connect?',
  search: 'Search',
  /** Read out while one types. */
  found: (count: number, shown: string) => (count === 1 ? '1 exchange' : `${shown} exchanges`),
  noneFound: 'No exchange of this name. Clear the search to see all.',
  supports: { spot: 'Spot trading', 'live-data': 'Live data', 'address-lock': 'Keys locked to our addresses' } satisfies Record<
    Support,
    string
  >,
  keyHint: 'Connected with an API key that you make there.',
  practiceHint: 'To rehearse: nothing there is real money.',
  none: 'This Keyhaven offers no exchange. Ask its operator.',
  loadFailed: 'The exchanges could not be loaded',
}

export type Texts = typeof texts
