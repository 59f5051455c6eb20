import { isIP } from 'node:net'
import type { Job } from './jobs.ts'

const TIMEOUT_MS = 5_000
/** An address is 45 characters at most; nothing longer than this is read. */
const ANSWER_BYTES = 1_024
const ASK_AGAIN_MS = 10 * 60_000
const RETRY_MS = 60_000

export interface AddressEcho {
  /** What the service said last; undefined as long as it has said nothing usable. */
  address(): string | undefined
  /** Asks when it is due: at the start, then every ten minutes, and a minute after a failure. */
  job: Job
}

export interface AddressEchoOptions {
  /** A service that answers with the caller's address. */
  url: string
  now: () => number
  /** Told of each failure, with a reason that holds nothing of the answer. */
  onFailure: (reason: string) => void
}

/**
 * Finds out from which address this machine is seen. What comes back is only shown to people, and only when it is an IP
 * address: no key is judged by it.
 */
export function makeAddressEcho({ url, now, onFailure }: AddressEchoOptions): AddressEcho {
  let found: string | undefined
  let dueAt = Number.NEGATIVE_INFINITY
  return {
    address: () => found,
    job: {
      pauseMs: 1000,
      async run(signal) {
        if (now() < dueAt) return 0
        try {
          found = await ask(url, AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]))
          dueAt = now() + ASK_AGAIN_MS
          return 1
        } catch (error) {
          dueAt = now() + RETRY_MS
          if (!signal.aborted) onFailure(error instanceof Unusable ? error.message : 'not reached')
          return 0
        }
      },
    },
  }
}

class Unusable extends Error {}

async function ask(url: string, signal: AbortSignal): Promise<string> {
  const reply = await fetch(url, {
    signal,
    redirect: 'error',
    headers: { accept: 'application/json, text/plain;q=0.9', 'user-agent': 'Keyhaven' },
  })
  const text = await readShort(reply)
  if (!reply.ok) throw new Unusable(`status ${reply.status}`)
  const address = addressIn(text)
  if (address === undefined) throw new Unusable('no address in the answer')
  return address
}

async function readShort({ body }: Response): Promise<string> {
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    // Leaving the loop gives up the rest of the answer.
    if (text.length > ANSWER_BYTES) throw new Unusable('the answer is too long')
  }
  return text
}

/** The address in an answer: plain text, or JSON with a field `ip`. A zone (`fe80::1%eth0`) means something on one machine only. */
export function addressIn(answer: string): string | undefined {
  const text = answer.trim().startsWith('{') ? fieldIn(answer) : answer.trim()
  return text !== undefined && isIP(text) !== 0 && !text.includes('%') ? text : undefined
}

function fieldIn(json: string): string | undefined {
  try {
    const { ip } = JSON.parse(json) as { ip?: unknown }
    return typeof ip === 'string' ? ip.trim() : undefined
  } catch {
    return undefined
  }
}
