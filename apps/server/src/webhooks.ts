import { createHmac } from 'node:crypto'
import { lookup as dnsLookup, type LookupAddress } from 'node:dns'
import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import { type Delivery, err, ok, type PendingChange, type SecretText } from '@keyhaven/core'
import { isPublicAddress, literalAddress } from './public-address.ts'

const TIMEOUT_MS = 10_000
/** Nobody reads the answer; so much of it is waited for out of politeness. */
const ANSWER_BYTES = 64 * 1024

export interface WebhookOptions {
  url: string
  secret: SecretText
  /** Addresses of this machine and its networks may be called. */
  allowPrivate: boolean
  now: () => number
  /** The machine's own by default. */
  lookup?: (hostname: string) => Promise<LookupAddress[]>
}

/**
 * `t=<unix seconds>,v1=<hex>`: HMAC-SHA-256 of `t.body` under the shared secret. The time is signed too, so that an old request
 * cannot be sent again later.
 */
export const signWebhook = (body: string, secret: SecretText, seconds: number): string =>
  `t=${seconds},v1=${createHmac('sha256', secret.reveal()).update(`${seconds}.${body}`).digest('hex')}`

/**
 * Sends changes to the platform. A name is resolved for each connection, and the connection made to an address that was
 * checked; redirects are not followed. Only a status from 200 to 299 counts as taken.
 */
export function makeWebhookSender(options: WebhookOptions): (change: PendingChange, signal: AbortSignal) => Promise<Delivery> {
  const { url, secret, allowPrivate, now, lookup = resolve } = options
  const target = new URL(url)
  const literal = literalAddress(target.hostname)
  const start = target.protocol === 'https:' ? httpsRequest : httpRequest

  return async ({ body }, signal) => {
    if (literal !== undefined && !allowPrivate && !isPublicAddress(literal)) return err({ reason: PRIVATE })
    const sent = start(target, {
      method: 'POST',
      // A connection of its own for each: none outlives the check of its address.
      agent: false,
      lookup: checkedLookup(lookup, allowPrivate),
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Keyhaven',
        'keyhaven-signature': signWebhook(body, secret, Math.floor(now() / 1000)),
      },
    })
    try {
      const status = await answerOf(sent, body)
      return status >= 200 && status < 300 ? ok(undefined) : err({ reason: `status ${status}` })
    } catch (error) {
      const { code, name } = error as NodeJS.ErrnoException
      return err({ reason: String(code ?? name) })
    }
  }
}

const PRIVATE = 'private-address'

async function answerOf(sent: ClientRequest, body: string): Promise<number> {
  const answer = await new Promise<IncomingMessage>((heard, failed) => {
    sent.once('response', heard).once('error', failed).end(body)
  })
  // Whatever breaks from here on, the status has been told.
  answer.on('error', () => undefined)
  sent.on('error', () => undefined)
  let bytes = 0
  try {
    for await (const chunk of answer) {
      bytes += (chunk as Buffer).length
      if (bytes > ANSWER_BYTES) break
    }
  } catch {
    // As above.
  }
  answer.destroy()
  return answer.statusCode ?? 0
}

/** For the connection itself: it gets no address that was not checked. */
const checkedLookup =
  (lookup: (hostname: string) => Promise<LookupAddress[]>, allowPrivate: boolean): LookupFunction =>
  (hostname, { all }, done) => {
    lookup(hostname).then(
      (found) => {
        const allowed = found.filter(({ address }) => allowPrivate || isPublicAddress(address))
        const [first] = allowed
        if (!first) return done(Object.assign(new Error(PRIVATE), { code: PRIVATE }), '', 0)
        return all ? done(null, allowed) : done(null, first.address, first.family)
      },
      (error: NodeJS.ErrnoException) => done(error, '', 0),
    )
  }

const resolve = (hostname: string): Promise<LookupAddress[]> =>
  new Promise((found, failed) => dnsLookup(hostname, { all: true }, (error, addresses) => (error ? failed(error) : found(addresses))))
