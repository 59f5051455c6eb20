import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export interface HeardWebhook {
  id: string
  type: string
  at: string
  account: { id: string; ownerId: string; exchange: string; keyHint: string; health: string }
  reasons: string[]
  previousHealth?: string
}

/** A platform that listens to webhooks on loopback, and believes only what is signed. */
export interface Receiver {
  url: string
  /** What was signed with the secret, in the order in which it came, repeats included. */
  heard: HeardWebhook[]
  /** Everything that came, word for word. */
  raw: string
  /** How it answers from now on; 204 at first. */
  answer: (reply: ServerResponse, request: IncomingMessage) => void
  close(): Promise<void>
}

export async function startReceiver(secret: string, now: () => number): Promise<Receiver> {
  const server = createServer(async (request, reply) => {
    const body = await text(request)
    receiver.raw += `${JSON.stringify(request.headers)}\n${body}\n`
    if (isSigned(String(request.headers['keyhaven-signature']), body)) receiver.heard.push(JSON.parse(body))
    receiver.answer(reply, request)
  })
  // As the documentation tells the platform to do it.
  const isSigned = (header: string, body: string): boolean => {
    const [, time = '', signature] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(header) ?? []
    const expected = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')
    return signature === expected && Math.abs(now() / 1000 - Number(time)) <= 300
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    heard: [],
    raw: '',
    answer: (reply) => void reply.writeHead(204).end(),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return receiver
}
