import { CHECK_IDS, type Check, checkKeyFormat, type VerificationView } from '@keyhaven/contract'
import type { Fingerprints } from './fingerprints.ts'
import { keyHint } from './key-hint.ts'
import { inOrder, notReached, toCheck, verdictOf } from './outcome.ts'
import type { AccountRepository, ConnectorReport, Credentials, Exchange, Verification, VerificationRepository } from './ports.ts'
import type { Receipts } from './receipts.ts'
import { newVerificationCode } from './verification-code.ts'

export interface RunVerificationDeps {
  accounts: AccountRepository
  verifications: VerificationRepository
  receipts: Receipts
  fingerprints: Fingerprints
  newId: () => string
  now: () => number
}

export interface VerificationRequest {
  ownerId: string
  exchange: Exchange
  credentials: Credentials
  /** The person left: nothing more is asked, nothing is kept. */
  signal: AbortSignal
}

/** Yields each check as it ends; returns the whole, kept, with a receipt when it passed. */
export type RunVerification = (request: VerificationRequest) => AsyncGenerator<Check, VerificationView, void>

export const makeRunVerification = (deps: RunVerificationDeps): RunVerification =>
  async function* runVerification({ ownerId, exchange, credentials, signal }) {
    const startedAt = deps.now()
    const exchangeId = exchange.view.id
    const publicKeyHash = deps.fingerprints.publicKey(exchangeId, credentials.publicKey)
    const checks: Check[] = []
    const add = (check: Check) => {
      checks.push(check)
      return check
    }

    yield add(checkFormat(credentials))
    let report: ConnectorReport = { keyName: null, errors: [] }
    if (checks[0]?.outcome === 'ok') {
      const asking = exchange.connector.verify(credentials, signal)
      try {
        let step = await asking.next()
        for (; !step.done; step = await asking.next()) yield add(step.value)
        report = step.value
      } finally {
        // Whoever reads us may stop at any check: then the connector has to hear of it, and close what it opened.
        await asking.return(report)
      }
      signal.throwIfAborted()
      yield add(await checkDuplicate(deps, ownerId, exchange, publicKeyHash))
    } else {
      for (const id of CHECK_IDS) if (id !== 'format') yield add(notReached(id))
    }

    const verification: Verification = {
      id: deps.newId(),
      code: newVerificationCode(),
      ownerId,
      exchange: exchangeId,
      publicKeyHash,
      keyHint: keyHint(credentials.publicKey),
      verdict: verdictOf(checks),
      checks: inOrder(checks),
      startedAt: new Date(startedAt),
      durationMs: Math.max(0, Math.ceil(deps.now() - startedAt)),
      ...report,
    }
    const { id, code, verdict } = verification
    await deps.verifications.insert(verification, {
      id: deps.newId(),
      at: new Date(deps.now()),
      actorId: ownerId,
      action: 'verification.run',
      ownerId,
      subjectId: id,
      facts: { code, verdict, exchange: exchangeId },
    })

    const passed = verdict === 'passed' || verdict === 'passed-with-warnings'
    return {
      id,
      code,
      exchange: exchangeId,
      verdict,
      checks: verification.checks,
      ...(passed && { receipt: deps.receipts.issue({ ownerId, exchange: exchangeId, credentials }, id) }),
      startedAt: verification.startedAt.toISOString(),
      durationMs: verification.durationMs,
    }
  }

/** Before any call: a wrong one costs an attempt of the address that all users share. */
const checkFormat = ({ publicKey, privateKey }: Credentials): Check =>
  toCheck('format', checkKeyFormat({ publicKey, privateKey: privateKey.reveal() }))

async function checkDuplicate(deps: RunVerificationDeps, ownerId: string, exchange: Exchange, publicKeyHash: string): Promise<Check> {
  const startedAt = deps.now()
  const same = await deps.accounts.findByPublicKey(ownerId, exchange.view.id, publicKeyHash)
  return toCheck(
    'not-duplicate',
    same ? [{ code: 'already-added', facts: { account: { id: same.id, name: same.name } } }] : [],
    deps.now() - startedAt,
  )
}
