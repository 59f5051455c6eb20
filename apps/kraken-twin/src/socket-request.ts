/** A request as WebSocket v2 has it: `{"method":"subscribe","params":{"channel":"balances","token":"…"},"req_id":1}`. */
export interface SocketRequest {
  method: string
  /** Empty when there is none. */
  channel: string
  token: string | undefined
  reqId: number | undefined
  params: Readonly<Record<string, unknown>>
}

/** Undefined for what is no request at all. */
export function parseRequest(text: string): SocketRequest | undefined {
  const message = asObject(parse(text))
  if (!message || typeof message.method !== 'string') return undefined
  const params = asObject(message.params) ?? {}
  return {
    method: message.method,
    channel: typeof params.channel === 'string' ? params.channel : '',
    token: typeof params.token === 'string' ? params.token : undefined,
    reqId: Number.isSafeInteger(message.req_id) ? Number(message.req_id) : undefined,
    params,
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const asObject = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
