import type { AccountDetails, AccountView } from '@keyhaven/contract'
import type { Account, Exchange } from './ports.ts'

/** What may be shown of an account. */
export const toAccountView = (account: Account): AccountView => ({
  id: account.id,
  name: account.name,
  exchange: account.exchange,
  keyHint: account.keyHint,
  keyName: account.keyName,
  health: account.health,
  healthReasons: [...new Set(account.healthReasons.map(({ code }) => code))],
  createdAt: account.createdAt.toISOString(),
  verifiedAt: account.verifiedAt.toISOString(),
  provenAt: account.provenAt?.toISOString() ?? null,
  expiresAt: account.expiresAt?.toISOString() ?? null,
  version: account.version,
})

/**
 * Everything that may be shown of an account.
 *
 * @param exchanges - those that are offered: of another one nobody knows which addresses it is called from.
 */
export function toAccountDetails(account: Account, exchanges: readonly Exchange[]): AccountDetails {
  const exchange = exchanges.find(({ view }) => view.id === account.exchange)
  const { keyFacts, healthReasons, previousKey } = account
  return {
    ...toAccountView(account),
    findings: healthReasons,
    key: keyFacts,
    addresses: exchange?.connector.compareAddresses(keyFacts?.allowList) ?? NO_ADDRESSES,
    previousKey,
  }
}

const NO_ADDRESSES = { restriction: 'unknown', ours: [], foreign: [], paste: '' } as const satisfies AccountDetails['addresses']
