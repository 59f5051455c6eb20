import { z } from 'zod'
import { isAddressEntry } from './address-list.ts'
import { hintOf } from './key-hint.ts'
import type { IssuedKey } from './types.ts'

/** What the dialog offers, by the identifiers of `GetApiKeyInfo`. The page's boxes carry the same ones as values. */
export const OFFERED_PERMISSIONS = [
  'query-funds',
  'add-funds',
  'withdraw-funds',
  'earn-funds',
  'query-open-trades',
  'query-closed-trades',
  'modify-trades',
  'close-trades',
  'query-ledger',
  'export-data',
  'create-ws-token',
] as const

// The last second of the year 9999: every date that a browser's date field can hold, and no more.
const LAST_SECOND = 253_402_300_799

const keyName = z
  .string()
  .trim()
  .min(1)
  .max(32)
  .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]*$/u)
const unixSeconds = z.int().min(0).max(LAST_SECOND)
const settings = {
  name: keyName,
  permissions: z.array(z.enum(OFFERED_PERMISSIONS)).max(OFFERED_PERMISSIONS.length),
  ipAllowlist: z.array(z.string().max(64).trim().refine(isAddressOrBlock)).max(100),
  validUntil: unixSeconds,
  queryFrom: unixSeconds,
  queryTo: unixSeconds,
  nonceWindow: z.int().min(0),
}

/** A new key. The code is asked for last, once everything else is right: hence optional. */
export const NewKey = z.strictObject({
  ...settings,
  ipAllowlist: settings.ipAllowlist.default([]),
  validUntil: unixSeconds.default(0),
  queryFrom: unixSeconds.default(0),
  queryTo: unixSeconds.default(0),
  nonceWindow: settings.nonceWindow.default(0),
  code: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
})

/** What an edit changes; what it does not name stays. */
export const KeyChange = z
  .strictObject({
    name: z.exactOptional(settings.name),
    permissions: z.exactOptional(settings.permissions),
    ipAllowlist: z.exactOptional(settings.ipAllowlist),
    validUntil: z.exactOptional(settings.validUntil),
    queryFrom: z.exactOptional(settings.queryFrom),
    queryTo: z.exactOptional(settings.queryTo),
    nonceWindow: z.exactOptional(settings.nonceWindow),
  })
  .refine((change) => Object.keys(change).length > 0)

/** What Kraken's field takes between its commas. A zone (`fe80::1%eth0`) means something on one machine only. */
function isAddressOrBlock(text: string): boolean {
  return isAddressEntry(text) && !text.includes('%')
}

/** A key as its owner's list shows it: field by field, so that a new field of a key never slips out. */
export const toListed = (key: IssuedKey) => ({
  id: key.id,
  name: key.name,
  keyHint: hintOf(key.publicKey),
  permissions: [...key.permissions],
  ipAllowlist: key.ipAllowlist.filter((entry) => entry !== ''),
  validUntil: key.validUntil,
  queryFrom: key.queryFrom,
  queryTo: key.queryTo,
  nonceWindow: key.nonceWindow,
  createdAt: key.createdAt,
  modifiedAt: key.modifiedAt,
  lastUsed: key.lastUsed ?? null,
})
