import { expect, test } from 'vitest'
import { makeReceipts, RECEIPT_LIFETIME_MS } from './receipts.ts'
import { SecretText } from './secret-text.ts'

let time = 1_800_000_000_000
const receipts = makeReceipts(new SecretText('the secret of this installation'), () => time)
const subject = {
  ownerId: 'ada',
  exchange: 'kraken',
  credentials: { publicKey: 'PUBLIC', privateKey: new SecretText('PRIVATE') },
}

test('a receipt names the verification that it was issued for', () => {
  expect(receipts.check(receipts.issue(subject, 'v-1'), subject)).toEqual({ ok: true, value: 'v-1' })
})

test.each([
  ['another user', { ...subject, ownerId: 'bob' }],
  ['another exchange', { ...subject, exchange: 'kraken-practice' }],
  ['another public key', { ...subject, credentials: { ...subject.credentials, publicKey: 'PUBLID' } }],
  ['another private key', { ...subject, credentials: { ...subject.credentials, privateKey: new SecretText('PRIVATF') } }],
  ['an account whose keys they would replace', { ...subject, accountId: 'a-1' }],
  ['keys divided elsewhere', { ...subject, credentials: { publicKey: 'PUBLICP', privateKey: new SecretText('RIVATE') } }],
])('a receipt is useless for %s', (_, other) => {
  expect(receipts.check(receipts.issue(subject, 'v-1'), other)).toEqual({ ok: false, error: { code: 'receipt-invalid' } })
})

test('a receipt is good for 15 minutes and not a moment longer', () => {
  const receipt = receipts.issue(subject, 'v-1')
  time += RECEIPT_LIFETIME_MS - 1
  expect(receipts.check(receipt, subject).ok).toBe(true)
  time += 1
  expect(receipts.check(receipt, subject)).toEqual({ ok: false, error: { code: 'receipt-expired' } })
})

test('a receipt with any character changed, added or missing is refused', () => {
  const receipt = receipts.issue(subject, 'v-1')
  for (let at = 0; at < receipt.length; at += 1) {
    const altered = `${receipt.slice(0, at)}${receipt[at] === 'A' ? 'B' : 'A'}${receipt.slice(at + 1)}`
    expect(receipts.check(altered, subject).ok, `character ${at}`).toBe(false)
  }
  for (const altered of ['', '.', 'x', `${receipt}.`, `${receipt}x`, receipt.slice(0, -2), `.${receipt}`, '💥.💥']) {
    expect(receipts.check(altered, subject).ok, altered).toBe(false)
  }
})

test('a receipt of another installation is refused, and none holds the keys', () => {
  const elsewhere = makeReceipts(new SecretText('another secret'), () => time)
  const receipt = elsewhere.issue(subject, 'v-1')
  expect(receipts.check(receipt, subject).ok).toBe(false)
  expect(Buffer.from(receipt.split('.')[0] ?? '', 'base64url').toString()).not.toMatch(/PUBLIC|PRIVATE/)
})
