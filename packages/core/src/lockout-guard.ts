import { keyBucket, userBucket } from './budget-buckets.ts'
import { addressesOf, addressOf, type EgressAddress, findWayOut, type WayOut } from './egress-addresses.ts'
import type { Attempt, AttemptLedger, AttemptRepository, ConnectorReport, Exchange } from './ports.ts'
import { err, ok, type Result } from './result.ts'
import { makeWaitingLine, type Priority, type WaitingLine } from './waiting-line.ts'

const MINUTE_MS = 60_000
export const REJECTION_COUNTS_MS = 10 * MINUTE_MS
/** Documented as "a few minutes", seen as a quarter of an hour, and every attempt begins it anew: the longer one counts. */
export const LOCKOUT_MS = 15 * MINUTE_MS
/** No run takes this long; then its place is free again, whatever became of its server. */
const LEASE_MS = MINUTE_MS / 2
const LONGEST_WAIT_MS = 12_000

/** Hears what happens to our addresses. */
export interface GuardWatch {
  rejected(egress: string, times: number): void
  /** Half of the budget is used up. Once for each window. */
  strained(egress: string, rejections: number): void
  lockedOut(egress: string): void
}

export interface LockoutGuardDeps {
  attempts: AttemptRepository
  /**
   * Verifications per user, and per key whoever sends it, within a minute; answers that reject a key, per address and ten
   * minutes. Kraken's smallest call counter bears six runs of a key.
   */
  budgets: { user: number; address: number }
  watch: GuardWatch
  newId: () => string
  now: () => number
}

export type TooManyRequests = { code: 'too-many-requests'; retryAfterSeconds: number }

/** Leave to ask an exchange about one key, once. */
export interface Pass {
  kind: 'pass'
  /** Addresses to leave alone. */
  avoid: ReadonlySet<string>
  /** The key is a good one: whoever waits need not wait for the rest of the run. */
  keyRecognised(): void
  /** Counts what the exchange answered. To be called once, however the run ended. */
  settle(report: Pick<ConnectorReport, 'rejectedFrom' | 'lockedOut'>): Promise<void>
}

/** Or every address is locked out, and nobody may be asked. */
export type Admission = Pass | { kind: 'locked-out'; retryAfterSeconds: number }

export interface Applicant {
  /** Whose budget it counts against; null when nobody asked for it by hand, or others than the owner count it. */
  budgetOf: string | null
  /** Keys of stored accounts go before tests of new ones. */
  priority: Priority
  exchange: Exchange
  publicKeyHash: string
  /** The person left. */
  signal: AbortSignal
}

/**
 * Keeps one user's mistakes from locking out all others: each user, each key and each of our addresses has a budget, counted for
 * all servers together before anything is asked.
 */
export interface LockoutGuard {
  /** For a test that needs no answer of the exchange. */
  admitUser(ownerId: string): Promise<Result<undefined, TooManyRequests>>
  /**
   * Waits a little while runs under way could use up what an address has left: rising rejections slow new tests down before the
   * exchange does.
   */
  admit(applicant: Applicant): Promise<Result<Admission, TooManyRequests>>
  /** Until when nobody may be asked from any of our addresses; undefined while one may. */
  closedUntil(exchange: Exchange): Promise<Date | undefined>
}

export function makeLockoutGuard({ attempts, budgets, watch, newId, now }: LockoutGuardDeps): LockoutGuard {
  const lines = new Map<string, WaitingLine>()
  const strainedUntil = new Map<string, number>()

  const attempt = (bucket: string, lifetimeMs: number): Attempt => ({ id: newId(), bucket, until: new Date(now() + lifetimeMs) })
  const secondsUntil = (time: number) => Math.max(1, Math.ceil((time - now()) / 1000))
  const refuse = (until: number) => err({ code: 'too-many-requests', retryAfterSeconds: secondsUntil(until) } as const)
  const change = <Value>(locks: string[], work: (ledger: AttemptLedger) => Promise<Value>) =>
    attempts.inTransaction(locks, new Date(now()), work)

  // People rehearse mistakes there, and nobody's address is at stake.
  const maxFor = ({ view }: Exchange) => (view.practice ? Number.MAX_SAFE_INTEGER : budgets.address)

  function lineFor({ view }: Exchange): WaitingLine {
    const line = lines.get(view.id) ?? makeWaitingLine()
    lines.set(view.id, line)
    return line
  }

  /** Undefined when it has to wait. */
  async function admitBy(ledger: AttemptLedger, exchange: Exchange, way: WayOut): Promise<Result<Admission, TooManyRequests> | undefined> {
    if (way.kind === 'locked-out') return ok({ kind: 'locked-out', retryAfterSeconds: secondsUntil(way.until.getTime()) })
    if (way.kind === 'used-up') return refuse(way.until.getTime())
    if (!way.hasRoom) return undefined
    const lease = attempt(way.address.asking, LEASE_MS)
    await ledger.add([lease])
    return ok(makePass(exchange, lease.id, way.avoid))
  }

  function makePass(exchange: Exchange, leaseId: string, avoid: ReadonlySet<string>): Pass {
    const line = lineFor(exchange)
    let returned: Promise<void> | undefined
    const returnLease = () => {
      // Where the database fails, the lease ends by itself; whatever needs the database next says so.
      returned ??= change([], (ledger) => ledger.remove(leaseId))
        .catch(() => undefined)
        .then(line.nudge)
      return returned
    }
    return {
      kind: 'pass',
      avoid,
      keyRecognised: () => void returnLease(),
      async settle({ rejectedFrom, lockedOut }) {
        if (rejectedFrom.length === 0 && lockedOut.length === 0) return returnLease()
        const rejecting = [...new Set(rejectedFrom)].map((name) => addressOf(exchange, name))
        const counts = await change([], async (ledger) => {
          await ledger.remove(leaseId)
          await ledger.add([
            ...rejectedFrom.map((name) => attempt(addressOf(exchange, name).rejected, REJECTION_COUNTS_MS)),
            ...lockedOut.map((name) => attempt(addressOf(exchange, name).lockedOut, LOCKOUT_MS)),
          ])
          const counted: number[] = []
          for (const { rejected } of rejecting) counted.push(await ledger.count([rejected]))
          return counted
        })
        line.nudge()
        if (exchange.view.practice) return
        for (const [index, { name }] of rejecting.entries()) {
          watch.rejected(name, rejectedFrom.filter((from) => from === name).length)
          warnOf(name, counts[index] ?? 0)
        }
        for (const name of lockedOut) watch.lockedOut(name)
      },
    }
  }

  function warnOf(egress: string, rejections: number): void {
    if (rejections * 2 < budgets.address || (strainedUntil.get(egress) ?? 0) > now()) return
    strainedUntil.set(egress, now() + REJECTION_COUNTS_MS)
    watch.strained(egress, rejections)
  }

  return {
    admitUser(ownerId) {
      const bucket = userBucket(ownerId)
      return change([bucket], async (ledger) => {
        const full = await ledger.fullUntil(bucket, budgets.user)
        if (full) return refuse(full.getTime())
        await ledger.add([attempt(bucket, MINUTE_MS)])
        return ok(undefined)
      })
    },

    async closedUntil(exchange) {
      const way = await change([], (ledger) => findWayOut(ledger, addressesOf(exchange), maxFor(exchange)))
      return way.kind === 'open' ? undefined : way.until
    },

    async admit({ budgetOf, priority, exchange, publicKeyHash, signal }) {
      const line = lineFor(exchange)
      const addresses = addressesOf(exchange)
      const lookForWay = (ledger: AttemptLedger) => findWayOut(ledger, addresses, maxFor(exchange))
      const locks = addresses.map(({ asking }: EgressAddress) => asking)
      const users = budgetOf === null ? [] : [userBucket(budgetOf)]
      const key = keyBucket(exchange.view.id, publicKeyHash)

      const atOnce = await change([...users, key, ...locks], async (ledger) => {
        for (const user of users) {
          const userFull = await ledger.fullUntil(user, budgets.user)
          if (userFull) return refuse(userFull.getTime())
        }
        const way = await lookForWay(ledger)
        // What is not sent costs the key nothing.
        const keyFull = way.kind === 'locked-out' ? undefined : await ledger.fullUntil(key, budgets.user)
        if (keyFull) return refuse(keyFull.getTime())
        const admitted = way.kind === 'open' && line.ahead(priority) > 0 ? undefined : await admitBy(ledger, exchange, way)
        if (admitted && !admitted.ok) return admitted
        await ledger.add([...users, ...(way.kind === 'open' ? [key] : [])].map((bucket) => attempt(bucket, MINUTE_MS)))
        return admitted
      })
      if (atOnce) return atOnce

      const waited = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_WAIT_MS)])
      const tryNow = () => change(locks, async (ledger) => admitBy(ledger, exchange, await lookForWay(ledger)))
      const inTurn = await line.stand(tryNow, waited, priority)
      return inTurn ?? refuse(now() + LONGEST_WAIT_MS)
    },
  }
}
