import type { AccountDetails, AccountView, Problem, VerificationView } from '@keyhaven/contract'
import { startTestApi, type TestApi, type TestClient } from '@keyhaven/testkit'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'

export const MINUTE = 60_000
export const DAY = 24 * 60 * MINUTE

export interface Keys {
  publicKey: string
  privateKey: string
}
type KeySpec = Parameters<TestApi['kraken']['issueKey']>[0]

export const hintOf = ({ publicKey }: Keys) => `${publicKey.slice(0, 4)}…${publicKey.slice(-4)}`

/** One product for a file of tests about an owner's accounts, with two users, and the calls that they need. Time is told by the tests. */
export function startAccountStage() {
  const clock = { time: Date.UTC(2026, 5, 1) }
  let api: TestApi
  let user: TestClient
  let other: TestClient
  let names = 0
  beforeAll(async () => {
    api = await startTestApi({ now: () => clock.time, environment: { BUDGET_ADDRESS: '1000' } })
    user = await api.signIn()
    other = await api.signIn()
  })
  beforeEach(() => {
    // Each test is far from the calls of the one before.
    clock.time += DAY
  })
  afterAll(() => api.close())

  const issue = (spec: KeySpec = {}) => api.kraken.issueKey({ ipAllowlist: ['127.0.0.1'], ...spec })
  const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}, client = user) =>
    client.send(method, path, {
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  return {
    clock,
    get api() {
      return api
    },
    get user() {
      return user
    },
    get other() {
      return other
    },
    issue,
    send,

    /** An account with a key of its own that has just passed. */
    async added(spec: KeySpec = {}) {
      const key = await issue(spec)
      const { publicKey, privateKey } = key
      const { receipt, code: tested } = await user.verify(key)
      names += 1
      const draft = { exchange: 'kraken', name: `Account ${names}`, publicKey, privateKey, receipt, acceptWarnings: true }
      const reply = await user.post('/api/accounts', draft)
      expect(reply.status).toBe(201)
      const account = (await reply.json()) as AccountView
      return { key, tested, ...account, path: `/api/accounts/${account.id}`, tag: reply.headers.get('etag') ?? '' }
    },
    details: async (path: string) => (await (await user.get(path)).json()) as AccountDetails,
    async verifyNow(path: string) {
      const reply = await send('POST', `${path}/verifications`)
      expect(reply.status).toBe(200)
      return (await reply.json()) as VerificationView
    },
    async read<Item>(path: string, query = '') {
      return (await (await user.get(`${path}${query}`)).json()) as { items: Item[]; nextCursor: string | null }
    },
    replace: (path: string, { publicKey, privateKey }: Keys, more: object = {}, headers = {}) =>
      send('PUT', `${path}/credentials`, { publicKey, privateKey, ...more }, headers),
    async expectProblem(reply: Response, status: number, code: string) {
      const problem = (await reply.json()) as Problem
      expect([reply.status, problem.code]).toEqual([status, code])
      return problem
    },
  }
}
