import { type KeyDescription, SecretText } from '@keyhaven/core'
import { isRecord } from './json.ts'
import { tidy } from './tidy.ts'

/**
 * What `GetApiKeyInfo` tells of a key. `undefined` means that Kraken said it in a way that we do not know: nothing may be
 * concluded from it.
 */
export interface KeyInfo {
  name: string | null
  permissions: string[] | undefined
  /** As Kraken writes them: addresses and blocks. Empty: usable from anywhere. */
  allowList: string[] | undefined
  /** Epoch milliseconds; null when the key has no such limit. */
  validUntil: number | null | undefined
  queryFrom: number | null | undefined
  queryTo: number | null | undefined
  createdAt: number | null | undefined
  /** The call before this one; null when there was none. */
  lastUsedAt: number | null | undefined
  /** In the unit of the key's nonces; null when there is none, or none that we can read: it changes nothing for us. */
  nonceWindow: string | null
  /** Kraken's own id of the account, the IIBAN. Personal. */
  account: SecretText | null
}

const NAME_MAX = 100
const ACCOUNT_MAX = 64
const ENTRIES_MAX = 500
const ENTRY_LENGTH_MAX = 100
/** The last second of the year 9999, the last one that ISO 8601 writes with four digits. */
const LAST_SECOND = 253_402_300_799

/**
 * Reads the result of `GetApiKeyInfo`: in camelCase as Kraken documents it or in snake_case as it was seen, numbers as numbers
 * or as text. Unknown members are ignored.
 *
 * @returns undefined when not one known member is there: then it is no such result at all.
 */
export function readKeyInfo(result: unknown): KeyInfo | undefined {
  if (!isRecord(result)) return undefined
  const field = (camel: string, snake: string) => result[camel] ?? result[snake]

  const name = field('apiKeyName', 'api_key_name')
  const permissions = field('permissions', 'permissions')
  const allowList = field('ipAllowlist', 'ip_allowlist')
  const validUntil = field('validUntil', 'valid_until')
  const queryFrom = field('queryFrom', 'query_from')
  const queryTo = field('queryTo', 'query_to')
  if ([name, permissions, allowList, validUntil, queryFrom, queryTo].every((value) => value === undefined)) return undefined

  return {
    name: typeof name === 'string' ? tidy(name, NAME_MAX) || null : null,
    permissions: readTexts(permissions),
    allowList: readTexts(allowList),
    validUntil: readTime(validUntil),
    queryFrom: readTime(queryFrom),
    queryTo: readTime(queryTo),
    createdAt: readTime(field('createdTime', 'created_time')),
    lastUsedAt: readLastUse(result),
    nonceWindow: readWindow(field('nonceWindow', 'nonce_window')),
    account: readAccount(result.iban),
  }
}

/** What may be kept of it: without Kraken's number of the account. */
export function describeKey(info: KeyInfo): KeyDescription {
  const { permissions, allowList, nonceWindow } = info
  return {
    permissions,
    allowList,
    nonceWindow,
    createdAt: toIso(info.createdAt),
    lastUsedAt: toIso(info.lastUsedAt),
    validUntil: toIso(info.validUntil),
    queryFrom: toIso(info.queryFrom),
    queryTo: toIso(info.queryTo),
  }
}

const toIso = (ms: number | null | undefined) => (typeof ms === 'number' ? new Date(ms).toISOString() : ms)

function readWindow(value: unknown): string | null {
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value
  return typeof text === 'string' && /^[1-9]\d{0,19}$/.test(text) ? text : null
}

/** One spelling in both casings. Cutting an id would make two accounts one. */
function readAccount(value: unknown): SecretText | null {
  if (typeof value !== 'string' || value.length > ACCOUNT_MAX) return null
  const account = tidy(value, ACCOUNT_MAX)
  return account === '' ? null : new SecretText(account)
}

/** A list of texts; empty ones are dropped, for `[""]` was seen where `[]` is documented. */
function readTexts(value: unknown): string[] | undefined {
  if (!Array.isArray(value) || value.length > ENTRIES_MAX || !value.every((entry) => typeof entry === 'string')) return undefined
  return value.map((entry) => tidy(entry, ENTRY_LENGTH_MAX)).filter((entry) => entry !== '')
}

/** Null where Kraken says null: never used. `??` would take it for a missing member. */
function readLastUse(result: Record<string, unknown>): number | null | undefined {
  const value = 'lastUsed' in result ? result.lastUsed : result.last_used
  return value === null ? null : readTime(value)
}

/** Unix seconds as epoch milliseconds; 0 means that there is no such limit. */
function readTime(value: unknown): number | null | undefined {
  const seconds = typeof value === 'string' && /^\d{1,12}$/.test(value) ? Number(value) : value
  if (typeof seconds !== 'number' || !Number.isInteger(seconds) || seconds < 0 || seconds > LAST_SECOND) return undefined
  return seconds === 0 ? null : seconds * 1000
}
