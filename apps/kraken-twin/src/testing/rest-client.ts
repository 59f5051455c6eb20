import { type IncomingHttpHeaders, request } from 'node:http'
import { text as readText } from 'node:stream/consumers'
import { signSpot } from '../sign.ts'
import type { IssuedKey, Twin } from '../types.ts'

export interface RawReply {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

export interface RawRequest {
  method?: string
  headers?: Record<string, string>
  body?: string
  /** The address to call from. */
  localAddress?: string
  signal?: AbortSignal
}

/** One HTTP request on a connection of its own, exactly as told. */
export function send(url: string, { body, ...options }: RawRequest = {}): Promise<RawReply> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { ...options, agent: false }, (incoming) => {
      readText(incoming).then((text) => resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text }), reject)
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

let lastNonce = 1_790_000_000_000_000_000n
function nextNonce(): string {
  lastNonce += 1n
  return String(lastNonce)
}

export interface SignedOptions {
  fields?: Record<string, string>
  nonce?: string
  /** Sent in place of the key's own. */
  publicKey?: string
  privateKey?: string
  localAddress?: string
  /** Sent as JSON, the nonce as this text. */
  json?: (nonce: string) => string
  headers?: Record<string, string>
}

/** A signed call as Kraken documents it. `method` is what follows `/0/private/`. */
export async function call(twin: Pick<Twin, 'restUrl'>, key: IssuedKey, method: string, options: SignedOptions = {}): Promise<Envelope> {
  const { fields = {}, nonce = nextNonce(), publicKey = key.publicKey, privateKey = key.privateKey, json, headers, ...connection } = options
  const target = `/0/private/${method}`
  const body = json ? json(nonce) : new URLSearchParams({ nonce, ...fields }).toString()
  const type = json ? 'application/json' : 'application/x-www-form-urlencoded; charset=utf-8'
  const reply = await send(twin.restUrl + target, {
    method: 'POST',
    headers: { 'content-type': type, 'api-key': publicKey, 'api-sign': signSpot(target, nonce, body, privateKey), ...headers },
    body,
    ...connection,
  })
  return { status: reply.status, ...asEnvelope(reply.text) }
}

export interface Envelope {
  status: number
  error: string[]
  result?: unknown
}

function asEnvelope(text: string): Omit<Envelope, 'status'> {
  const { error, result }: { error: string[]; result?: unknown } = JSON.parse(text)
  return { error, ...(result === undefined ? {} : { result }) }
}

/** The error strings of a signed call. */
export const errorsOf = async (...args: Parameters<typeof call>): Promise<string[]> => (await call(...args)).error
