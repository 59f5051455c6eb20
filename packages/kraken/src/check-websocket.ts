import { type Check, toCheck } from '@keyhaven/core'
import type { Answer } from './answer.ts'
import type { BalancesSocket } from './balances-socket.ts'
import { judgeNoToken, judgeSubscription, readToken } from './judge-websocket.ts'
import type { Line } from './line.ts'
import { type HeardStatus, hear, type Run, type Timed, timed, withStatus } from './run.ts'

export interface SocketQuestion {
  line: Line
  /** Opened by that line. */
  socket: BalancesSocket
  status: HeardStatus
}

/** @param told - `GetWebSocketsToken`'s answer; undefined when it was not asked, for the key lacks the right. */
export async function checkWebSocket(
  { now, report }: Run,
  { line, socket, status }: SocketQuestion,
  told: Timed<Answer> | undefined,
): Promise<Check> {
  if (!told) return toCheck('websocket', [{ code: 'websocket-off' }])
  const token = readToken(told.value)
  if (!token) return toCheck('websocket', withStatus(judgeNoToken(told.value, now()), status), told.durationMs)
  const { value: subscription, durationMs } = await timed(socket.subscribe(token))
  if (subscription.kind === 'refused') hear(report, line, subscription.errors)
  return toCheck('websocket', withStatus(judgeSubscription(subscription, now()), status), told.durationMs + durationMs)
}
