import { type Check, toProblem, type VerificationView } from '@keyhaven/contract'
import { expect, test, vi } from 'vitest'
import { askForVerification, readVerification } from './run-verification.ts'

const check = (id: Check['id']): Check => ({ id, outcome: 'ok', findings: [], durationMs: 3 })
const verification: VerificationView = {
  id: '0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000',
  code: 'KT-7F3Q-9MXK',
  exchange: 'kraken',
  verdict: 'passed',
  checks: [check('format'), check('reachable')],
  receipt: 'r',
  startedAt: '2026-11-23T01:00:00.000Z',
  durationMs: 180,
}
const event = (name: string, data: unknown) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`

/** A reply whose body arrives in pieces of `size` bytes, cutting events and characters anywhere. */
function inPieces(text: string, size: number, { breaks = false } = {}) {
  const bytes = new TextEncoder().encode(text)
  let at = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at < bytes.length) {
        controller.enqueue(bytes.slice(at, at + size))
        at += size
      } else if (breaks) controller.error(new TypeError('network'))
      else controller.close()
    },
  })
  return new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } })
}

async function follow(response: Response) {
  const seen: string[] = []
  const verdict = await readVerification(response, ({ id }) => seen.push(id))
  return { seen, verdict }
}

test.each([1, 7, 100_000])('each check is told as it arrives, then the verdict (pieces of %i bytes)', async (size) => {
  const text = `: hello\n\n${event('check', check('format'))}${event('check', check('reachable'))}${event('verdict', verification)}`
  expect(await follow(inPieces(text, size))).toEqual({ seen: ['format', 'reachable'], verdict: verification })
})

test('one JSON answer is as good', async () => {
  expect(await follow(Response.json(verification))).toEqual({ seen: [], verdict: verification })
})

test.each([
  ['ends without a verdict', inPieces(event('check', check('format')), 9), 'network'],
  ['breaks', inPieces(event('check', check('format')), 9, { breaks: true }), 'network'],
  ['carries something else', inPieces(event('verdict', { verdict: 'passed' }), 9), 'bad-answer'],
  ['carries no JSON', inPieces('event: check\ndata: <html>\n\n', 9), 'bad-answer'],
  ['ends with a problem', inPieces(event('problem', toProblem({ code: 'unavailable' })), 9), 'unavailable'],
])('a stream that %s is never taken for a verdict', async (_, response, code) => {
  await expect(follow(response)).rejects.toMatchObject({ code })
})

test('a page instead of an answer is no verdict', async () => {
  await expect(follow(new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }))).rejects.toMatchObject({
    code: 'bad-answer',
  })
})

/** A server that takes the request and never answers. */
function neverAnswering() {
  const asked: RequestInit[] = []
  vi.stubGlobal('fetch', (_path: string, init: RequestInit) => {
    asked.push(init)
    return new Promise((_, reject) => init.signal?.addEventListener('abort', () => reject(init.signal?.reason)))
  })
  return asked
}
const request = { path: '/api/verifications', body: { exchange: 'kraken', publicKey: 'public', privateKey: 'private' } }

test('a test without an end is ended here, and given up over there', async () => {
  const asked = neverAnswering()
  const following = { signal: new AbortController().signal, onCheck: () => {}, patienceMs: 1 }
  await expect(askForVerification(request, following)).rejects.toMatchObject({ code: 'too-slow' })
  expect(asked[0]?.signal?.aborted).toBe(true)
  vi.unstubAllGlobals()
})

test('who leaves gives the test up, and it is no failure', async () => {
  const asked = neverAnswering()
  const leaving = new AbortController()
  const test = askForVerification(request, { signal: leaving.signal, onCheck: () => {} })
  leaving.abort()
  await expect(test).rejects.toMatchObject({ name: 'AbortError' })
  expect(asked[0]?.signal?.aborted).toBe(true)
  expect(JSON.parse(String(asked[0]?.body))).toEqual(request.body)
  vi.unstubAllGlobals()
})
