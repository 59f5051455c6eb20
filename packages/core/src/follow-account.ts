import type { AddressComparison, ExchangeId, FindingCode, Verdict } from '@keyhaven/contract'
import { EXPIRES_SOON_MS } from './judge-end.ts'
import { nextCheck } from './next-check.ts'
import type { Notice } from './notices.ts'
import type { Account } from './ports.ts'

const DAY_MS = 24 * 60 * 60_000
/** An owner is warned so many days before a key ends, once for each, and when it has ended. */
const WARNED_DAYS = [30, 7, 1, 0]

/** How an account has come to be as it is. */
export interface Turn {
  /** Undefined when it is new. */
  before: Account | undefined
  after: Account
  /** Of the verification of stored keys that led to it; undefined when new keys did. */
  verdict: Verdict | undefined
  /** Verifications in a row, up to then, that found something wrong, or nothing out. */
  inARow: number
  at: Date
}

/** What follows from how an account is now; kept in the same transaction. */
export interface Follow extends Gaps {
  inARow: number
  nextCheckAt: Date
  /** What its owner is written about. */
  notices: Notice[]
}

/** What an account's allow list lacks. */
export interface Gaps {
  /** Addresses of ours that its key does not allow, and those of which nobody can tell. */
  gaps: AddressGap[]
  /** The addresses that it was judged by; see {@link OurAddresses.key}. */
  addressesKey: string
  /** From then on its owner should do something; null: nothing is to be expected. */
  attentionFrom: Date | null
}

export interface AddressGap {
  address: string
  state: 'missing' | 'unknown'
}

/** The addresses that users are asked to whitelist, those that are announced included. */
export interface OurAddresses {
  compare(exchange: ExchangeId, allowList: readonly string[] | undefined): AddressComparison
  /** When an announced one is used first; null: it is already. */
  usedFrom(exchange: ExchangeId, address: string): Date | null
  /** The same for the same addresses. */
  key(exchange: ExchangeId): string
}

/** Decides what follows from a turn of an account. Pure: a database asks it inside its transactions. */
export interface FollowAccount {
  after(turn: Turn): Follow
  /** Our addresses have changed, and nothing else. @param known - what was missing by the addresses before. */
  afterAddresses(account: Account, known: readonly string[]): Gaps & { notices: Notice[] }
}

export function makeFollowAccount(ours: OurAddresses): FollowAccount {
  function gapsOf(account: Account): Gaps & { missing: string[] } {
    const { exchange, keyFacts } = account
    const gaps = ours
      .compare(exchange, keyFacts?.allowList)
      .ours.flatMap(({ address, state }) => (state === 'allowed' ? [] : [{ address, state }]))
    const missing = gaps.flatMap(({ address, state }) => (state === 'missing' ? [address] : []))
    return { gaps, missing, addressesKey: ours.key(exchange), attentionFrom: attentionFrom(account, missing.length > 0) }
  }

  /** One for each day on which addresses come into use. */
  function addressNotices({ exchange }: Account, missing: readonly string[]): Notice[] {
    const byTime = Map.groupBy(missing, (address) => ours.usedFrom(exchange, address)?.getTime() ?? null)
    return [...byTime].map(([from, which]) => ({ kind: 'addresses', which, from: from === null ? null : new Date(from) }))
  }

  return {
    after({ before, after, verdict, inARow: earlier, at }) {
      const inARow = verdict === 'failed' || verdict === 'inconclusive' ? earlier + 1 : 0
      const { missing, ...gaps } = gapsOf(after)
      const nextCheckAt = nextCheck({ accountId: after.id, expiresAt: after.expiresAt, inARow }, at.getTime())
      // Who has just stored keys has read what there is to say of them.
      const isNewKey = before?.publicKeyHash !== after.publicKeyHash
      const lackedBefore = before ? gapsOf(before).missing : missing
      const added = missing.filter((address) => !lackedBefore.includes(address))
      const notices =
        !before || isNewKey ? [] : [...addressNotices(after, added), ...expiryNotices(before, after), ...healthNotices(before, after)]
      return { ...gaps, inARow, nextCheckAt, notices }
    },
    afterAddresses(account, known) {
      const { missing, ...gaps } = gapsOf(account)
      return {
        ...gaps,
        notices: addressNotices(
          account,
          missing.filter((address) => !known.includes(address)),
        ),
      }
    },
  }
}

function attentionFrom({ health, expiresAt }: Account, isMissingAddresses: boolean): Date | null {
  if (health === 'broken' || health === 'attention' || isMissingAddresses) return new Date(0)
  return expiresAt && new Date(expiresAt.getTime() - EXPIRES_SOON_MS)
}

/** How many warnings about its end an account has come past when it was verified last. */
const warningsOf = ({ expiresAt, verifiedAt }: Account): number =>
  expiresAt ? WARNED_DAYS.filter((days) => expiresAt.getTime() - verifiedAt.getTime() <= days * DAY_MS).length : 0

function expiryNotices(before: Account, after: Account): Notice[] {
  if (!after.expiresAt || warningsOf(after) <= warningsOf(before)) return []
  return [{ kind: hasExpired(after) ? 'expired' : 'expires', when: after.expiresAt }]
}

const hasExpired = ({ expiresAt, verifiedAt }: Account): boolean => expiresAt !== null && expiresAt <= verifiedAt

/** Reasons of which notices of their own tell. */
const TOLD_OTHERWISE: ReadonlySet<FindingCode> = new Set(['expires-soon', 'expired', 'egress-announced', 'egress-not-listed'])

function healthNotices(before: Account, after: Account): Notice[] {
  const { health, healthReasons } = after
  if (health === before.health || (health !== 'broken' && health !== 'attention')) return []
  // The key has ended, whatever the exchange calls it: that was told.
  if (hasExpired(after) || (health === 'attention' && healthReasons.every(({ code }) => TOLD_OTHERWISE.has(code)))) return []
  return [{ kind: health }]
}
