import { createHash } from 'node:crypto'
import type { Switches } from '../switches.ts'
import type { IssuedKey } from '../types.ts'

/** Answer of `GetApiKeyInfo`, in the documented or the captured spelling. */
export function keyInfo(key: IssuedKey, highestNonce: bigint, { casing, numbers, emptyAllowlist }: Switches): Record<string, unknown> {
  const time = (seconds: number) => (numbers === 'number' ? seconds : String(seconds))
  const info = {
    apiKeyName: key.name,
    apiKey: key.publicKey,
    nonce: String(highestNonce),
    nonceWindow: numbers === 'string' ? String(key.nonceWindow) : key.nonceWindow,
    permissions: key.permissions,
    iban: ibanOf(key.ownerId),
    validUntil: time(key.validUntil),
    queryFrom: time(key.queryFrom),
    queryTo: time(key.queryTo),
    createdTime: time(key.createdAt),
    modifiedTime: time(key.modifiedAt),
    ipAllowlist: key.ipAllowlist.length === 0 && emptyAllowlist === '[""]' ? [''] : key.ipAllowlist,
    lastUsed: key.lastUsed === undefined ? null : time(key.lastUsed),
  }
  return casing === 'camel' ? info : Object.fromEntries(Object.entries(info).map(([name, value]) => [snake(name), value]))
}

/** One account per owner, named as Kraken names accounts: `AA## XXXX XXXX XXXX`. Keys of nobody in particular share one. */
export function ibanOf(ownerId: string | undefined): string {
  if (ownerId === undefined) return 'AA00 SIM0 0000 0001'
  const digest = createHash('sha256').update(ownerId).digest('hex').toUpperCase()
  const check = String(Number.parseInt(digest.slice(-4), 16) % 100).padStart(2, '0')
  return `AA${check} ${digest.slice(0, 4)} ${digest.slice(4, 8)} ${digest.slice(8, 12)}`
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
