import { type Check, type CheckId, type Finding, notReached, toCheck } from '@keyhaven/core'
import { checkKey, type Recognised } from './check-key.ts'
import { checkUndescribedKey } from './check-undescribed-key.ts'
import { meaningOf } from './error-table.ts'
import { explain, isNotTheKey } from './explain.ts'
import { judgeReachable, readServerTime, readSystemStatus } from './judge-reachable.ts'
import { type KeyInfo, readKeyInfo } from './key-info.ts'
import type { Line } from './line.ts'
import { pasteText } from './paste.ts'
import { askSigned, type HeardStatus, type Run } from './run.ts'

const AFTER_RECOGNISED: readonly CheckId[] = ['permissions', 'no-withdrawal', 'websocket', 'ip-restriction', 'egress', 'limits']

/** What Kraken said when it was asked to describe the key. */
type Description = { durationMs: number } & (
  | { kind: 'told'; info: KeyInfo }
  /** Kraken does not describe keys here. */
  | { kind: 'unknown-method' }
  /** `isRefusedKey`: Kraken does not know the key, or not from this address. */
  | { kind: 'failed'; finding: Finding; isRefusedKey: boolean }
)

/**
 * One verification: each check as it ends. A passing one waits for three signed calls in a row: `GetApiKeyInfo`, then
 * `GetWebSocketsToken`, then `Balance` beside the subscription; and for one more from each further address of ours. Calls that
 * depend on each other start before the checks in between are yielded, so that the reader's pace costs no time.
 */
export async function* runChecks(run: Run): AsyncGenerator<Check, void, void> {
  const [line, second] = run.lines
  if (!line) {
    // All of our addresses are out of use for a while, which is no matter of the key.
    yield toCheck('reachable', [{ code: 'rate-limited' }])
    yield notReached('recognised')
    yield* skipRest()
    return
  }

  run.report.egress = line.address
  const described = describe(run, line)
  const status = listen(run, line)
  let socket = line.openSocket(run.signal)
  try {
    const first = await described
    // Kraken has one error for a key that it does not know and, as far as anybody knows, for an address that it does not let in.
    const fromSecond = first.kind === 'failed' && first.isRefusedKey && second ? await describe(run, second) : undefined
    if (first.kind !== 'failed' || !second || !fromSecond || !knowsKey(fromSecond)) {
      yield* checkDescription(run, first, { line, socket, status, durationMs: first.durationMs, refused: undefined })
      return
    }
    socket.close()
    socket = second.openSocket(run.signal)
    run.report.egress = second.address
    const refused = { address: line.address ?? '', errors: first.finding.facts?.errors ?? [] }
    yield* checkDescription(run, fromSecond, { line: second, socket, status, durationMs: fromSecond.durationMs, refused })
  } finally {
    socket.close()
  }
}

async function* checkDescription(run: Run, description: Description, key: Recognised): AsyncGenerator<Check, void, void> {
  if (description.kind === 'told') return yield* checkKey(run, description.info, key)
  if (description.kind === 'unknown-method') return yield* checkUndescribedKey(run, key)

  const { finding, durationMs } = description
  // Only a failure waits for Kraken's status: it is under way as long as the call that failed was.
  const status = isNotTheKey(finding) ? await key.status.later : undefined
  yield toCheck('reachable', judgeReachable({ failure: finding, durationMs, status }, run.slowMs), durationMs)
  yield isNotTheKey(finding) ? notReached('recognised') : toCheck('recognised', [finding])
  if (!key.refused) return yield* skipRest()
  const { address, errors } = key.refused
  yield toCheck('egress', [{ code: 'egress-refused', facts: { which: [address], errors, paste: pasteText(run.addresses ?? []) } }])
  yield* skipRest('egress')
}

function* skipRest(told?: CheckId): Generator<Check, void, void> {
  for (const id of AFTER_RECOGNISED) if (id !== told) yield notReached(id)
}

async function describe(run: Run, line: Line): Promise<Description> {
  const { value: answer, durationMs } = await askSigned(run, line, { method: 'GetApiKeyInfo' })
  const info = answer.kind === 'result' ? readKeyInfo(answer.result) : undefined
  if (info) return { kind: 'told', info, durationMs }
  const finding = explain(answer.kind === 'result' ? { kind: 'wrong-shape', status: 200 } : answer, run.now())
  if (finding.code === 'not-available') return { kind: 'unknown-method', durationMs }
  const isRefusedKey = answer.kind === 'refused' && meaningOf(answer.errors) === 'invalid-key'
  return { kind: 'failed', finding, isRefusedKey, durationMs }
}

/** Whether Kraken knows a key that it refused from another address: only of one that it knows it judges signature and nonce. */
const knowsKey = (description: Description): boolean =>
  description.kind === 'told' ||
  (description.kind === 'failed' && ['signature-mismatch', 'nonce-behind'].includes(description.finding.code))

/** Asks what is public: nobody waits for it. */
function listen({ signal, report, onServerTime }: Run, { rest }: Line): HeardStatus {
  const status: HeardStatus = { now: undefined, later: rest.ask('SystemStatus', signal).then(readSystemStatus) }
  void status.later.then((said) => {
    status.now = said
    report.exchangeStatus = said ?? null
  })
  void rest
    .ask('Time', signal)
    .then(readServerTime)
    .then((time) => time !== undefined && onServerTime(time))
  return status
}
