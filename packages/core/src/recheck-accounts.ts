import type { ExchangeId, Verdict } from '@keyhaven/contract'
import { PLATFORM } from './audit-event.ts'
import type { LockoutGuard } from './lockout-guard.ts'
import { spreadCheck } from './next-check.ts'
import type { AccountRepository, Exchange } from './ports.ts'
import { LeaseLost, type VerifyAccount } from './verify-account.ts'
import type { Watches } from './watches.ts'

/** Hears what comes of verifications that nobody asked for. */
export interface RecheckWatch {
  verified(exchange: ExchangeId, verdict: Verdict): void
  /** A fault of ours; the account is tried again in an hour. */
  broke(accountId: string, error: unknown): void
}

export interface RecheckDeps {
  watches: Watches
  accounts: Pick<AccountRepository, 'find'>
  exchanges: readonly Exchange[]
  guard: LockoutGuard
  verifyAccount: VerifyAccount
  watch: RecheckWatch
  /** Verifications at the same time, on this server. */
  atOnce: number
  /** Longer than a verification can take. */
  leaseMs: number
  newId: () => string
  now: () => number
}

/** What has waited longer was not done because nobody was there: doing it at once would be a burst. */
const OVERDUE_MS = 60 * 60_000
const SPREAD_AT_ONCE = 500
const HOUR_MS = 60 * 60_000
/** Ends a verification this long before its lease does, so that a second one seldom begins beside it; only one of them is kept. */
const MARGIN_MS = 3_000

/**
 * Verifies the stored keys that are due, and returns how many accounts were. Never while an exchange has locked all of our addresses
 * out. When it is told to stop, it finishes what is under way.
 */
export function makeRecheckAccounts(deps: RecheckDeps): (signal: AbortSignal) => Promise<number> {
  const { watches, accounts, exchanges, guard, verifyAccount, watch, atOnce, leaseMs, newId, now } = deps

  async function spreadOverdue(signal: AbortSignal): Promise<void> {
    const to = (accountId: string, dueAt: Date) => spreadCheck(accountId, dueAt, now())
    const overdue = () => ({ before: new Date(now() - OVERDUE_MS), limit: SPREAD_AT_ONCE })
    while (!signal.aborted && (await watches.spread(overdue(), to)) === SPREAD_AT_ONCE);
  }

  /** Undefined when nothing is due that may be done. */
  async function claim(holder: string): Promise<string | undefined> {
    for (const exchange of exchanges) {
      if (await guard.closedUntil(exchange)) continue
      const until = new Date(now() + leaseMs)
      const [accountId] = await watches.claim({ exchange: exchange.view.id, holder, now: new Date(now()), until, limit: 1 })
      if (accountId !== undefined) return accountId
    }
    return undefined
  }

  async function recheck(accountId: string, holder: string): Promise<void> {
    const putOff = (waitMs: number) => watches.putOff(accountId, holder, new Date(now() + waitMs))
    try {
      const account = await accounts.find(accountId)
      // Removed since.
      if (!account) return
      const signal = AbortSignal.timeout(leaseMs - MARGIN_MS)
      const started = await verifyAccount({ account, trigger: 'schedule', actor: PLATFORM, holder, signal })
      if (!started.ok) {
        return await putOff(started.error.code === 'too-many-requests' ? started.error.retryAfterSeconds * 1000 : 24 * HOUR_MS)
      }
      let step = await started.value.next()
      while (!step.done) step = await started.value.next()
      const { repeated, exchange, verdict } = step.value
      // An earlier answer changes nothing, the account's schedule neither.
      if (repeated) await putOff(HOUR_MS)
      else watch.verified(exchange, verdict)
    } catch (error) {
      // This process stood still for so long that another one did it, or its owner was quicker.
      if (error instanceof LeaseLost) return
      watch.broke(accountId, error)
      await putOff(HOUR_MS)
    }
  }

  return async (signal) => {
    await spreadOverdue(signal)
    let rechecked = 0
    const work = async () => {
      const holder = newId()
      for (let id = await claim(holder); id !== undefined; id = signal.aborted ? undefined : await claim(holder)) {
        await recheck(id, holder)
        rechecked += 1
      }
    }
    await Promise.all(Array.from({ length: atOnce }, work))
    return rechecked
  }
}
