import type { ExchangeId } from '@keyhaven/contract'
import type { Gaps } from './follow-account.ts'
import type { Notice } from './notices.ts'
import type { Account } from './ports.ts'

/** When each account is looked at again, and what its owner should do: kept beside the accounts, in the same transactions. */
export interface Watches {
  /**
   * Takes accounts of one exchange whose verification is due for as long as the lease lasts, the most overdue first. No other
   * server gets them meanwhile; afterwards any may. A verification that is kept ends the lease, whoever asked for it.
   *
   * @param lease - `holder` names it: what is done under it counts only while nobody else has taken the account.
   */
  claim(lease: { exchange: ExchangeId; holder: string; now: Date; until: Date; limit: number }): Promise<string[]>
  /** Nothing came of it: the account is due again then. */
  putOff(accountId: string, holder: string, until: Date): Promise<void>
  /**
   * Gives accounts that were due before some time another one; returns how many there were, at most `limit`.
   *
   * @param to - when an account is due instead.
   */
  spread(overdue: { before: Date; limit: number }, to: (accountId: string, dueAt: Date) => Date): Promise<number>
  /**
   * Judges accounts anew whose allow lists were judged by other addresses than ours are now; returns how many, at most `limit`.
   *
   * @param judge - gets an account, and which addresses it lacked by the old ones.
   */
  judgeAddresses(
    by: { exchange: ExchangeId; addressesKey: string; at: Date; limit: number },
    judge: (account: Account, missing: readonly string[]) => Gaps & { notices: Notice[] },
  ): Promise<number>
  /** Accounts of an owner that need something by now, each with the addresses of ours that its key lacks; and how many there are. */
  attentionOf(ownerId: string, now: Date, limit: number): Promise<{ items: NeedyAccount[]; count: number }>
  /** How many accounts of an exchange there are, and how many of them lack each address, or are not known to hold it. */
  countGaps(
    exchange: ExchangeId,
  ): Promise<{ accounts: number; gaps: { address: string; state: 'missing' | 'unknown'; accounts: number }[] }>
}

export interface NeedyAccount {
  account: Account
  missing: string[]
}
