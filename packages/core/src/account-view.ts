import type { AccountView } from '@keyhaven/contract'
import type { Account } from './ports.ts'

/** What may be shown of an account. */
export const toAccountView = (account: Account): AccountView => ({
  id: account.id,
  name: account.name,
  exchange: account.exchange,
  keyHint: account.keyHint,
  keyName: account.keyName,
  health: account.health,
  createdAt: account.createdAt.toISOString(),
  verifiedAt: account.verifiedAt.toISOString(),
})
