/**
 * The words of Kraken's own dialog "Add API key". They stay in English in every language, as Kraken shows them:
 * the reader looks for exactly these.
 */
export const KRAKEN = {
  settings: 'Settings',
  api: 'API',
  path: 'Settings → API',
  connections: 'Connections & API',
  section: 'Spot trading API',
  futures: 'Futures trading API',
  create: 'Create API key',
  dialog: 'Add API key',
  name: 'Name',
  websocket: 'WebSocket interface',
  restriction: 'IP address restriction',
  expiry: 'Key expiration',
  queryStart: 'Query start date',
  queryEnd: 'Query end date',
  nonceWindow: 'Custom nonce window',
  generate: 'Generate key',
  enter: 'Enter',
  created: 'API key created',
  publicKey: 'API key',
  privateKey: 'Private key',
  close: 'Close',
} as const

/** The three columns of tick boxes, in Kraken's order. */
export const COLUMNS = [
  {
    group: 'Funds permissions',
    boxes: [
      ['query-funds', 'Query'],
      ['add-funds', 'Deposit'],
      ['withdraw-funds', 'Withdraw'],
      ['earn-funds', 'Earn'],
    ],
  },
  {
    group: 'Orders and trades',
    boxes: [
      ['query-open-trades', 'Query open orders & trades'],
      ['query-closed-trades', 'Query closed orders & trades'],
      ['modify-trades', 'Create & modify orders'],
      ['close-trades', 'Cancel & close orders'],
    ],
  },
  {
    group: 'Data',
    boxes: [
      ['query-ledger', 'Query ledger entries'],
      ['export-data', 'Export data'],
    ],
  },
] as const

/** The rights that have no box in the columns. */
export const ELSEWHERE = {
  'create-ws-token': `${KRAKEN.websocket} → On`,
  'add-withdraw-address': 'Add withdrawal addresses',
  'update-withdraw-address': 'Update withdrawal addresses',
} as const

/** What stands between the arrows of a label such as `Settings → API`. */
type WordIn<Label extends string> = Label extends `${infer Word} → ${infer Rest}` ? Word | WordIn<Rest> : Label

/** Every word or phrase of Kraken's that is shown, for each language to say what it means. */
export type KrakenWord =
  | WordIn<(typeof KRAKEN)[keyof typeof KRAKEN] | (typeof ELSEWHERE)[keyof typeof ELSEWHERE]>
  | (typeof COLUMNS)[number]['group' | 'boxes'][number][1]

/** What each of the words means in a language that is not their own. */
export type Translation = Record<KrakenWord, string>
