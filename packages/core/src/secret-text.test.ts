import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { SecretText } from './secret-text.ts'

const secret = new SecretText('a-private-key')

test.each([
  ['interpolated', `${secret}`],
  ['concatenated', `key=${String(secret)}`],
  ['serialised', JSON.stringify({ secret })],
  ['printed', inspect({ secret }, { depth: 9, showHidden: true })],
  ['formatted as an error', inspect(new Error('failed', { cause: { secret } }))],
  ['listed', JSON.stringify(Object.entries(secret))],
])('a secret that is %s shows nothing of itself', (_, text) => {
  expect(text).not.toContain('private')
})

test('a copy of the object carries no secret', () => {
  expect(JSON.stringify({ ...secret })).toBe('{}')
  expect(inspect(structuredClone({ ...secret }))).not.toContain('private')
})

test('a secret opens where it is asked to', () => {
  expect(secret.reveal()).toBe('a-private-key')
})
