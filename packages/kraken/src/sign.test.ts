import { SecretText } from '@keyhaven/core'
import { expect, test } from 'vitest'
import { sign } from './sign.ts'

/** The sample key of Kraken's documentation. */
const sample = new SecretText('kQH5HW/8p1uGOVjbgWA7FunAmGO8lsSUXNsu3eow76sz84Q18fWxnyRzBHCd3pd5nE9qa99HAZtuZuj6F1huXg==')

test.each([
  {
    source: "Kraken's worked example",
    path: '/0/private/AddOrder',
    nonce: '1616492376594',
    body: 'nonce=1616492376594&ordertype=limit&pair=XBTUSD&price=37500&type=buy&volume=1.25',
    signature: '4/dpxb3iT4tp/ZCVEwSnEsLxx0bqyhLpdfOpc6fn7OR8+UClSV5n9E6aSS8MPtnRfp32bAb0nmbRn6H8ndwLUQ==',
  },
  {
    source: 'a form body with nothing but the nonce',
    path: '/0/private/GetApiKeyInfo',
    nonce: '1700000000000000',
    body: 'nonce=1700000000000000',
    signature: 'Vb4UbBpmAi+IbOh9P4P3t6RcYUvJlF8s0tGzl51G4nDvWOmUaNlNztyOJ2/G4YSymbHUn8f5oMq0BrRoLJljLw==',
  },
  {
    source: 'a JSON body',
    path: '/0/private/GetApiKeyInfo',
    nonce: '1700000000000000',
    body: '{"nonce":"1700000000000000"}',
    signature: 'WIRUxGvdr/KDh8yUxpyfDBFkcD2quNp1nytSls9RDzF3Qxvsi53IQd4y2MlFV7fQBVGYYjAjeCNUXQzqD0v8vQ==',
  },
  {
    source: 'a second factor in the body',
    path: '/0/private/Balance',
    nonce: '1700000000000001',
    body: 'nonce=1700000000000001&otp=123456',
    signature: 'UHgHPqhBiRs1RosBCiFikUTCgVZ4b6A2GiEyONkilyTefP5Cu23A0fIpQNqXQpRutsEjcOON3UTiQ+wYZEcO7g==',
  },
])('signs as Kraken does: $source', ({ path, nonce, body, signature }) => {
  expect(sign(path, nonce, body, sample)).toBe(signature)
})

test('a secret that decodes to nothing is refused without being named', () => {
  expect(() => sign('/0/private/Balance', '1', 'nonce=1', new SecretText('****'))).toThrow(new RangeError('The private key is not base64'))
})
