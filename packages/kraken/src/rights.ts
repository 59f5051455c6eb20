import { type Finding, PERMISSIONS, type Right } from '@keyhaven/core'
import type { KeyInfo } from './key-info.ts'

const RIGHTS = [...PERMISSIONS.required, ...PERMISSIONS.forbidden, ...PERMISSIONS.excess]
const KNOWN: ReadonlySet<string> = new Set(RIGHTS)

/** What is known of a key's rights, from Kraken's description or from what calls brought. */
export interface Rights {
  /** Undefined where it could not be told. */
  has(permission: string): boolean | undefined
  /** Rights that we do not know. */
  others: readonly string[]
  /** Why some could not be told. */
  untold(which: string[]): Finding
}

/** The rights that Kraken lists; a list in a shape that we do not know tells of none. */
export function listedRights({ permissions }: KeyInfo): Rights {
  return {
    has: (permission) => permissions?.includes(permission),
    others: permissions?.filter((permission) => !KNOWN.has(permission)) ?? [],
    untold: () => ({ code: 'not-available' }),
  }
}

/** Every right that matters with its state, and those that we do not know. */
export function describeRights({ has, others }: Rights): Finding {
  const rights: Right[] = RIGHTS.map((permission) => ({ permission, state: stateOf(permission, has(permission)) }))
  for (const permission of others) rights.push({ permission, state: 'granted' })
  return { code: 'rights', facts: { rights } }
}

const isIn = (group: readonly string[], permission: string) => group.includes(permission)

function stateOf(permission: string, granted: boolean | undefined): Right['state'] {
  if (granted === undefined) return 'could-not-tell'
  if (isIn(PERMISSIONS.required, permission)) return granted ? 'granted' : 'missing'
  if (!granted) return 'off'
  return isIn(PERMISSIONS.forbidden, permission) ? 'must-be-off' : 'not-needed'
}
