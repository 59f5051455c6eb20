import { PERMISSIONS } from '@keyhaven/contract'
import { makeClient } from '@keyhaven/testkit'
import { agreed, type Customer, makeCustomer, type Stage } from './customer.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** How far back the demo's story begins. */
export const STORY_MS = 6 * DAY_MS

const without = (...rights: string[]) => PERMISSIONS.required.filter((right) => !rights.includes(right))
const andAlso = (...rights: string[]) => [...PERMISSIONS.required, ...rights]

/** What there is to be seen, for who shows it around. */
export interface Shown {
  /** Tests that failed, newest first: what a customer reads out to support. */
  codes: { email: string; code: string }[]
}

/**
 * Fills a product with a week of its life: accounts in every state, customers in several languages, tests that failed, visits and
 * notes. All of it is done over HTTP, as people do it, and at its end it is now.
 *
 * @param userEmail - whom most of the accounts belong to.
 * @param supportEmail - who looks after them; is there already.
 */
export async function fill(stage: Stage, userEmail: string, supportEmail: string): Promise<Shown> {
  const { clock, kraken } = stage
  const user = await makeCustomer(stage, userEmail, 'en')
  await healthyAndNotQuite(stage, user)
  const broken = await user.add('Broken')
  const removed = await user.add('Of last year')
  await user.remove(removed.id)
  const expiring = await user.add('Expired', { validUntil: seconds(clock.now() + DAY_MS) })

  clock.pass(DAY_MS)
  const anna = await makeCustomer(stage, 'anna@demo.example', 'de')
  const yuki = await makeCustomer(stage, 'yuki@demo.example', 'ja')
  const [savings, tokyo] = [await anna.add('Sparen'), await yuki.add('東京')]
  await kraken.changeKey(broken.publicKey, { permissions: without('modify-trades') })
  for (const account of [broken, expiring]) {
    clock.pass(DAY_MS)
    await user.verify(account.id)
    clock.pass(2 * HOUR_MS)
    await user.verify(account.id)
  }

  clock.pass(DAY_MS)
  const luc = await makeCustomer(stage, 'luc@demo.example', 'fr')
  const codes = await failedTests(stage, luc, yuki)
  await luc.add('Principal')

  clock.catchUp()
  const today = await anna.issueKey({ permissions: without('query-ledger', 'create-ws-token') })
  codes.push({ email: anna.email, code: (await anna.test(today)).code })
  // A first failure calls for attention; only time makes more of it.
  await kraken.changeKey(savings.publicKey, { permissions: without('query-ledger') })
  await anna.verify(savings.id)
  await visits(stage, supportEmail, [broken.id, savings.id, tokyo.id])
  return { codes: codes.toReversed() }
}

/** Accounts that work, each with something of its own to be said about it. */
async function healthyAndNotQuite({ clock, addresses }: Stage, user: Customer) {
  const [inUse] = addresses
  await user.add('Main')
  await user.add('Long-term', { validUntil: seconds(clock.now() + STORY_MS + 12 * DAY_MS) })
  await user.add('Open to every address', { ipAllowlist: [] })
  await user.add('Shared with another program', { ipAllowlist: [...addresses, '198.51.100.7'] })
  await user.add('Without the new address', { ipAllowlist: inUse ? [inUse] : [] })
  await user.add('May do more than it needs', { permissions: andAlso('earn-funds', 'export-data') })
  await user.add('Sees this year only', { queryFrom: seconds(Date.UTC(new Date(clock.now()).getUTCFullYear(), 0, 1)) })
}

/** Each with the code that its customer reads out. */
async function failedTests({ kraken, clock }: Stage, luc: Customer, yuki: Customer) {
  const codes: Shown['codes'] = []
  const test = async (who: Customer, keys: Parameters<Customer['test']>[0]) => {
    const { code } = await who.test(keys)
    codes.push({ email: who.email, code })
  }
  await test(luc, await luc.issueKey({ permissions: andAlso('withdraw-funds') }))
  const [one, other] = [await luc.issueKey(), await luc.issueKey()]
  await test(luc, { publicKey: one.publicKey, privateKey: other.privateKey })
  await test(luc, await luc.issueKey({ ipAllowlist: ['198.51.100.7'] }))
  const gone = await yuki.issueKey()
  await kraken.deleteKey(gone.publicKey)
  await test(yuki, gone)
  clock.pass(HOUR_MS)
  kraken.set({ system: 'maintenance' })
  await test(yuki, await yuki.issueKey())
  kraken.reset()
  return codes
}

/** Support looks at accounts, verifies one, and writes down what came of it. */
async function visits({ url, password }: Stage, email: string, accountIds: readonly string[]) {
  const agent = await makeClient(() => url).signIn({ email, password })
  const path = (id: string) => `/api/support/accounts/${id}`
  for (const id of accountIds) await agreed(agent.get(path(id)))
  const [verified = ''] = accountIds
  await agreed(agent.post(`${path(verified)}/verifications`, { reason: 'Ticket 4711: orders are refused' }))
  await agreed(
    agent.post(`${path(verified)}/notes`, { text: 'Told the customer to tick “Create & modify orders” again. Calls back on Monday.' }),
  )
}

const seconds = (milliseconds: number) => Math.floor(milliseconds / 1000)
