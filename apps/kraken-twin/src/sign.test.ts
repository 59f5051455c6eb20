import { describe, expect, test } from 'vitest'
import { sameSignature, signFutures, signSpot } from './sign.ts'

const SPOT_KEY = 'kQH5HW/8p1uGOVjbgWA7FunAmGO8lsSUXNsu3eow76sz84Q18fWxnyRzBHCd3pd5nE9qa99HAZtuZuj6F1huXg=='
const FUTURES_KEY = '7zxMEF5p/Z8l2p2U7Ghv6x14Af+Fx+92tPgUdVQ748FOIrEoT9bgT+bTRfXc5pz8na+hL/QdrCVG7bh9KpT0eMTm'

describe('the signature of a Spot call', () => {
  test.each([
    {
      of: 'the example that Kraken publishes',
      path: '/0/private/AddOrder',
      nonce: '1616492376594',
      body: 'nonce=1616492376594&ordertype=limit&pair=XBTUSD&price=37500&type=buy&volume=1.25',
      signature: '4/dpxb3iT4tp/ZCVEwSnEsLxx0bqyhLpdfOpc6fn7OR8+UClSV5n9E6aSS8MPtnRfp32bAb0nmbRn6H8ndwLUQ==',
    },
    {
      of: 'a form body',
      path: '/0/private/GetApiKeyInfo',
      nonce: '1700000000000000',
      body: 'nonce=1700000000000000',
      signature: 'Vb4UbBpmAi+IbOh9P4P3t6RcYUvJlF8s0tGzl51G4nDvWOmUaNlNztyOJ2/G4YSymbHUn8f5oMq0BrRoLJljLw==',
    },
    {
      of: 'a JSON body',
      path: '/0/private/GetApiKeyInfo',
      nonce: '1700000000000000',
      body: '{"nonce":"1700000000000000"}',
      signature: 'WIRUxGvdr/KDh8yUxpyfDBFkcD2quNp1nytSls9RDzF3Qxvsi53IQd4y2MlFV7fQBVGYYjAjeCNUXQzqD0v8vQ==',
    },
    {
      of: 'a body with a one-time password',
      path: '/0/private/Balance',
      nonce: '1700000000000001',
      body: 'nonce=1700000000000001&otp=123456',
      signature: 'UHgHPqhBiRs1RosBCiFikUTCgVZ4b6A2GiEyONkilyTefP5Cu23A0fIpQNqXQpRutsEjcOON3UTiQ+wYZEcO7g==',
    },
  ])('is the known one for $of', ({ path, nonce, body, signature }) => {
    expect(signSpot(path, nonce, body, SPOT_KEY)).toBe(signature)
  })
})

describe('the signature of a Futures call', () => {
  test.each([
    {
      of: "the challenge in Kraken's documentation",
      path: 'c100b894-1729-464d-ace1-52dbce11db42',
      signature: '4JEpF3ix66GA2B+ooK128Ift4XQVtc137N9yeg4Kqsn9PI0Kpzbysl9M1IeCEdjg0zl00wkVqcsnG4bmnlMb3A==',
    },
    {
      of: 'the accounts',
      path: '/api/v3/accounts',
      signature: 'gF9iu/gh5ia5pNW4Ljh2bVCMh+kDiJcge73pOkpBG+c5eJUmWgHY0zMkMXkvOHb9RnCWKKfzg6lCzyYYI95+Jg==',
    },
    {
      of: 'the key check',
      path: '/api/auth/v1/api-keys/v3/check',
      signature: 'uq2bRXfZd3Flh/pEj4SLiT9pjBgyXE15ufUW5ZzTesIPK+L0uXNf0q1VJyNy26wJ0Li/VAXboGUUh5WIJ3oKzQ==',
    },
  ])('is the known one for $of', ({ path, signature }) => {
    expect(signFutures(path, '', '', FUTURES_KEY)).toBe(signature)
  })
})

test('two signatures are the same only if every character is', () => {
  expect(sameSignature('abcd', 'abcd')).toBe(true)
  expect(sameSignature('abcd', 'abce')).toBe(false)
  expect(sameSignature('abcd', 'abc')).toBe(false)
  expect(sameSignature('abcd', '')).toBe(false)
})
