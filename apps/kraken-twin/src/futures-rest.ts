import { isAllowed } from './address-list.ts'
import type { Exchange } from './exchange.ts'
import { ibanOf } from './methods/key-info.ts'
import { sameSignature, signFutures } from './sign.ts'
import type { IssuedKey } from './types.ts'

export const FUTURES_CHECK = '/api/auth/v1/api-keys/v3/check'

export interface FuturesCall {
  /** Path with query string. */
  target: string
  publicKey: string | undefined
  authent: string | undefined
  nonce: string | undefined
  from: string
  nowMs: number
}

/** Kraken Futures' key check: proves that a key which Spot rejects is a good key of the other kind. */
export function checkFuturesKey(call: FuturesCall, { keys }: Exchange): { status: number; body: unknown; errors: string[] } {
  const known = keys.find(call.publicKey ?? '')
  if (!known || !mayUse(known.key, call)) {
    return {
      status: 401,
      body: { error: 'authenticationError', message: 'Authentication failed', suberror: null },
      errors: ['authenticationError'],
    }
  }
  const body = view(known.key)
  keys.touch(known.key.publicKey)
  return { status: 200, body, errors: [] }
}

function mayUse(key: IssuedKey, { target, authent, nonce, from, nowMs }: FuturesCall): boolean {
  if (key.kind !== 'futures' || authent === undefined) return false
  if (key.validUntil > 0 && nowMs >= key.validUntil * 1000) return false
  const [path = '', query = ''] = target.split('?')
  return isAllowed(key.ipAllowlist, from) && sameSignature(signFutures(path, query, nonce ?? '', key.privateKey), authent)
}

function view(key: IssuedKey) {
  return {
    apiKey: key.publicKey,
    accountUid: key.id,
    iiban: ibanOf(key.ownerId),
    createdAt: new Date(key.createdAt * 1000).toISOString().replace('.000', ''),
    permissions: {
      general: generalLevel(key.permissions),
      transfer: key.permissions.includes('withdraw-funds') ? 'FULL_ACCESS' : 'NO_ACCESS',
    },
    allowedCidrBlock: key.ipAllowlist[0] ?? null,
    allowedCidrBlocks: key.ipAllowlist,
  }
}

function generalLevel(permissions: readonly string[]): string {
  if (permissions.includes('modify-trades')) return 'FULL_ACCESS'
  return permissions.length > 0 ? 'READ_ONLY' : 'NO_ACCESS'
}
