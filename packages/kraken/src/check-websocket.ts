import { type Check, toCheck } from '@keyhaven/core'
import type { Answer } from './answer.ts'
import type { BalancesSocket } from './balances-socket.ts'
import { judgeNoToken, judgeSubscription, readToken } from './judge-websocket.ts'
import { type HeardStatus, type Run, remember, type Timed, timed, withStatus } from './run.ts'

/** @param told - `GetWebSocketsToken`'s answer; undefined when it was not asked, for the key lacks the right. */
export async function checkWebSocket(
  { now, report }: Run,
  socket: BalancesSocket,
  told: Timed<Answer> | undefined,
  status: HeardStatus,
): Promise<Check> {
  if (!told) return toCheck('websocket', [{ code: 'websocket-off' }])
  const token = readToken(told.value)
  if (!token) return toCheck('websocket', withStatus(judgeNoToken(told.value, now()), status), told.durationMs)
  const { value: subscription, durationMs } = await timed(socket.subscribe(token))
  if (subscription.kind === 'refused') remember(report, subscription.errors)
  return toCheck('websocket', withStatus(judgeSubscription(subscription, now()), status), told.durationMs + durationMs)
}
