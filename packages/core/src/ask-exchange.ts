import { CHECK_IDS, type Check, type CheckId } from '@keyhaven/contract'
import type { Pass } from './lockout-guard.ts'
import { notReached, toCheck } from './outcome.ts'
import type { ConnectorReport, Credentials, Exchange } from './ports.ts'
import { costOf } from './rejected-pair.ts'

/** What an exchange says about a pair of keys, and what the connector learnt beside it. */
export interface Asked {
  checks: Check[]
  report: ConnectorReport
}

export interface Question {
  exchange: Exchange
  credentials: Credentials
  signal: AbortSignal
}

/** A verification ends within 20 seconds, the time that it waited for its turn included. */
const LONGEST_MS = 19_500

/** The exchange's own checks; what comes before and after them is ours. */
const ASKED: readonly CheckId[] = CHECK_IDS.filter((id) => id !== 'format' && id !== 'not-duplicate')

const NOTHING_LEARNT: ConnectorReport = {
  keyName: null,
  key: null,
  errors: [],
  egress: null,
  exchangeStatus: null,
  answers: new Map(),
  rejectedFrom: [],
  lockedOut: [],
  exchangeAccount: null,
}

/**
 * Asks an exchange, and settles with the guard what that has cost, however it ends.
 *
 * @param waitedMs - since the verification began.
 */
export async function* askExchange(
  { exchange, credentials, signal }: Question,
  pass: Pass,
  waitedMs: number,
): AsyncGenerator<Check, Asked, void> {
  const checks: Check[] = []
  let report = NOTHING_LEARNT
  const over = new AbortController()
  const signals = [signal, over.signal, AbortSignal.timeout(Math.max(0, LONGEST_MS - waitedMs))]
  const asking = exchange.connector.verify(credentials, { signal: AbortSignal.any(signals), avoid: pass.avoid })
  try {
    let step = await asking.next()
    for (; !step.done; step = await asking.next()) {
      checks.push(step.value)
      if (step.value.id === 'recognised' && step.value.outcome === 'ok') pass.keyRecognised()
      yield step.value
    }
    report = step.value
  } finally {
    // Whoever reads us may stop at any check. The connector has to hear of it, and still tells what its calls have cost.
    over.abort()
    let step = await asking.next()
    while (!step.done) step = await asking.next()
    // A generator that has ended before has nothing more to tell.
    report = step.value ?? report
    await pass.settle(costOf(exchange, report, checks))
  }
  for (const id of ASKED.filter((asked) => !checks.some((check) => check.id === asked))) {
    const untold = toCheck(id, [{ code: 'not-available' }])
    checks.push(untold)
    yield untold
  }
  return { checks, report }
}

/** Without any call: the format condemns the keys, or every address of ours is locked out. */
export async function* askNobody(lockedOut?: { retryAfterSeconds: number }): AsyncGenerator<Check, Asked, void> {
  const checks = CHECK_IDS.filter((id) => id !== 'format').map((id) =>
    id === 'reachable' && lockedOut
      ? toCheck(id, [{ code: 'locked-out', facts: { retryAfterSeconds: lockedOut.retryAfterSeconds } }])
      : notReached(id),
  )
  yield* checks
  return { checks, report: NOTHING_LEARNT }
}
