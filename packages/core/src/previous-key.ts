import type { PreviousKey } from '@keyhaven/contract'
import { openCredentials } from './credentials-box.ts'
import { NO_EGRESS } from './egress-addresses.ts'
import type { LockoutGuard } from './lockout-guard.ts'
import type { Account, ConnectorReport, Exchange, Sealer } from './ports.ts'

export interface OldKeyDeps {
  guard: LockoutGuard
  sealer: Sealer
  now: () => number
}

/** Nobody waits longer for what is only good to know. */
const PATIENCE_MS = 5000
/** No verification takes longer: what we ourselves used the key for ended by then. */
const LONGEST_VERIFICATION_MS = 20_000

/**
 * What is known of a key that is about to be erased: whether somebody but us has used it since we last tested it. The exchange is
 * asked once, with the old keys themselves; afterwards nobody could any more.
 */
export async function toPreviousKey(deps: OldKeyDeps, account: Account, exchange: Exchange, signal: AbortSignal): Promise<PreviousKey> {
  const told = await describeOldKey(deps, account, exchange, signal)
  const lastUsedAt = told?.key?.lastUsedAt
  return {
    hint: account.keyHint,
    replacedAt: new Date(deps.now()).toISOString(),
    lastUsedAt: lastUsedAt ?? null,
    use: lastUsedAt === undefined ? 'unknown' : isLater(lastUsedAt, account.verifiedAt) ? 'in-use' : 'idle',
  }
}

const isLater = (lastUsedAt: string | null, verifiedAt: Date) =>
  lastUsedAt !== null && new Date(lastUsedAt).getTime() > verifiedAt.getTime() + LONGEST_VERIFICATION_MS

async function describeOldKey(
  { guard, sealer }: OldKeyDeps,
  account: Account,
  exchange: Exchange,
  signal: AbortSignal,
): Promise<ConnectorReport | undefined> {
  // A key that something is wrong with is not sent again: a refusal would count against the address that all users share.
  if (account.failingSince !== null) return undefined
  const bounded = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)])
  const { publicKeyHash } = account
  const admitted = await guard.admit({ budgetOf: null, priority: 'stored', exchange, publicKeyHash, signal: bounded })
  if (!admitted.ok || admitted.value.kind !== 'pass') return undefined
  const pass = admitted.value
  let report: ConnectorReport | undefined
  try {
    report = await exchange.connector.describe(openCredentials(sealer, account), { signal: bounded, avoid: pass.avoid })
    return report
  } finally {
    await pass.settle(costOf(exchange, report))
  }
}

/** Where the operator has set no address, the connector names none: then no answer is counted as the worst one. */
const costOf = (exchange: Exchange, report: ConnectorReport | undefined): Pick<ConnectorReport, 'rejectedFrom' | 'lockedOut'> => {
  if (!report) return { rejectedFrom: [], lockedOut: [] }
  if (exchange.egress.length > 0) return report
  return { rejectedFrom: report.key ? [] : [NO_EGRESS], lockedOut: [] }
}
