import { isAllowed } from './address-list.ts'
import { CHANNELS } from './channels.ts'
import { usableKey } from './check-private-call.ts'
import type { Exchange } from './exchange.ts'
import type { SocketRequest } from './socket-request.ts'
import type { Switches } from './switches.ts'

type Subscribed = { result: unknown; snapshot: readonly unknown[] | undefined } | { error: string }

/**
 * Decides about a subscription to a private channel.
 *
 * @param publicKey - the key behind the request's token; undefined when the token is unknown or has lapsed.
 */
export function subscribe(
  request: SocketRequest,
  publicKey: string | undefined,
  from: string,
  { keys, now }: Exchange,
  switches: Switches,
): Subscribed {
  const channel = CHANNELS.get(request.channel)
  if (!channel) return { error: 'Subscription name invalid' }
  const known = publicKey === undefined ? undefined : usableKey(publicKey, keys, now())
  if (!known) return { error: 'ESession:Invalid session' }
  if (switches.webSocketAddressLock && !isAllowed(known.key.ipAllowlist, from)) return { error: 'EGeneral:Permission denied' }
  if (!known.key.permissions.includes(channel.needs)) return { error: 'EGeneral:Permission denied' }
  return { result: channel.result(request, switches), snapshot: channel.snapshot(request, known.key) }
}
