import type { Account } from './ports.ts'

/** Why an owner is written to about an account. */
export type Notice =
  /** Its health has come to this. */
  | { kind: 'broken' | 'attention' }
  | { kind: 'expires' | 'expired'; when: Date }
  /** Addresses of ours that its key does not allow; `from`: they are used from then on, null: they are already. */
  | { kind: 'addresses'; which: string[]; from: Date | null }

/** A notice that waits, with its account as it is now. */
export type PendingNotice = Notice & { id: string; account: Pick<Account, 'id' | 'name' | 'exchange' | 'keyHint' | 'health'> }

/** Everything that one owner is to be told. */
export interface PendingMail {
  ownerId: string
  email: string
  /** The language that the owner reads; null when nobody knows. */
  language: string | null
  notices: PendingNotice[]
  /** How often it was tried before. */
  attempts: number
  /** Since when the oldest waits. */
  since: Date
}

/** What is known of writing to one person. */
export interface MailState {
  /** False once the person has said so. */
  wanted: boolean
  /** Since when the address takes no mail, as its server has said for good; null: as far as we know it does. */
  bouncedAt: Date | null
}

/** Notices of all owners, gathered for a while so that one mail tells them all. */
export interface Mailboxes {
  /**
   * Takes what is due for as long as the lease lasts; what its owners do not want, or cannot get, is dropped.
   *
   * @param holder - of the lease: what is done later counts only while it is still held.
   */
  claim(lease: { holder: string; now: Date; until: Date; limit: number }): Promise<PendingMail[]>
  /** These were told, or need no telling any more; what came since stays. */
  settle(ownerId: string, holder: string, noticeIds: readonly string[]): Promise<void>
  putOff(ownerId: string, holder: string, until: Date): Promise<void>
  /** The address refuses mail for good: nothing goes there any more until the person says so. */
  bounced(ownerId: string, holder: string, at: Date): Promise<void>
  stateOf(ownerId: string): Promise<MailState>
  /** Wanted again, an address that bounced gets another try. */
  setWanted(ownerId: string, wanted: boolean): Promise<void>
}
