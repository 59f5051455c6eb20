import type { AttentionItem, AttentionView, FindingCode } from '@keyhaven/contract'
import type { OurAddresses } from './follow-account.ts'
import { EXPIRES_SOON_MS } from './judge-end.ts'
import type { Mailboxes } from './notices.ts'
import type { NeedyAccount, Watches } from './watches.ts'

const DAY_MS = 24 * 60 * 60_000
const SHOWN_MAX = 100

/** What a person should do, the gravest first; the person's address counts too when it refuses mail. */
export type ReadAttention = (user: { id: string; email: string }) => Promise<AttentionView>

export interface AttentionDeps {
  watches: Pick<Watches, 'attentionOf'>
  mailboxes: Pick<Mailboxes, 'stateOf'>
  ours: OurAddresses
  now: () => number
}

export const makeReadAttention =
  ({ watches, mailboxes, ours, now }: AttentionDeps): ReadAttention =>
  async ({ id, email }) => {
    const [{ items, count }, { bouncedAt }] = await Promise.all([
      watches.attentionOf(id, new Date(now()), SHOWN_MAX),
      mailboxes.stateOf(id),
    ])
    const all = items.flatMap((needy) => itemsOf(needy, ours, now()))
    if (bouncedAt) all.push({ action: 'mend-mail', email, since: bouncedAt.toISOString() })
    return { count: count + (bouncedAt ? 1 : 0), items: all.toSorted((a, b) => urgency(a) - urgency(b)) }
  }

/** The smaller, the sooner. */
function urgency(item: AttentionItem): number {
  if (item.action === 'mend-mail') return 4
  if (item.account.health === 'broken') return 0
  if (item.action === 'replace-keys') return item.daysLeft === null || item.daysLeft <= 1 ? 1 : 3
  return item.action === 'mend-key' ? 2 : 3
}

/** With these the exchange does not take the pair any more: only new keys help. */
const BEYOND_MENDING: ReadonlySet<FindingCode> = new Set(['key-not-recognised', 'signature-mismatch', 'expired'])
/** These are told by items of their own. */
const OF_ADDRESSES: ReadonlySet<FindingCode> = new Set(['egress-not-listed', 'egress-announced'])

function itemsOf({ account, missing }: NeedyAccount, ours: OurAddresses, now: number): AttentionItem[] {
  const { id, name, exchange, keyHint, health, expiresAt } = account
  const about = { id, name, exchange, keyHint, health }
  const items: AttentionItem[] = []

  const codes = health === 'ready' ? [] : [...new Set(account.healthReasons.map(({ code }) => code))]
  const ends = expiresAt !== null && expiresAt.getTime() - EXPIRES_SOON_MS <= now
  const replace = codes.filter((code) => BEYOND_MENDING.has(code) || (code === 'expires-soon' && ends))
  const mend = codes.filter((code) => !replace.includes(code) && code !== 'expires-soon' && !(missing.length > 0 && OF_ADDRESSES.has(code)))
  if (ends || replace.length > 0) {
    const daysLeft = expiresAt && ends ? Math.max(0, Math.floor((expiresAt.getTime() - now) / DAY_MS)) : null
    items.push({ action: 'replace-keys', account: about, reasons: replace, expiresAt: expiresAt?.toISOString() ?? null, daysLeft })
  }
  if (mend.length > 0) items.push({ action: 'mend-key', account: about, reasons: mend })
  if (missing.length > 0) {
    items.push({
      action: 'add-addresses',
      account: about,
      missing: missing.map((address) => ({ address, usedFrom: ours.usedFrom(exchange, address)?.toISOString() ?? null })),
      paste: ours.compare(exchange, account.keyFacts?.allowList).paste,
    })
  }
  // Broken for a reason that nobody has kept: there is something to look at all the same.
  return items.length > 0 || health === 'ready' || health === 'unknown' ? items : [{ action: 'mend-key', account: about, reasons: [] }]
}
