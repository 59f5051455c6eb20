import { type Check, type Finding, notReached, toCheck } from '@keyhaven/core'
import type { Answer } from './answer.ts'
import { costOf } from './call-counter.ts'
import { judgeUntried } from './check-egress.ts'
import type { Recognised } from './check-key.ts'
import { checkWebSocket } from './check-websocket.ts'
import { explain, isNotTheKey } from './explain.ts'
import { judgePermissions, judgeWithdrawal } from './judge-permissions.ts'
import { judgeReachable } from './judge-reachable.ts'
import { ORDER_PAIR, type Probe, probeOrder, probes, readProbe } from './probes.ts'
import type { Rights } from './rights.ts'
import { askSigned, type Run, type Timed, withStatus } from './run.ts'

/** What the calls of the probes brought. */
interface Probed {
  granted: Map<string, boolean>
  /** `GetWebSocketsToken`'s answer. */
  token: Timed<Answer> | undefined
  /** What ended them before their time. */
  interrupted: Finding | undefined
  durationMs: number
}

/**
 * The checks of a key where Kraken does not describe keys: harmless calls one after the other, each of which needs one right.
 * What no call can prove is said to be unproven.
 */
export async function* checkUndescribedKey(run: Run, key: Recognised): AsyncGenerator<Check, void, void> {
  const { line, status, durationMs } = key
  const pair = line.rest.ask(`AssetPairs?pair=${ORDER_PAIR}`, run.signal)
  yield toCheck('reachable', judgeReachable({ failure: undefined, durationMs, status: undefined }, run.slowMs), durationMs)

  const probed = await probeAll(run, line, probes(probeOrder(await pair)))
  const { granted, token, interrupted } = probed
  const proven = [...granted.values()].includes(true)
  if (interrupted && !isNotTheKey(interrupted)) {
    yield toCheck('recognised', [interrupted])
    for (const id of ['permissions', 'no-withdrawal', 'websocket', 'ip-restriction', 'egress', 'limits'] as const) yield notReached(id)
    return
  }
  // Every call denied is what a second factor on the key looks like: then no denial tells of a right.
  const allDenied = granted.size > 0 && !proven
  yield toCheck('recognised', proven ? [] : [allDenied ? TWO_FACTOR : { code: 'not-available' }])

  const rights: Rights = {
    has: (right) => (allDenied ? undefined : granted.get(right)),
    others: [],
    untold: (which) => interrupted ?? { code: 'unproven', facts: { which } },
  }
  yield toCheck('permissions', withStatus(judgePermissions(rights), status), probed.durationMs)
  yield toCheck('no-withdrawal', withStatus(judgeWithdrawal(rights), status))
  for (const id of ['ip-restriction', 'limits'] as const) yield toCheck(id, [{ code: 'unproven' }])
  yield toCheck('egress', judgeUntried(run, line))
  yield token && !allDenied ? await checkWebSocket(run, key, token) : notReached('websocket')
}

const TWO_FACTOR: Finding = { code: 'key-has-2fa', candidates: ['key-has-2fa', 'address-not-allowed'] }

async function probeAll(run: Run, line: Recognised['line'], all: readonly Probe[]): Promise<Probed> {
  const startedAt = performance.now()
  const probed: Probed = { granted: new Map(), token: undefined, interrupted: undefined, durationMs: 0 }
  // Half of an answer is none: all of the calls have to fit under the limit before the first is made.
  const cost = all.reduce((sum, { call }) => sum + costOf(call.method), 0)
  const retryAfterSeconds = run.counter.secondsUntil(run.credentials.publicKey, cost)
  if (retryAfterSeconds > 0) return { ...probed, interrupted: { code: 'rate-limited', facts: { retryAfterSeconds } } }

  for (const probe of all) {
    if (probe.tells?.((right) => probed.granted.get(right)) === false) continue
    const asked = await askSigned(run, line, probe.call)
    if (probe.call.method === 'GetWebSocketsToken') probed.token = asked
    const granted = readProbe(probe, asked.value)
    if (granted === undefined) {
      probed.interrupted = asked.value.kind === 'result' ? { code: 'bad-answer' } : explain(asked.value, run.now())
      break
    }
    probed.granted.set(probe.right, granted)
  }
  return { ...probed, durationMs: performance.now() - startedAt }
}
