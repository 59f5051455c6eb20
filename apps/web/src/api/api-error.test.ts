import { toProblem } from '@keyhaven/contract'
import { expect, test } from 'vitest'
import { readRefusal } from './api-error.ts'

test('a problem document keeps its code, field and waiting time', async () => {
  const problem = toProblem({ code: 'too-many-requests', retryAfterSeconds: 30 })
  const refusal = await readRefusal(Response.json(problem, { status: 429 }))
  expect(refusal).toMatchObject({ code: 'too-many-requests', retryAfterSeconds: 30, status: 429 })
})

test('the waiting time may stand in the header alone', async () => {
  const refusal = await readRefusal(new Response('slow down', { status: 429, headers: { 'retry-after': '12' } }))
  expect(refusal).toMatchObject({ code: 'too-many-requests', retryAfterSeconds: 12 })
})

test.each([
  [502, '<html>', 'unavailable'],
  [500, '', 'internal'],
  [401, '{}', 'unauthenticated'],
  [418, '{"code":"made-up"}', 'bad-answer'],
])('a refusal %i that is no problem document still has a code', async (status, body, code) => {
  expect(await readRefusal(new Response(body, { status }))).toMatchObject({ code, status })
})
