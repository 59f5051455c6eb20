import type { Twin } from '@keyhaven/testkit'
import { ALL, aKey, DESCRIBED_ONLY, INFO, OURS, PROBES, RIGHTS, type Row, SUBSCRIBE, TOKEN, WITHOUT_BALANCE } from './row.ts'

const without = (right: string) => RIGHTS.filter((one) => one !== right)
const day = 86_400
const inDays = (days: number) => Math.floor(Date.now() / 1000) + days * day

/** The same for each right by itself: box, identifier, and which calls make sense without it. */
const missing = (box: string, right: string): Row => ({
  cause: `“${box}” is not ticked`,
  answer: `GetApiKeyInfo lists the rights without \`${right}\``,
  sure: 'D',
  finding: 'permissions: missing',
  reads: box,
  arrange: (kraken) => aKey(kraken, { permissions: without(right) }),
  calls: WITHOUT_BALANCE,
})

const withdrawal = (words: string, right: string): Row => ({
  cause: `${words} is ticked`,
  answer: `GetApiKeyInfo lists \`${right}\``,
  sure: 'D',
  finding: 'no-withdrawal: withdrawal-enabled',
  reads: 'The key can take money out of your account:',
  arrange: (kraken) => aKey(kraken, { permissions: [...RIGHTS, right] }),
  calls: ALL,
})

const excess = (box: string, right: string): Row => ({
  cause: `“${box}” is ticked`,
  answer: `GetApiKeyInfo lists \`${right}\``,
  sure: 'D',
  finding: 'permissions: excess',
  reads: 'The key may do more than the platform needs:',
  arrange: (kraken) => aKey(kraken, { permissions: [...RIGHTS, right] }),
  calls: ALL,
})

const otherKeyOf = async (kraken: Twin) => {
  const [one, other] = [await aKey(kraken), await aKey(kraken)]
  return { publicKey: one.publicKey, privateKey: other.privateKey }
}

/** What is wrong with the key, or with its settings at Kraken. */
export const KEY_ROWS: Row[] = [
  {
    cause: 'The private key belongs to another key',
    answer: '`EAPI:Invalid signature`',
    sure: 'D',
    finding: 'recognised: signature-mismatch',
    reads: 'Kraken knows the Public Key, but the Private Key does not belong to it.',
    arrange: otherKeyOf,
    calls: [INFO],
  },
  {
    cause: 'The key was deleted or revoked, or is mistyped',
    answer: '`EAPI:Invalid key`',
    sure: 'D',
    finding: 'recognised: key-not-recognised',
    reads: 'Kraken does not accept this key.',
    async arrange(kraken) {
      const keys = await aKey(kraken)
      await kraken.deleteKey(keys.publicKey)
      return keys
    },
    calls: [INFO, INFO],
  },
  {
    cause: 'The key has expired',
    answer: '`EAPI:Invalid key`',
    sure: 'D, of an old text',
    finding: 'recognised: key-not-recognised',
    reads: 'The key was deleted, revoked or has expired.',
    arrange: (kraken) => aKey(kraken, { validUntil: inDays(-1) }),
    calls: [INFO, INFO],
  },
  {
    cause: 'The address restriction holds none of our addresses',
    answer: '`EAPI:Invalid key`',
    sure: 'U: nobody says; the other text is the next row',
    finding: 'recognised: key-not-recognised',
    reads: 'The key’s IP address restriction does not hold our addresses.',
    arrange: (kraken) => aKey(kraken, { ipAllowlist: ['203.0.113.9'] }),
    calls: [INFO, INFO],
  },
  {
    cause: 'The address restriction holds none of our addresses',
    answer: '`EGeneral:Permission denied`',
    sure: 'U',
    finding: 'recognised: key-has-2fa',
    reads: 'The key asks for a two-factor code with each call.',
    async arrange(kraken) {
      const keys = await aKey(kraken, { ipAllowlist: ['203.0.113.9'] })
      kraken.set({ ipError: 'EGeneral:Permission denied' }, keys.publicKey)
      return keys
    },
    calls: [INFO],
  },
  {
    cause: 'The address restriction lacks the first of our addresses',
    answer: '`EAPI:Invalid key` there, an answer at the second one',
    sure: 'U',
    finding: 'ip-restriction: egress-not-listed',
    reads: 'The key’s IP address restriction lacks addresses of ours:',
    arrange: (kraken) => aKey(kraken, { ipAllowlist: ['127.0.0.2'] }),
    calls: ['Balance', INFO, INFO, TOKEN, SUBSCRIBE],
  },
  {
    cause: 'The address restriction lacks another of our addresses',
    answer: 'GetApiKeyInfo lists the addresses',
    sure: 'D',
    finding: 'ip-restriction: egress-not-listed',
    reads: 'The key’s IP address restriction lacks addresses of ours:',
    arrange: (kraken) => aKey(kraken, { ipAllowlist: ['127.0.0.1'] }),
    calls: ['Balance', INFO, TOKEN, SUBSCRIBE],
  },
  {
    cause: 'Two-factor authentication is on for the key',
    answer: '`EGeneral:Permission denied` to GetApiKeyInfo, which needs no right',
    sure: 'C',
    finding: 'recognised: key-has-2fa',
    reads: 'Switch two-factor authentication off for this key',
    arrange: (kraken) => aKey(kraken, { otp: '123456' }),
    calls: [INFO],
  },
  {
    cause: 'Another program uses the key, with larger nonces',
    answer: '`EAPI:Invalid nonce`, twice',
    sure: 'D',
    finding: 'recognised: nonce-behind',
    reads: 'Another program uses, or has used, this key.',
    arrange: (kraken) => aKey(kraken, { lastNonce: '9000000000000000000' }),
    calls: [INFO, INFO],
  },
  missing('Funds permissions → Query', 'query-funds'),
  missing('Orders and trades → Query open orders & trades', 'query-open-trades'),
  missing('Orders and trades → Query closed orders & trades', 'query-closed-trades'),
  missing('Orders and trades → Create & modify orders', 'modify-trades'),
  missing('Orders and trades → Cancel & close orders', 'close-trades'),
  missing('Data → Query ledger entries', 'query-ledger'),
  {
    cause: 'The WebSocket interface is off',
    answer: 'GetApiKeyInfo lists the rights without `create-ws-token`',
    sure: 'D',
    finding: 'websocket: websocket-off',
    reads: 'Live data is switched off for this key.',
    arrange: (kraken) => aKey(kraken, { permissions: without('create-ws-token') }),
    calls: DESCRIBED_ONLY,
  },
  withdrawal('“Funds permissions → Withdraw”', 'withdraw-funds'),
  withdrawal('Adding withdrawal addresses', 'add-withdraw-address'),
  withdrawal('Changing withdrawal addresses', 'update-withdraw-address'),
  excess('Funds permissions → Deposit', 'add-funds'),
  excess('Funds permissions → Earn', 'earn-funds'),
  excess('Data → Export data', 'export-data'),
  {
    cause: 'The key has no address restriction',
    answer: 'GetApiKeyInfo lists no address',
    sure: 'D',
    finding: 'ip-restriction: unrestricted',
    reads: 'The key works from any address.',
    arrange: (kraken) => aKey(kraken, { ipAllowlist: [] }),
    calls: ALL,
  },
  {
    cause: 'The address restriction holds others too',
    answer: 'GetApiKeyInfo lists them',
    sure: 'D',
    finding: 'ip-restriction: foreign-addresses',
    reads: 'The key also works from addresses that are not ours:',
    arrange: (kraken) => aKey(kraken, { ipAllowlist: [...OURS, '198.51.100.4'] }),
    calls: ALL,
  },
  {
    cause: 'The key expires within 30 days',
    answer: 'GetApiKeyInfo tells the day',
    sure: 'D',
    finding: 'limits: expires-soon',
    reads: 'It stops working on that day.',
    arrange: (kraken) => aKey(kraken, { validUntil: inDays(12) }),
    calls: ALL,
  },
  {
    cause: 'The key may query a part of the history only',
    answer: 'GetApiKeyInfo tells the days',
    sure: 'D',
    finding: 'limits: query-window',
    reads: 'The key sees only part of your history',
    arrange: (kraken) => aKey(kraken, { queryFrom: inDays(-100) }),
    calls: ALL,
  },
  {
    cause: 'The key has a nonce window',
    answer: 'GetApiKeyInfo tells it',
    sure: 'D',
    finding: 'limits: nonce-window',
    reads: 'The platform needs none, and it does no harm.',
    arrange: (kraken) => aKey(kraken, { nonceWindow: 10_000 }),
    calls: ALL,
  },
  {
    cause: 'The key has a right that nobody has heard of',
    answer: 'GetApiKeyInfo lists it',
    sure: 'A',
    finding: 'permissions: unknown-permissions',
    reads: 'The key has rights that we do not know.',
    arrange: (kraken) => aKey(kraken, { permissions: [...RIGHTS, 'mint-coins'] }),
    calls: ALL,
  },
  {
    cause: 'Kraken does not describe keys here',
    answer: '`EGeneral:Unknown method`; each right is tried with a harmless call',
    sure: 'U: hearsay',
    finding: 'no-withdrawal: unproven',
    reads: 'Or accept the warning.',
    async arrange(kraken) {
      const keys = await aKey(kraken)
      kraken.set({ getApiKeyInfo: 'unknown-method' }, keys.publicKey)
      return keys
    },
    calls: PROBES,
  },
  {
    cause: 'Kraken takes over three seconds to answer',
    answer: 'the right answer, late',
    sure: 'A',
    finding: 'reachable: slow',
    reads: 'The key works. Orders may be slow for as long as this lasts.',
    async arrange(kraken) {
      const keys = await aKey(kraken)
      kraken.fault({ kind: 'latency', ms: 3100, path: '/0/private/GetApiKeyInfo', times: 1, forKey: keys.publicKey })
      return keys
    },
    calls: ALL,
  },
]
