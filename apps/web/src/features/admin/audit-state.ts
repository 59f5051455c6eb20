import { AuditAction, listAuditEvents } from '@keyhaven/contract'
import { readAddress, toAddress } from '../support/address.ts'

/** What is looked for in the audit trail. The address bar holds all of it, so that a colleague can be sent the link. */
export interface AuditState {
  /** As they were typed; see {@link auditAsked}. */
  actor: string
  account: string
  action: AuditAction | undefined
  /** ISO 8601. What happened at `until` or later is left out. */
  since: string | undefined
  until: string | undefined
}

const { actor: Actor, account: Account } = listAuditEvents.query.shape

/** Reads an address's query; what it holds that is no filter of ours is passed over. */
export function readAudit(search: string): AuditState {
  const { text, one, moment } = readAddress(search)
  return {
    actor: text('actor'),
    account: text('account'),
    action: one('action', AuditAction),
    since: moment('since'),
    until: moment('until'),
  }
}

/** The address that shows it: `/admin/audit?action=account.added`. */
export const auditAddress = (state: Partial<AuditState>) => toAddress('/admin/audit', { ...state })

export const isWholeId = (account: string) => Account.safeParse(account).success

/** What the server is asked for: of what is still being typed, nothing. */
export function auditAsked({ actor, account, action, since, until }: AuditState): Record<string, string> {
  const asked = {
    actor: Actor.safeParse(actor).success ? actor : '',
    account: isWholeId(account) ? account : '',
    ...{ action, since, until },
  }
  return Object.fromEntries(Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1])))
}
