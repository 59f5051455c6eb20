import type { Twin } from '@keyhaven/testkit'
import { ALL, aKey, INFO, type Row, TOKEN } from './row.ts'

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

/** What is wrong with Kraken, or with the way to it. */
export const SERVICE_ROWS: Row[] = [
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
