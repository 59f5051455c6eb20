import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from './switches.ts'

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }
const HTML = `<!DOCTYPE html>
<html lang="en-US"><head><title>Just a moment...</title></head>
<body><h1>Sorry, you have been blocked</h1><p>You are unable to access this site. Ray ID: 0000000000000000</p></body></html>
`
const TEN_MEBIBYTES = 10 * 2 ** 20

/**
 * Plays a fault in the place of an answer. Ends with the answer or with the connection, whichever is first.
 *
 * @param text - the answer that the call would have had; empty for a call that never reached the exchange.
 */
export async function playFault(fault: Fault, response: ServerResponse, text: string): Promise<void> {
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  // The caller has left, or the twin closes: nobody is left to be told.
  await play(fault, response, text, gone.signal).catch(() => response.destroy())
}

async function play({ kind, status, ms }: Fault, response: ServerResponse, text: string, signal: AbortSignal): Promise<void> {
  switch (kind) {
    case 'reset':
      response.socket?.resetAndDestroy()
      return
    case 'close':
      response.socket?.destroySoon()
      return
    case 'hang':
      await pause(2 ** 31 - 1, undefined, { signal })
      return
    case 'slow-drip':
      response.writeHead(200, { ...JSON_TYPE, 'content-length': Buffer.byteLength(text) })
      for (const byte of Buffer.from(text)) {
        response.write(Buffer.of(byte))
        await pause(ms ?? 100, undefined, { signal })
      }
      response.end()
      return
    case 'never-ending':
      response.writeHead(200, JSON_TYPE)
      response.write('{"error":[],"result":{"padding":"')
      for (;;) {
        // A caller that reads nothing does not fill our memory.
        if (!response.write('x'.repeat(1024))) await once(response, 'drain', { signal })
        await pause(ms ?? 50, undefined, { signal })
      }
    case 'truncated':
      response.writeHead(200, JSON_TYPE).end(text.slice(0, Math.floor(text.length / 2)))
      return
    case 'cut-off':
      response.writeHead(200, { ...JSON_TYPE, 'content-length': Buffer.byteLength(text) })
      response.write(Buffer.from(text).subarray(0, Math.floor(text.length / 2)), () => response.socket?.destroySoon())
      return
    case 'empty':
      response.writeHead(200, JSON_TYPE).end()
      return
    case 'empty-object':
      response.writeHead(200, JSON_TYPE).end('{}')
      return
    case 'empty-error':
      response.writeHead(200, JSON_TYPE).end('{"error":[]}')
      return
    case 'oversized':
      response.writeHead(200, JSON_TYPE).end(`{"error":[],"result":{"padding":"${'x'.repeat(TEN_MEBIBYTES)}"}}`)
      return
    case 'redirect':
      // Back to the twin, so that a test sees in its calls whether somebody followed.
      response.writeHead(status ?? 302, { location: '/redirected' }).end()
      return
    case 'html':
      response.writeHead(status ?? 502, { 'content-type': 'text/html; charset=UTF-8', server: 'cloudflare' }).end(HTML)
      return
    case 'latency':
    case 'jitter':
      response.writeHead(200, JSON_TYPE).end(text)
  }
}
