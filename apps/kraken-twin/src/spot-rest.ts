import { checkPrivateCall, type SignedCall } from './check-private-call.ts'
import type { Exchange } from './exchange.ts'
import { type Answer, refuse } from './methods/answer.ts'
import { PRIVATE_METHODS } from './methods/private-methods.ts'
import { PUBLIC_METHODS } from './methods/public-methods.ts'
import { fromQuery } from './params.ts'
import type { Switches } from './switches.ts'

const PUBLIC = '/0/public/'
const PRIVATE = '/0/private/'

export interface SpotCall extends SignedCall {
  verb: string
  path: string
}

/** What Kraken's Spot REST API answers. */
export function answerSpot(call: SpotCall, exchange: Exchange, switches: Switches): Answer {
  if (call.path.startsWith(PUBLIC)) return answerPublic(call, switches)
  if (call.path.startsWith(PRIVATE)) return answerPrivate(call, exchange, switches)
  return refuse('EGeneral:Unknown method')
}

function answerPublic({ path, target, nowMs }: SpotCall, { serviceError, system }: Switches): Answer {
  const error = serviceError[path]
  if (error !== undefined) return refuse(error)
  const method = PUBLIC_METHODS.get(path.slice(PUBLIC.length))
  const params = fromQuery(new URLSearchParams(target.split('?')[1]))
  return method ? method({ params, system, nowMs }) : refuse('EGeneral:Unknown method')
}

function answerPrivate(call: SpotCall, exchange: Exchange, switches: Switches): Answer {
  const error = switches.serviceError[call.path] ?? switches.serviceError['*']
  if (error !== undefined) return refuse(error)
  if (switches.system === 'maintenance') return refuse('EService:Unavailable')

  const name = call.path.slice(PRIVATE.length)
  const method = name === 'GetApiKeyInfo' && switches.getApiKeyInfo === 'unknown-method' ? undefined : PRIVATE_METHODS.get(name)
  if (method && call.verb !== 'POST') return refuse('EGeneral:Invalid arguments')

  const checked = checkPrivateCall(call, method, exchange.keys, exchange.lockouts, switches, lockoutCaller(call, exchange, switches))
  if (!method || 'error' in checked) return 'error' in checked ? checked : refuse('EGeneral:Unknown method')
  const { known } = checked
  const answer = method.answer({ params: call.params, known, switches, tokens: exchange.tokens, nowMs: call.nowMs })
  exchange.keys.touch(known.key.publicKey)
  return answer
}

/**
 * Whose rejected keys are counted together. An address for one key only is counted with that key: what is set for it locks out nobody
 * else. A call that names no key counts for nobody when keys are what is locked out.
 */
function lockoutCaller({ publicKey, from }: SpotCall, { behaviour }: Exchange, { lockout }: Switches): string | undefined {
  if (lockout.scope === 'key') return publicKey
  return publicKey !== undefined && behaviour.changes(publicKey).lockout ? `${publicKey} ${from}` : from
}
