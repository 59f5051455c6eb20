import type { IssuedKey, KeySpec, Twin } from '../types.ts'
import { call } from './rest-client.ts'
import { type Frame, openSocket, type TestSocket } from './socket-client.ts'

/** A token that Kraken issues to a key. */
export async function tokenOf(twin: Twin, key: IssuedKey): Promise<string> {
  return String(Object((await call(twin, key, 'GetWebSocketsToken')).result).token)
}

/** A socket that has said its status, and the token of a key made for it. */
export async function connect(twin: Twin, spec: Partial<KeySpec> = {}): Promise<{ key: IssuedKey; token: string; socket: TestSocket }> {
  const key = await twin.issueKey(spec)
  const token = await tokenOf(twin, key)
  const socket = await openSocket(twin.wsUrl)
  await socket.next()
  return { key, token, socket }
}

/** Sends a request, and takes the next frame. */
export async function ask(socket: TestSocket, method: string, params: Record<string, unknown>, req_id = 1): Promise<Frame> {
  socket.send({ method, params, req_id })
  return socket.next()
}
