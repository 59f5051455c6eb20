import { Check, Problem, VerificationView } from '@keyhaven/contract'
import { ApiError } from '../../api/api-error.ts'
import { send } from '../../api/request.ts'
import { makeEventReader } from './read-events.ts'

/** The server ends a verification within 20 s, whatever happens; a connection that hangs longer is lost. */
const PATIENCE_MS = 25_000

export interface Following {
  signal: AbortSignal
  onCheck: (check: Check) => void
  patienceMs?: number
}

/** What is to be tested: keys that are sent along, or those that are stored. */
interface TestRequest {
  path: string
  body?: unknown
}

/**
 * Has keys tested, and tells each check as it ends.
 *
 * @throws {ApiError} when there is no verdict; an abort by `signal` is thrown as it is.
 */
export async function askForVerification(
  { path, body }: TestRequest,
  { signal, onCheck, patienceMs = PATIENCE_MS }: Following,
): Promise<VerificationView> {
  const patience = AbortSignal.timeout(patienceMs)
  try {
    const response = await send(path, {
      method: 'POST',
      headers: { accept: 'text/event-stream, application/json;q=0.9' },
      body,
      signal: AbortSignal.any([signal, patience]),
    })
    return await readVerification(response, onCheck)
  } catch (error) {
    if (patience.aborted && !signal.aborted) throw new ApiError('too-slow')
    throw error
  }
}

/** Reads a verification from a stream of events, or from one JSON answer: a proxy may have turned the one into the other. */
export async function readVerification(response: Response, onCheck: (check: Check) => void): Promise<VerificationView> {
  if (!response.headers.get('content-type')?.startsWith('text/event-stream') || !response.body) {
    return read(VerificationView, await response.text().catch(lost))
  }
  let verdict: VerificationView | undefined
  const feed = makeEventReader(({ event, data }) => {
    if (event === 'check') onCheck(read(Check, data))
    if (event === 'verdict') verdict = read(VerificationView, data)
    if (event === 'problem') {
      const { code, retryAfterSeconds } = read(Problem, data)
      throw new ApiError(code, { retryAfterSeconds })
    }
  })

  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  try {
    while (!verdict) {
      const { done, value } = await reader.read().catch(lost)
      if (done) throw new ApiError('network')
      feed(decoder.decode(value, { stream: true }))
    }
    return verdict
  } finally {
    // Leaves nothing running, whichever way it ended; a stream that broke has nothing to be left.
    await reader.cancel().catch(() => {})
  }
}

function lost(): never {
  throw new ApiError('network')
}

function read<T>(schema: { parse: (data: unknown) => T }, text: string): T {
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    throw new ApiError('bad-answer')
  }
}
