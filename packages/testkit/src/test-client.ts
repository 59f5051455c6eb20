import type { VerificationView } from '@keyhaven/contract'

export interface Credentials {
  email: string
  password: string
}

/** Speaks with the product over HTTP as a program does, with the cookie of whoever signed in. */
export interface TestClient extends Credentials {
  /** Of the product, where it listens now. */
  readonly url: string
  /** Of the session: what the browser of who signed in would send. */
  readonly cookie: string
  get(path: string, headers?: Record<string, string>): Promise<Response>
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>
  send(method: string, path: string, init?: RequestInit): Promise<Response>
  /** TEST KEYS, answered whole. */
  verify(keys: { publicKey: string; privateKey: string }, exchange?: string): Promise<VerificationView>
  /** A client of who signs in. */
  signIn(who: Credentials): Promise<TestClient>
}

/** What a browser would send back. */
export const cookieOf = (reply: Response): string =>
  reply.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

/** @param url - asked for each time: a server that was started again may be elsewhere. */
export function makeClient(url: () => string, who: Credentials = { email: '', password: '' }, cookie = ''): TestClient {
  const send: TestClient['send'] = (method, path, init = {}) =>
    fetch(`${url()}${path}`, {
      redirect: 'manual',
      ...init,
      method,
      headers: { ...(cookie && { cookie }), ...(init.headers as Record<string, string>) },
    })
  const post: TestClient['post'] = (path, body, headers = {}) =>
    send('POST', path, { body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } })

  return {
    ...who,
    get url() {
      return url()
    },
    cookie,
    send,
    post,
    get: (path, headers = {}) => send('GET', path, { headers }),
    async verify(keys, exchange = 'kraken') {
      const reply = await post('/api/verifications', { exchange, publicKey: keys.publicKey, privateKey: keys.privateKey })
      if (reply.status !== 200) throw new Error(`TEST KEYS answered ${reply.status}: ${await reply.text()}`)
      return (await reply.json()) as VerificationView
    },
    async signIn(credentials) {
      const reply = await post('/api/auth/sign-in/email', credentials)
      if (reply.status !== 200) throw new Error(`signing in answered ${reply.status}`)
      return makeClient(url, credentials, cookieOf(reply))
    },
  }
}
