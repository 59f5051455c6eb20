import { once } from 'node:events'
import { WebSocket } from 'ws'

export type Frame = Record<string, unknown>

/** A WebSocket whose frames a test takes one by one, in their order. */
export interface TestSocket {
  send(message: unknown): void
  /** The next frame, waiting for it. Heartbeats are passed over unless asked for. */
  next(options?: { heartbeats?: boolean }): Promise<Frame>
  /** The frame's text as it came. */
  nextText(): Promise<string>
  /** The code it was closed with. */
  closed: Promise<number>
  close(): void
}

/** @throws {Error} if the server refuses. */
export async function openSocket(url: string): Promise<TestSocket> {
  const ws = new WebSocket(url)
  const frames: string[] = []
  const waiting: ((text: string) => void)[] = []
  ws.on('message', (data) => {
    const taker = waiting.shift()
    if (taker) taker(String(data))
    else frames.push(String(data))
  })
  const closed = new Promise<number>((resolve) => ws.once('close', resolve))
  const nextText = async (): Promise<string> => frames.shift() ?? new Promise<string>((resolve) => waiting.push(resolve))
  const socket: TestSocket = {
    send: (message) => ws.send(typeof message === 'string' ? message : JSON.stringify(message)),
    nextText,
    async next({ heartbeats = false } = {}) {
      for (;;) {
        const frame: Frame = JSON.parse(await nextText())
        if (heartbeats || frame.channel !== 'heartbeat') return frame
      }
    },
    closed,
    close: () => ws.terminate(),
  }
  await once(ws, 'open')
  return socket
}

/** The HTTP status that a refused upgrade was answered with. */
export async function refusalStatus(url: string): Promise<number | undefined> {
  const ws = new WebSocket(url)
  const [, response] = await once(ws, 'unexpected-response')
  response.resume()
  return response.statusCode
}
