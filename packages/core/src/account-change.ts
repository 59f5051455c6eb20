import type { ExchangeId, FindingCode, Health } from '@keyhaven/contract'
import type { Account } from './ports.ts'

export type AccountChangeType = 'account.added' | 'account.health_changed' | 'account.credentials_replaced' | 'account.removed'

/** Something about an account that the platform is told of. Without secrets, and without what its owner typed. */
export interface AccountChange {
  /** Whoever hears of it twice knows by this that it is the same one. */
  id: string
  type: AccountChangeType
  at: Date
  /** As it is after the change; before it, when it was removed. */
  account: { id: string; ownerId: string; exchange: ExchangeId; keyHint: string; health: Health }
  /** Findings behind the health. */
  reasons: readonly FindingCode[]
  /** Only of a changed health. */
  previousHealth?: Health
}

/** A change of this account as it is now. */
export const toAccountChange = (
  account: Pick<Account, 'id' | 'ownerId' | 'exchange' | 'keyHint' | 'health' | 'healthReasons'>,
  change: Omit<AccountChange, 'account' | 'reasons'>,
): AccountChange => {
  const { id, ownerId, exchange, keyHint, health, healthReasons } = account
  return { ...change, reasons: [...new Set(healthReasons.map(({ code }) => code))], account: { id, ownerId, exchange, keyHint, health } }
}
