import { expect, test } from 'vitest'
import { isOwnOrigin } from './origin.ts'

const derived = { publicUrl: undefined, host: '127.0.0.1' }
const set = { publicUrl: 'https://keys.example', host: '0.0.0.0' }

test.each([
  ['http://localhost:8080', 'localhost:8080', derived, true],
  ['http://127.0.0.1:8080', '127.0.0.1:8080', derived, true],
  ['http://[::1]:8080', '[::1]:8080', derived, true],
  ['http://localhost:3000', 'localhost:8080', derived, false],
  ['https://localhost:8080', 'localhost:8080', derived, false],
  // A name of somebody else's that was pointed at this machine.
  ['http://evil.example:8080', 'evil.example:8080', derived, false],
  ['null', 'localhost:8080', derived, false],
  ['', 'localhost:8080', derived, false],
  ['https://keys.example', '10.0.0.2:8080', set, true],
  ['http://keys.example', 'keys.example', set, false],
  ['https://keys.example.evil.example', 'keys.example', set, false],
])('a change from %s, asked of %s, is taken as its own page’s only if it is', (origin, host, options, own) => {
  expect(isOwnOrigin(origin, host, options)).toBe(own)
})
