import type { AccountView, LanguageTag, VerificationView } from '@keyhaven/contract'
import type { KeySpec, Twin } from '@keyhaven/kraken-twin'
import type { Product } from '@keyhaven/server'
import { makeClient, type TestClient } from '@keyhaven/testkit'
import type { DemoClock } from './clock.ts'

/** What the demo is played on. */
export interface Stage {
  identity: Pick<Product['identity'], 'createUser'>
  /** Where the product listens. */
  url: string
  kraken: Twin
  clock: DemoClock
  password: string
  /** The addresses that a key has to list. */
  addresses: readonly string[]
}

export interface Keys {
  publicKey: string
  privateKey: string
}

/** Somebody who connects accounts, as the product's own pages would have it. */
export interface Customer {
  email: string
  /** A key at Kraken that is fit but for what is said. */
  issueKey(spec?: Partial<KeySpec>): Promise<Keys>
  test(keys: Keys): Promise<VerificationView>
  /** Tests and stores; warnings are accepted. */
  add(name: string, spec?: Partial<KeySpec>): Promise<{ id: string; publicKey: string }>
  verify(accountId: string): Promise<void>
  remove(accountId: string): Promise<void>
}

const MINUTE_MS = 60_000

export async function makeCustomer(stage: Stage, email: string, language: LanguageTag): Promise<Customer> {
  const { identity, url, kraken, clock, password, addresses } = stage
  await identity.createUser({ email, password, role: 'user' })
  const client = await makeClient(() => url).signIn({ email, password })
  await client.send('PATCH', '/api/session', { body: JSON.stringify({ language }), headers: { 'content-type': 'application/json' } })
  await client.get('/api/exchanges')
  clock.pass(3 * MINUTE_MS)

  const issueKey: Customer['issueKey'] = (spec) => kraken.issueKey({ ipAllowlist: addresses, ...spec })
  const test: Customer['test'] = (keys) => {
    // A person is not as quick as a program, and has a budget for each minute.
    clock.pass(MINUTE_MS)
    return client.verify(keys)
  }
  return {
    email,
    issueKey,
    test,
    async add(name, spec = {}) {
      const { publicKey, privateKey } = await issueKey({ name: name.toLowerCase().replace(/\P{L}+/gu, '-'), ...spec })
      const { receipt } = await test({ publicKey, privateKey })
      const body = { exchange: 'kraken', name, publicKey, privateKey, receipt, acceptWarnings: true }
      const { id } = (await (await agreed(client.post('/api/accounts', body))).json()) as AccountView
      return { id, publicKey }
    },
    async verify(accountId) {
      clock.pass(MINUTE_MS)
      await agreed(client.post(`/api/accounts/${accountId}/verifications`, {}))
    },
    remove: async (accountId) => void (await agreed(client.send('DELETE', `/api/accounts/${accountId}`))),
  }
}

/** A demo that lacks what it should show is a fault, and says so at its start. */
export async function agreed(asked: ReturnType<TestClient['post']>): Promise<Response> {
  const reply = await asked
  if (!reply.ok) throw new Error(`the demo was refused: ${reply.status} ${reply.url} ${await reply.text()}`)
  return reply
}
