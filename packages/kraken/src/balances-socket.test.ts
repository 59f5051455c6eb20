import { describe, expect } from 'vitest'
import { refuse, type Script } from './testing/scripted-kraken.ts'
import { CHECKS, SHORT, test } from './testing/stage.ts'

describe('the WebSocket', () => {
  const close = (code: number, reason = ''): Script => ({ onSubscribe: (socket) => socket.close(code, reason) })
  const say = (text: string): Script => ({ onSubscribe: (socket) => socket.send(text) })
  const answerUpgrade = (status: string, type = 'text/plain'): Script => ({
    upgrade: (socket) => socket.end(`HTTP/1.1 ${status}\r\ncontent-type: ${type}\r\ncontent-length: 2\r\nconnection: close\r\n\r\nno`),
  })

  test.for<[string, Script, object]>([
    ['the token is denied', { rest: { GetWebSocketsToken: refuse('EGeneral:Permission denied') } }, { code: 'websocket-off' }],
    ['the token is throttled', { rest: { GetWebSocketsToken: refuse('EAPI:Rate limit exceeded') } }, { code: 'rate-limited' }],
    ['the token is no text', { rest: { GetWebSocketsToken: { token: 7 } } }, { code: 'bad-answer' }],
    [
      'the subscription is refused',
      say('{"error":"ESession:Invalid session","method":"subscribe","req_id":1,"success":false}'),
      { code: 'websocket-refused', facts: { errors: ['ESession:Invalid session'] } },
    ],
    ['the refusal has no number', say('{"error":"Malformed request","method":"subscribe","success":false}'), { code: 'websocket-refused' }],
    [
      'the service is down',
      say('{"error":"EService:Unavailable","method":"subscribe","req_id":1,"success":false}'),
      { code: 'maintenance' },
    ],
    [
      'the host is the public one',
      say('{"error":"Private data and trading are unavailable on this endpoint. Try ws-auth.kraken.com","req_id":1}'),
      { code: 'bad-answer' },
    ],
    ['it closes with 1008', close(1008, 'Policy'), { code: 'websocket-refused', facts: { errors: ['Policy'] } }],
    ['it closes otherwise', close(1011), { code: 'unreachable' }],
    ['it stays silent', { onSubscribe: () => undefined }, { code: 'unreachable' }],
    ['it acknowledges something else', say('{"method":"subscribe","req_id":2,"success":true}'), { code: 'unreachable' }],
    ['it neither agrees nor refuses', say('{"method":"subscribe","req_id":1}'), { code: 'bad-answer' }],
    ['it speaks no JSON', say('<html>'), { code: 'bad-answer' }],
    ['it sends more than anybody does', say(`{"channel":"${'x'.repeat(2_000_000)}"}`), { code: 'unreachable' }],
    ['the handshake is refused', answerUpgrade('401 Unauthorized'), { code: 'websocket-refused', facts: { errors: ['HTTP 401'] } }],
    ['the handshake is throttled', answerUpgrade('429 Too Many Requests'), { code: 'rate-limited' }],
    ['a gateway refuses the handshake', answerUpgrade('403 Forbidden', 'text/html'), { code: 'bad-answer' }],
    ['a gateway fails', answerUpgrade('502 Bad Gateway', 'text/html'), { code: 'bad-answer' }],
    ['it redirects', answerUpgrade('302 Found\r\nlocation: ws://127.0.0.1:1/'), { code: 'bad-answer' }],
    ['the handshake is cut off', { upgrade: (socket) => socket.destroy() }, { code: 'unreachable' }],
    ['the handshake is never answered', { upgrade: () => undefined }, { code: 'unreachable' }],
    ['the handshake is nonsense', { upgrade: (socket) => socket.end('hello\r\n\r\n') }, { code: 'unreachable' }],
  ])('%s', async ([, script, finding], { play }) => {
    const { verify } = await play(script, { timeouts: SHORT })
    const { findings, checks } = await verify()
    expect(findings('websocket')).toMatchObject([finding])
    expect(checks).toHaveLength(CHECKS)
  })
})
