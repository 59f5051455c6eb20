import type { Permission } from '@keyhaven/contract'

/**
 * The words of Kraken's own dialog "Add API key". They stay in English in every language, as Kraken shows them:
 * the reader looks for exactly these.
 */
export const KRAKEN = {
  path: 'Settings → API',
  section: 'Spot trading API',
  create: 'Create API key',
  websocket: 'WebSocket interface',
  restriction: 'IP address restriction',
  generate: 'Generate key',
  publicKey: 'API key',
  privateKey: 'Private key',
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

type Boxed = (typeof COLUMNS)[number]['boxes'][number][0]

// The rights that have no box in the columns. A right that is in neither place is a type error.
const ELSEWHERE = {
  'create-ws-token': `${KRAKEN.websocket} → On`,
  'add-withdraw-address': 'Add withdrawal addresses',
  'update-withdraw-address': 'Update withdrawal addresses',
} satisfies Record<Exclude<Permission, Boxed>, string>

const WORDS = new Map<string, string>([
  ...Object.entries(ELSEWHERE),
  ...COLUMNS.flatMap(({ group, boxes }) => boxes.map(([id, box]): [string, string] => [id, `${group} → ${box}`])),
])

/** Where to find a right in Kraken's dialog: `Orders and trades → Create & modify orders`; an unknown one by its identifier. */
export const krakenBox = (permission: string) => WORDS.get(permission) ?? permission
