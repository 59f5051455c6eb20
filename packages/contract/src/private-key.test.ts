import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { holdsPrivateKey } from './private-key.ts'

const privateKey = randomBytes(64).toString('base64')
const publicKey = randomBytes(42).toString('base64')

test.each([
  ['as it is', privateKey],
  ['of a Futures account', randomBytes(66).toString('base64')],
  ['with blanks around', `  ${privateKey}\n`],
  ['broken over lines', `${privateKey.slice(0, 40)}\n${privateKey.slice(40)}`],
  ['behind a label', `Private key: ${privateKey}`],
  ['in quotes', `"${privateKey}"`],
  ['beside the public one', `${publicKey} ${privateKey}`],
  ['in the link of the QR code', `kraken://apikey?key=${encodeURIComponent(publicKey)}&secret=${encodeURIComponent(privateKey)}`],
  ['in JSON', JSON.stringify({ secret: privateKey }).replaceAll('/', '\\/')],
  ['url-safe', randomBytes(64).toString('base64url')],
  ['cut at its end', privateKey.slice(0, 80)],
  ['cut at its beginning', privateKey.slice(20)],
])('a private key is recognised %s', (_how, text) => {
  expect(holdsPrivateKey(text)).toBe(true)
})

test.each([
  publicKey,
  `API key: ${publicKey}`,
  'KT-7F3Q-9MXK',
  'somebody.with-a-long.name@a-long-domain.example.com',
  '0198c3a1-7c2e-7b7a-a4c0-94d1a1b9c001',
  'my second account of all for the long term never to be sold',
  'WxYz',
  '',
  'a'.repeat(10_000),
  '%'.repeat(10_000),
])('what support looks for is none: %#', (text) => {
  expect(holdsPrivateKey(text)).toBe(false)
})
