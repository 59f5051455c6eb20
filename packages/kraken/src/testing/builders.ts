import { PERMISSIONS } from '@keyhaven/core'
import type { Answer } from '../answer.ts'
import type { KeyInfo } from '../key-info.ts'

/** A key with just the rights that are needed, and no limits. */
export const aKeyInfo = (changes: Partial<KeyInfo> = {}): KeyInfo => ({
  name: 'trading',
  permissions: [...PERMISSIONS.required],
  allowList: [],
  validUntil: null,
  queryFrom: null,
  queryTo: null,
  createdAt: null,
  lastUsedAt: null,
  nonceWindow: null,
  account: null,
  ...changes,
})

export const aResult = (result: unknown): Answer => ({ kind: 'result', result, warnings: [] })
