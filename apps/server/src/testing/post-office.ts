import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

export interface HeardMail {
  to: string
  /** As it came, headers and all. */
  raw: string
  /** The header's value, unfolded; undefined when there is none. */
  header(name: string): string | undefined
  /** Of the plain text part. */
  text: string
}

/** A mail server on loopback that keeps what it takes. */
export interface PostOffice {
  url: string
  mails: HeardMail[]
  /** The status with which recipients are refused; undefined: they are not. */
  refuse: number | undefined
  close(): Promise<void>
}

export async function startPostOffice(): Promise<PostOffice> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo(_address, _session, done) {
      done(office.refuse === undefined ? null : Object.assign(new Error('no such mailbox'), { responseCode: office.refuse }))
    },
    onData(stream, session, done) {
      text(stream).then((raw) => {
        office.mails.push(read(session.envelope.rcptTo.map(({ address }) => address).join(), raw))
        done()
      }, done)
    },
  })
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const office: PostOffice = {
    url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    mails: [],
    refuse: undefined,
    close: () => new Promise((closed) => server.close(() => closed())),
  }
  return office
}

function read(to: string, raw: string): HeardMail {
  const unfolded = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ')
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(unfolded)?.[1]
  const [, boundary = ''] = /boundary="?([^";\r\n]+)/.exec(unfolded) ?? []
  const part = raw.split(`--${boundary}`).find((one) => /content-type: text\/plain/i.test(one)) ?? ''
  const body = part.slice(part.indexOf('\r\n\r\n') + 4)
  const bytes = /encoding: base64/i.test(part) ? Buffer.from(body, 'base64') : fromQuotedPrintable(body)
  return { to, raw, header, text: bytes.toString().replaceAll('\r\n', '\n') }
}

/** RFC 2045, section 6.7. */
const fromQuotedPrintable = (body: string): Buffer =>
  Buffer.from(
    body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_match, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
