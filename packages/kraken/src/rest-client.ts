import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Credentials } from '@keyhaven/core'
import type { Dispatcher } from 'undici'
import manifest from '../package.json' with { type: 'json' }
import { type Answer, readAnswer } from './answer.ts'
import { meaningOf } from './error-table.ts'
import type { Nonces } from './nonces.ts'
import type { Serial } from './serial.ts'
import { sign } from './sign.ts'

export const USER_AGENT = `Keyhaven/${manifest.version}`

/** Real answers are a few kilobytes. */
const ANSWER_MAX_BYTES = 1024 * 1024

/** Kraken's Spot REST. No call ever rejects: whatever happens is an {@link Answer}. */
export interface RestClient {
  /** Asks a public method, such as `SystemStatus`, with its query if it has one. */
  ask(method: string, signal: AbortSignal): Promise<Answer>
  /**
   * Makes a signed call, such as `Balance`; one at a time per public key. After `EAPI:Invalid nonce` it makes exactly one more,
   * with a higher nonce; nothing else is ever repeated.
   *
   * @param hear - gets Kraken's error strings, also those of a call that was repeated.
   */
  askSigned(call: SignedCall, credentials: Credentials, signal: AbortSignal, hear?: (errors: string[]) => void): Promise<Answer>
}

export interface SignedCall {
  method: string
  params?: Readonly<Record<string, string>>
}

export interface RestOptions {
  url: string
  dispatcher: Dispatcher
  nonces: Nonces
  serial: Serial
  /** For one call: connect, headers and the whole body. */
  callMs: number
}

export function makeRestClient({ url, dispatcher, nonces, serial, callMs }: RestOptions): RestClient {
  const { origin } = new URL(url)

  async function send(
    request: Pick<Dispatcher.RequestOptions, 'method' | 'path' | 'headers' | 'body'>,
    signal: AbortSignal,
  ): Promise<Answer> {
    if (signal.aborted) return { kind: 'no-answer', reason: 'aborted' }
    const tooLate = AbortSignal.timeout(callMs)
    try {
      // Undici's own limits end a silent answer, not one that drips; and `request` follows no redirects.
      const { statusCode, body } = await dispatcher.request({ ...request, origin, signal: AbortSignal.any([signal, tooLate]) })
      const text = await readBody(body)
      // Undici gives a connection back a turn after its answer ended; the next call would open another, three round trips away.
      await nextTurn()
      return text === undefined ? { kind: 'not-json', status: statusCode } : readAnswer(statusCode, text)
    } catch {
      // What undici threw is dropped: it may hold the request's headers.
      return { kind: 'no-answer', reason: signal.aborted ? 'aborted' : tooLate.aborted ? 'time-out' : 'connection' }
    }
  }

  function sendSigned({ method, params }: SignedCall, { publicKey, privateKey }: Credentials, signal: AbortSignal) {
    const path = `/0/private/${method}`
    const nonce = nonces.next()
    const body = new URLSearchParams({ nonce, ...params }).toString()
    const headers = {
      'user-agent': USER_AGENT,
      'content-type': 'application/x-www-form-urlencoded',
      'api-key': publicKey,
      'api-sign': sign(path, nonce, body, privateKey),
    }
    return send({ method: 'POST', path, headers, body }, signal)
  }

  return {
    ask: (method, signal) => send({ method: 'GET', path: `/0/public/${method}`, headers: { 'user-agent': USER_AGENT } }, signal),

    async askSigned(call, credentials, signal, hear = () => undefined) {
      const answer = await serial.run(credentials.publicKey, signal, async () => {
        const first = await sendSigned(call, credentials, signal)
        if (first.kind !== 'refused' || meaningOf(first.errors) !== 'invalid-nonce') return first
        hear(first.errors)
        return sendSigned(call, credentials, signal)
      })
      if (answer?.kind === 'refused') hear(answer.errors)
      if (answer?.kind === 'result') hear(answer.warnings)
      return answer ?? { kind: 'no-answer', reason: 'aborted' }
    },
  }
}

/** Undefined when there is more of it than anybody sends; the connection is given up then. */
async function readBody(body: Dispatcher.ResponseData['body']): Promise<string | undefined> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength
    if (length > ANSWER_MAX_BYTES) return undefined // leaving the loop destroys the stream
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
