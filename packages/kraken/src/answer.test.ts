import { expect, test } from 'vitest'
import { readAnswer } from './answer.ts'

test('a result with warnings is a result', () => {
  expect(readAnswer(200, '{"error":["WGeneral:Danger"],"result":{"a":1}}')).toEqual({
    kind: 'result',
    result: { a: 1 },
    warnings: ['WGeneral:Danger'],
  })
})

test('an empty map is a result', () => {
  expect(readAnswer(200, '{"error":[],"result":{}}')).toEqual({ kind: 'result', result: {}, warnings: [] })
})

test.each([200, 400, 429, 502])('a refusal in the words of Kraken counts whatever the HTTP status: %d', (status) => {
  const body = '{"error":["WGeneral:Danger","EAPI:Invalid key"],"result":{}}'
  expect(readAnswer(status, body)).toEqual({ kind: 'refused', errors: ['EAPI:Invalid key'] })
})

test.each(['', '<html>502 Bad Gateway</html>', '{"error":[],"result":{"a":', 'null x'])('%j is not JSON', (body) => {
  expect(readAnswer(200, body)).toEqual({ kind: 'not-json', status: 200 })
})

test.each([
  '{}',
  '[]',
  'null',
  '"text"',
  '{"error":[]}',
  '{"error":[],"result":null}',
  '{"result":{}}',
  '{"error":"EAPI:Invalid key"}',
  '{"error":[{}],"result":{}}',
  '{"error":["WGeneral:Danger"]}',
])('%s is JSON of a wrong shape', (body) => {
  expect(readAnswer(200, body)).toEqual({ kind: 'wrong-shape', status: 200 })
})

test.each([201, 302, 403, 502])('a success with HTTP status %d is not believed', (status) => {
  expect(readAnswer(status, '{"error":[],"result":{}}')).toEqual({ kind: 'wrong-shape', status })
})

test('error strings are cut to what can be kept and shown', () => {
  const answer = readAnswer(200, JSON.stringify({ error: Array.from({ length: 1000 }, () => `EAPI:\u202e\u0000${'x'.repeat(5000)}`) }))
  if (answer.kind !== 'refused') throw new Error(answer.kind)
  expect(answer.errors).toHaveLength(10)
  expect(answer.errors[0]).toMatch(/^EAPI: x{190,}$/)
  expect(answer.errors[0]?.length).toBeLessThanOrEqual(200)
})
