import { type Finding, SecretText } from '@keyhaven/core'
import type { Answer } from './answer.ts'
import type { Subscription } from './balances-socket.ts'
import { meaningOf } from './error-table.ts'
import { explain, explainErrors, isNotTheKey, RATE_LIMIT_S } from './explain.ts'
import { isRecord } from './json.ts'

/** The token that `GetWebSocketsToken` brought: whoever has it can read the account for a quarter of an hour. */
export function readToken(answer: Answer): SecretText | undefined {
  if (answer.kind !== 'result' || !isRecord(answer.result)) return undefined
  const { token } = answer.result
  return typeof token === 'string' && token !== '' ? new SecretText(token) : undefined
}

/** Why there is no token. */
export function judgeNoToken(answer: Answer, now: number): Finding[] {
  if (answer.kind === 'result') return [{ code: 'bad-answer' }]
  if (answer.kind === 'refused' && meaningOf(answer.errors) === 'permission-denied') {
    return [{ code: 'websocket-off', facts: { errors: answer.errors } }]
  }
  return [explain(answer, now)]
}

/** What became of the subscription. Only Kraken's own refusal is held against the key: an outage never is. */
export function judgeSubscription(subscription: Subscription, now: number): Finding[] {
  switch (subscription.kind) {
    case 'acknowledged':
      return []
    case 'refused':
      return [refusal(subscription.errors, now)]
    case 'closed':
      // 1008 is Kraken's "policy violation"; any other code is a connection that was lost.
      return [subscription.code === 1008 ? refusal([subscription.reason || 'closed with 1008'], now) : { code: 'unreachable' }]
    case 'http':
      return [handshakeRefusal(subscription)]
    case 'not-json':
      return [{ code: 'bad-answer' }]
    case 'no-answer':
      return [{ code: 'unreachable' }]
  }
}

function refusal(errors: string[], now: number): Finding {
  const finding = explainErrors(errors, now)
  const known = meaningOf(errors)
  return known !== undefined && known !== 'session-refused' && isNotTheKey(finding)
    ? finding
    : { code: 'websocket-refused', facts: { errors } }
}

/** A page, a redirect or a 5xx is a gateway speaking, which knows no keys. */
function handshakeRefusal({ status, page }: { status: number; page: boolean }): Finding {
  if (status === 429) return { code: 'rate-limited', facts: { retryAfterSeconds: RATE_LIMIT_S } }
  if (page || status < 400 || status >= 500) return { code: 'bad-answer' }
  return { code: 'websocket-refused', facts: { errors: [`HTTP ${status}`] } }
}
