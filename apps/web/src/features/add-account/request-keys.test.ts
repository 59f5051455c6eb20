import { expect, test } from 'vitest'
import { makeRequestKeys } from './request-keys.ts'

test('a repeat keeps its key, a changed draft gets another', () => {
  const keys = makeRequestKeys()
  const first = keys.keyFor(['Main', 'receipt', 'false'])
  expect(keys.keyFor(['Main', 'receipt', 'false'])).toBe(first)
  expect(keys.keyFor(['Main 2', 'receipt', 'false'])).not.toBe(first)
})

test('a key that the server refused is not used again', () => {
  const keys = makeRequestKeys()
  const first = keys.keyFor(['Main'])
  keys.forget()
  expect(keys.keyFor(['Main'])).not.toBe(first)
})
