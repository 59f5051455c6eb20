import type { Permission, Right } from '@keyhaven/contract'
import { COLUMNS, ELSEWHERE, KRAKEN } from '@keyhaven/kraken-words'

type Boxed = (typeof COLUMNS)[number]['boxes'][number][0]

const WORDS = new Map<string, string>([
  // A right that is neither in the columns nor elsewhere is a type error.
  ...Object.entries(ELSEWHERE satisfies Record<Exclude<Permission, Boxed>, string>),
  ...COLUMNS.flatMap(({ group, boxes }) => boxes.map(([id, box]): [string, string] => [id, `${group} → ${box}`])),
])

/** What of the dialog is no right: what to touch, by the words beside it. */
const CONTROLS = {
  create: KRAKEN.create,
  restriction: KRAKEN.restriction,
  expiry: KRAKEN.expiry,
  'query-start': KRAKEN.queryStart,
  'query-end': KRAKEN.queryEnd,
  'nonce-window': KRAKEN.nonceWindow,
  'public-value': KRAKEN.publicKey,
  'private-value': KRAKEN.privateKey,
} as const
/** A control of Kraken's dialog, or the box of a right by the right's identifier. */
export type Touchable = keyof typeof CONTROLS | Permission

const ON_ITS_OWN = new Map<string, string>([
  ...Object.entries(CONTROLS),
  ...COLUMNS.flatMap(({ boxes }) => boxes.map(([id, box]): [string, string] => [id, box])),
  ...Object.entries({ ...ELSEWHERE, 'create-ws-token': KRAKEN.websocket }),
])

/** The words beside a box or control, without its column; something unknown by its identifier. */
export const wordsBeside = (touchable: string) => ON_ITS_OWN.get(touchable) ?? touchable

/** A right by the words of its box; `known` unless we have never heard of it. */
export interface BoxedRight extends Right {
  box: string
  known: boolean
}

/** Rights as the dialog groups them; at the end, under no name of Kraken's, those that stand elsewhere in it. */
export function byColumns(rights: readonly Right[]): { group: string | undefined; boxes: BoxedRight[] }[] {
  const left = new Map(rights.map((right) => [right.permission, right]))
  const take = ([permission, box]: readonly [string, string]): BoxedRight[] => {
    const right = left.get(permission)
    left.delete(permission)
    return right ? [{ ...right, box, known: true }] : []
  }
  const columns = [...COLUMNS, { group: KRAKEN.websocket, boxes: [['create-ws-token', 'On']] as const }]
  const grouped: { group: string | undefined; boxes: BoxedRight[] }[] = columns.map(({ group, boxes }) => ({
    group,
    boxes: boxes.flatMap(take),
  }))
  const others = [...left.values()].map((right) => ({ ...right, box: krakenBox(right.permission), known: WORDS.has(right.permission) }))
  return [...grouped, { group: undefined, boxes: others }].filter(({ boxes }) => boxes.length > 0)
}

const KRAKEN_STATUSES = ['online', 'maintenance', 'cancel_only', 'post_only'] as const
/** What Kraken says of itself. */
export type KrakenStatus = (typeof KRAKEN_STATUSES)[number]

export const isKrakenStatus = (status: string): status is KrakenStatus => KRAKEN_STATUSES.some((known) => known === status)

/** Where to find a right in Kraken's dialog: `Orders and trades → Create & modify orders`; an unknown one by its identifier. */
export const krakenBox = (permission: string) => WORDS.get(permission) ?? permission

/** Addresses as Kraken's field takes them: delimited by commas. */
export const joined = (addresses: readonly string[]) => addresses.join(', ')
