import { type Check, type ConnectorReport, type Credentials, notReached, toCheck } from '@keyhaven/core'
import type { Answer } from './answer.ts'
import type { BalancesSocket } from './balances-socket.ts'
import { explain, isLastWord, isNotTheKey } from './explain.ts'
import { judgeIpRestriction } from './judge-ip-restriction.ts'
import { judgeLimits } from './judge-limits.ts'
import { judgeBalance, judgePermissions, judgeWithdrawal } from './judge-permissions.ts'
import { judgeReachable, readServerTime, readSystemStatus } from './judge-reachable.ts'
import { judgeExpired, judgeRecognisedByCalls } from './judge-recognised.ts'
import { judgeNoToken, judgeSubscription, readToken } from './judge-websocket.ts'
import { type KeyInfo, readKeyInfo } from './key-info.ts'
import type { RestClient } from './rest-client.ts'

export interface ChecksDeps {
  rest: RestClient
  openSocket: (signal: AbortSignal) => BalancesSocket
  /** Kraken's clock, in epoch milliseconds. */
  onServerTime: (ms: number) => void
  addresses: readonly string[] | null
  now: () => number
  slowMs: number
}

export interface ChecksRequest {
  credentials: Credentials
  /** Gives up the calls under way and closes the socket. */
  signal: AbortSignal
  /** Filled while the checks run. */
  report: ConnectorReport
}

interface Timed<Value> {
  value: Value
  durationMs: number
}

/** What is known of a key that Kraken does not describe. */
const UNDESCRIBED: KeyInfo = {
  name: null,
  permissions: undefined,
  allowList: undefined,
  validUntil: undefined,
  queryFrom: undefined,
  queryTo: undefined,
}

/**
 * One verification: each check as it ends. A passing one waits for three signed calls in a row: `GetApiKeyInfo`, then
 * `GetWebSocketsToken`, then `Balance` beside the subscription. Calls that depend on each other start before the checks in
 * between are yielded, so that the reader's pace costs no time.
 */
export async function* runChecks(deps: ChecksDeps, request: ChecksRequest): AsyncGenerator<Check, void, void> {
  const { rest, now } = deps
  const { signal } = request
  const ask = askerFor(deps, request)

  const described = ask('GetApiKeyInfo')
  const status = rest.ask('SystemStatus', signal).then(readSystemStatus)
  void rest
    .ask('Time', signal)
    .then(readServerTime)
    .then((time) => time !== undefined && deps.onServerTime(time))
  const socket = deps.openSocket(signal)
  try {
    const { value: answer, durationMs } = await described
    const info = answer.kind === 'result' ? readKeyInfo(answer.result) : undefined
    if (info) {
      yield* checkKey(deps, request, socket, { info, durationMs })
      return
    }

    const failure = explain(answer.kind === 'result' ? { kind: 'wrong-shape', status: 200 } : answer, now())
    if (failure.code === 'not-available') {
      yield* checkKey(deps, request, socket, { info: undefined, durationMs })
      return
    }
    // Only a failure waits for Kraken's status: it is under way as long as the call that failed was.
    const reachable = judgeReachable({ failure, durationMs, status: isNotTheKey(failure) ? await status : undefined }, deps.slowMs)
    yield toCheck('reachable', reachable, durationMs)
    yield isNotTheKey(failure) ? notReached('recognised') : toCheck('recognised', [failure])
    for (const id of ['permissions', 'no-withdrawal', 'websocket', 'ip-restriction', 'limits'] as const) yield notReached(id)
  } finally {
    socket.close()
  }
}

/** The checks of a key that Kraken answers for. `info` is undefined where Kraken does not describe keys. */
async function* checkKey(
  deps: ChecksDeps,
  request: ChecksRequest,
  socket: BalancesSocket,
  first: { info: KeyInfo | undefined; durationMs: number },
): AsyncGenerator<Check, void, void> {
  const now = deps.now()
  const ask = askerFor(deps, request)
  const info = first.info ?? UNDESCRIBED
  request.report.keyName = info.name

  const expired = judgeExpired(info, now)
  const rights = judgePermissions(info)
  const lacksRights = rights.some(({ code }) => code === 'missing')
  // What is known to be refused is not asked for: each refusal counts against the address that all users share.
  const token = expired.length > 0 || info.permissions?.includes('create-ws-token') === false ? undefined : ask('GetWebSocketsToken')

  yield toCheck(
    'reachable',
    judgeReachable({ failure: undefined, durationMs: first.durationMs, status: undefined }, deps.slowMs),
    first.durationMs,
  )
  if (first.info) yield toCheck('recognised', expired)
  yield toCheck('no-withdrawal', judgeWithdrawal(info))
  yield toCheck('ip-restriction', judgeIpRestriction(info, deps.addresses))
  yield toCheck('limits', judgeLimits(info, now))
  // The list alone condemns a key; only `Balance` clears it.
  if (lacksRights) yield toCheck('permissions', rights)
  if (expired.length > 0) {
    if (!lacksRights) yield notReached('permissions')
    yield notReached('websocket')
    return
  }

  const told = await token
  const mayGoOn = !told || told.value.kind === 'result' || !isLastWord(explain(told.value, now))
  const websocket = checkWebSocket(deps, request, socket, told)
  const balance = mayGoOn && !lacksRights ? ask('Balance') : undefined

  const pending = [websocket]
  if (balance)
    pending.push(
      balance.then(({ value, durationMs }) => toCheck('permissions', [...rights, ...judgeBalance(value, deps.now())], durationMs)),
    )
  else if (!lacksRights) yield notReached('permissions')
  yield* asTheyEnd(pending)

  if (!first.info) {
    const answers = [told, await balance].flatMap((call) => call?.value ?? [])
    yield toCheck('recognised', judgeRecognisedByCalls(answers, deps.now()))
  }
}

/** @param told - `GetWebSocketsToken`'s answer; undefined when it was not asked, for the key lacks the right. */
async function checkWebSocket(
  { now }: ChecksDeps,
  { report }: ChecksRequest,
  socket: BalancesSocket,
  told: Timed<Answer> | undefined,
): Promise<Check> {
  if (!told) return toCheck('websocket', [{ code: 'websocket-off' }])
  const token = readToken(told.value)
  if (!token) return toCheck('websocket', judgeNoToken(told.value, now()), told.durationMs)
  const { value: subscription, durationMs } = await timed(socket.subscribe(token))
  if (subscription.kind === 'refused') remember(report, subscription.errors)
  return toCheck('websocket', judgeSubscription(subscription, now()), told.durationMs + durationMs)
}

const askerFor =
  ({ rest }: ChecksDeps, { credentials, signal, report }: ChecksRequest) =>
  (method: string): Promise<Timed<Answer>> =>
    timed(rest.askSigned(method, credentials, signal, (errors) => remember(report, errors)))

const ERRORS_KEPT = 50
function remember(report: ConnectorReport, errors: string[]) {
  report.errors.push(...errors.slice(0, ERRORS_KEPT - report.errors.length))
}

async function timed<Value>(work: Promise<Value>): Promise<Timed<Value>> {
  const startedAt = performance.now()
  return { value: await work, durationMs: performance.now() - startedAt }
}

/** Yields what promises bring, the first one first. They must not reject. */
async function* asTheyEnd<Value>(promises: readonly Promise<Value>[]): AsyncGenerator<Value, void, void> {
  const left = new Map(promises.map((promise, index) => [index, promise.then((value) => ({ index, value }))]))
  while (left.size > 0) {
    const { index, value } = await Promise.race(left.values())
    left.delete(index)
    yield value
  }
}
