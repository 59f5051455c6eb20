import { expect, test } from 'vitest'
import type { LockoutGuard } from './lockout-guard.ts'
import type { Account } from './ports.ts'
import { makeRecheckAccounts } from './recheck-accounts.ts'
import { anExchange } from './testing/exchange.ts'
import { LeaseLost } from './verify-account.ts'
import type { Watches } from './watches.ts'

/** One account that is due once, and a verification of it that ends so. */
async function recheck(end: () => never) {
  const heard: string[] = []
  const due = ['account']
  const recheckAccounts = makeRecheckAccounts({
    watches: {
      spread: async () => 0,
      async claim({ holder }) {
        const claimed = due.splice(0, 1)
        if (claimed.length > 0) heard.push(`claimed by ${holder}`)
        return claimed
      },
      putOff: async (_id, holder) => {
        heard.push(`put off by ${holder}`)
      },
    } as Partial<Watches> as Watches,
    accounts: { find: async () => ({}) as Account },
    exchanges: [anExchange({})],
    guard: { closedUntil: async () => undefined } as Partial<LockoutGuard> as LockoutGuard,
    async verifyAccount({ holder }) {
      heard.push(`verified by ${holder}`)
      return end()
    },
    watch: { verified: () => heard.push('verified'), broke: () => heard.push('broke') },
    atOnce: 1,
    leaseMs: 60_000,
    newId: () => 'me',
    now: () => 0,
  })
  expect(await recheckAccounts(new AbortController().signal)).toBe(1)
  return heard
}

test('an account is verified under the lease that it was taken with; a fault of ours puts it off, and is told', async () => {
  const heard = await recheck(() => {
    throw new Error('the database is gone')
  })
  expect(heard).toEqual(['claimed by me', 'verified by me', 'broke', 'put off by me'])
})

test('who lost the lease leaves the account to who has it, and calls it no fault', async () => {
  const heard = await recheck(() => {
    throw new LeaseLost()
  })
  expect(heard).toEqual(['claimed by me', 'verified by me'])
})
