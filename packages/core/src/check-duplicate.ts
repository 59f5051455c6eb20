import type { Check, Finding } from '@keyhaven/contract'
import { toCheck } from './outcome.ts'
import type { Account, AccountRepository, Verification } from './ports.ts'

type Keys = Pick<Verification, 'ownerId' | 'exchange' | 'publicKeyHash' | 'exchangeAccountHash'>

/**
 * Whether the owner has added this key, or another one of the same Kraken account, already.
 *
 * @param own - the account whose keys these are, or whose keys they are to replace: it is no duplicate of itself, but its keys
 *   should go on leading to the same Kraken account.
 */
export async function checkDuplicate(
  { accounts, now }: { accounts: AccountRepository; now: () => number },
  { ownerId, exchange, publicKeyHash, exchangeAccountHash }: Keys,
  own: Account | undefined,
): Promise<Check> {
  const startedAt = now()
  const sameKey = await accounts.findByPublicKey(ownerId, exchange, publicKeyHash)
  const findings: Finding[] = []
  if (sameKey && sameKey.id !== own?.id) findings.push(about('already-added', sameKey))
  else if (exchangeAccountHash !== null) {
    const sameAccount = await accounts.findByExchangeAccount(ownerId, exchange, exchangeAccountHash, own?.id)
    if (sameAccount) findings.push(about('same-kraken-account', sameAccount))
  }
  if (own && isOtherAccount(own, exchangeAccountHash)) findings.push({ code: 'other-kraken-account' })
  return toCheck('not-duplicate', findings, now() - startedAt)
}

/** Whether keys belong to another account of the exchange than the ones that are there; false where either is not known. */
export const isOtherAccount = (own: Pick<Account, 'exchangeAccountHash'>, exchangeAccountHash: string | null): boolean =>
  own.exchangeAccountHash !== null && exchangeAccountHash !== null && own.exchangeAccountHash !== exchangeAccountHash

const about = (code: 'already-added' | 'same-kraken-account', { id, name }: Account): Finding => ({
  code,
  facts: { account: { id, name } },
})
