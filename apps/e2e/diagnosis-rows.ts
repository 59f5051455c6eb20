import { PERMISSIONS } from '@keyhaven/contract'
import type { Twin } from '@keyhaven/testkit'
import type { Keys } from './fixtures.ts'

/** One way in which a test of keys can end, as the table in `apps/server/docs/diagnosis.md` lists it. */
export interface Row {
  cause: string
  /** What Kraken answers. */
  answer: string
  /** How sure we are of that, by the marks of the page's legend. */
  sure: string
  /** `check: finding`. */
  finding: string
  /** Words that stand on the screen. */
  reads: string
  /** Sets the twin and makes the keys to paste. */
  arrange: (kraken: Twin) => Promise<Keys>
  /** Every signed call and subscription that Kraken gets, sorted. */
  calls: string[]
}

export const OURS = ['127.0.0.1', '127.0.0.2']
const RIGHTS: readonly string[] = PERMISSIONS.required

type Spec = NonNullable<Parameters<Twin['issueKey']>[0]>
const aKey = (kraken: Twin, spec: Spec = {}) => kraken.issueKey({ ipAllowlist: OURS, ...spec })
const without = (right: string) => RIGHTS.filter((one) => one !== right)
const day = 86_400
const inDays = (days: number) => Math.floor(Date.now() / 1000) + days * day

const INFO = 'GetApiKeyInfo'
const TOKEN = 'GetWebSocketsToken'
const SUBSCRIBE = 'subscribe balances'
/** What a passing test asks, from both addresses. */
const ALL = ['Balance', INFO, INFO, TOKEN, SUBSCRIBE]
/** Without live data the key is told what else it lacks, but nothing that is known to be refused is asked. */
const DESCRIBED_ONLY = [INFO, INFO]
const WITHOUT_BALANCE = [INFO, INFO, TOKEN, SUBSCRIBE]

/** Each right by itself. Cancelling is not tried where orders may be changed: Kraken would let it pass for that. */
const PROBES = [
  'AddOrder',
  'Balance',
  'ClosedOrders',
  'DepositMethods',
  'ExportStatus',
  INFO,
  TOKEN,
  'OpenOrders',
  'QueryLedgers',
  'WithdrawMethods',
  SUBSCRIBE,
]

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

const service = (cause: string, text: string, sure: string, finding: string, reads: string): Row => ({
  cause,
  answer: `\`${text}\``,
  sure,
  finding,
  reads,
  async arrange(kraken) {
    const keys = await aKey(kraken)
    kraken.set({ serviceError: { '*': text } }, keys.publicKey)
    return keys
  },
  calls: [INFO],
})

type Fault = Parameters<Twin['fault']>[0]
const broken = (cause: string, answer: string, fault: Fault, finding: string, reads: string): Row => ({
  cause,
  answer,
  sure: 'C',
  finding,
  reads,
  async arrange(kraken) {
    const keys = await aKey(kraken)
    kraken.fault({ ...fault, path: '/0/private/GetApiKeyInfo', forKey: keys.publicKey })
    return keys
  },
  calls: [INFO],
})

const socket = (
  cause: string,
  answer: string,
  webSocket: NonNullable<Parameters<Twin['set']>[0]['webSocket']>,
  sure: string,
  finding: string,
  reads: string,
  calls = ALL,
): Row => ({
  cause,
  answer,
  sure,
  finding,
  reads,
  async arrange(kraken) {
    kraken.set({ webSocket })
    return aKey(kraken)
  },
  calls,
})

const otherKeyOf = async (kraken: Twin) => {
  const [one, other] = [await aKey(kraken), await aKey(kraken)]
  return { publicKey: one.publicKey, privateKey: other.privateKey }
}

export const ROWS: Row[] = [
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
  socket(
    'The WebSocket is refused with 403',
    'HTTP 403 to the handshake',
    { refuse: 403 },
    'A',
    'websocket: websocket-refused',
    'Kraken refused the live-data connection.',
    ['Balance', INFO, INFO, TOKEN],
  ),
  socket(
    'The WebSocket is closed as a breach of policy',
    'close code 1008',
    'close-1008',
    'D',
    'websocket: websocket-refused',
    'Kraken refused the live-data connection.',
  ),
  socket(
    'The token is refused on the WebSocket',
    '`ESession:Invalid session`',
    { error: 'ESession:Invalid session' },
    'C',
    'websocket: websocket-refused',
    'Kraken refused the live-data connection.',
  ),
  socket(
    'The account is empty: an acknowledgement, no snapshot',
    'the acknowledgement alone',
    'no-snapshot',
    'A',
    'websocket: ok',
    'The WebSocket interface works.',
  ),
  socket('The WebSocket says nothing', 'nothing', 'silent', 'A', 'websocket: unreachable', 'Kraken could not be reached.'),
  service(
    'Kraken is in maintenance',
    'EService:Unavailable',
    'D',
    'reachable: maintenance',
    'Kraken is not in full service at the moment.',
  ),
  service(
    'Kraken’s market is in cancel-only mode',
    'EService:Market in cancel_only mode',
    'D',
    'reachable: maintenance',
    'Kraken is not in full service at the moment.',
  ),
  service('Kraken is overloaded', 'EService:Busy', 'C', 'reachable: rate-limited', 'Kraken asks us to slow down.'),
  service('Too many calls of this key', 'EAPI:Rate limit exceeded', 'D', 'reachable: rate-limited', 'Kraken asks us to slow down.'),
  service(
    'Too many wrong tries before',
    'EGeneral:Temporary lockout',
    'D',
    'reachable: locked-out',
    'Kraken does not answer our address for a while.',
  ),
  service(
    'Something broke at Kraken',
    'EGeneral:Internal error',
    'D',
    'reachable: bad-answer',
    'Kraken’s answer was not one that we understand.',
  ),
  broken(
    'Cloudflare refuses our address',
    'HTML with 403',
    { kind: 'html', status: 403 },
    'reachable: bad-answer',
    'Kraken’s answer was not one that we understand.',
  ),
  broken(
    'Cloudflare slows our address down',
    'HTML with 429',
    { kind: 'html', status: 429 },
    'reachable: rate-limited',
    'Kraken asks us to slow down.',
  ),
  broken(
    'The gateway is broken',
    'HTML with 502',
    { kind: 'html', status: 502 },
    'reachable: bad-answer',
    'Kraken’s answer was not one that we understand.',
  ),
  broken(
    'Cloudflare can’t reach Kraken',
    'HTML with 520',
    { kind: 'html', status: 520 },
    'reachable: bad-answer',
    'Kraken’s answer was not one that we understand.',
  ),
  broken('The connection breaks', 'a reset', { kind: 'reset' }, 'reachable: unreachable', 'Kraken could not be reached.'),
  broken(
    'The answer is cut short',
    'half of a JSON text',
    { kind: 'truncated' },
    'reachable: bad-answer',
    'Kraken’s answer was not one that we understand.',
  ),
  broken(
    'The answer is empty',
    'nothing, with 200',
    { kind: 'empty' },
    'reachable: bad-answer',
    'Kraken’s answer was not one that we understand.',
  ),
]
