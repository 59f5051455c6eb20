import { beforeEach, expect, test } from 'vitest'
import { type Admission, LOCKOUT_MS, makeLockoutGuard, type Pass, REJECTION_COUNTS_MS } from './lockout-guard.ts'
import type { Exchange } from './ports.ts'
import { anExchange } from './testing/exchange.ts'
import { memoryAttempts } from './testing/memory-attempts.ts'

const [A, B] = ['203.0.113.7', '203.0.113.8']
const one = anExchange({ egress: [A] })
const two = anExchange({ egress: [A, B] })
const stays = new AbortController().signal

let time: number
let attempts: ReturnType<typeof memoryAttempts>
let heard: string[]
let people: number
beforeEach(() => {
  time = 1_800_000_000_000
  attempts = memoryAttempts()
  heard = []
  people = 0
})

/** A server's guard; all of them share the attempts. */
const aGuard = (budgets: { user?: number; address?: number } = {}) =>
  makeLockoutGuard({
    attempts,
    budgets: { user: 6, address: 20, ...budgets },
    watch: {
      rejected: (egress, times) => heard.push(`rejected ${egress} ${times}`),
      strained: (egress, rejections) => heard.push(`strained ${egress} ${rejections}`),
      lockedOut: (egress) => heard.push(`locked out ${egress}`),
    },
    newId: () => crypto.randomUUID(),
    now: () => time,
  })
type Guard = ReturnType<typeof aGuard>

/** Somebody new with a new key, unless it is said who. */
const apply = (
  guard: Guard,
  exchange: Exchange = one,
  who: { budgetOf?: string | null; publicKeyHash?: string; signal?: AbortSignal; priority?: 'stored' | 'new' } = {},
) => {
  people += 1
  return guard.admit({ budgetOf: `user-${people}`, priority: 'new', publicKeyHash: `key-${people}`, signal: stays, exchange, ...who })
}
async function admitted(guard: Guard, exchange?: Exchange, who?: Parameters<typeof apply>[2]): Promise<Admission> {
  const result = await apply(guard, exchange, who)
  if (!result.ok) throw new Error(`refused for ${result.error.retryAfterSeconds} s`)
  return result.value
}
async function passed(guard: Guard, exchange?: Exchange, who?: Parameters<typeof apply>[2]): Promise<Pass> {
  const admission = await admitted(guard, exchange, who)
  if (admission.kind !== 'pass') throw new Error(admission.kind)
  return admission
}
async function rejectedFrom(guard: Guard, address: string, times: number, exchange = one) {
  for (let nth = 0; nth < times; nth += 1) await (await passed(guard, exchange)).settle({ rejectedFrom: [address], lockedOut: [] })
}
async function avoided(guard: Guard, exchange: Exchange) {
  const pass = await passed(guard, exchange)
  await pass.settle(nothing)
  return pass.avoid
}
const nothing = { rejectedFrom: [], lockedOut: [] }
const refusal = (retryAfterSeconds: number) => ({ ok: false, error: { code: 'too-many-requests', retryAfterSeconds } })

test('a user has a budget for each minute, whatever the format of the keys; others are not affected', async () => {
  const guard = aGuard()
  const ada = { budgetOf: 'ada' }
  for (let nth = 0; nth < 3; nth += 1) {
    await (await passed(guard, one, ada)).settle(nothing)
    expect(await guard.admitUser('ada')).toEqual({ ok: true, value: undefined })
    time += 5000
  }
  expect(await apply(guard, one, ada)).toEqual(refusal(45))
  expect(await guard.admitUser('ada')).toEqual(refusal(45))
  expect(await guard.admitUser('bob')).toMatchObject({ ok: true })
  time += 45_000
  await passed(guard, one, ada)
})

test('a key is sent as often in a minute as a user may, and no more, whoever sends it', async () => {
  const guard = aGuard()
  for (let nth = 0; nth < 6; nth += 1) await (await passed(guard, one, { publicKeyHash: 'same' })).settle(nothing)
  expect(await apply(guard, one, { publicKeyHash: 'same' })).toEqual(refusal(60))
  expect(await apply(guard, anExchange({ practice: true }), { publicKeyHash: 'same' })).toMatchObject({ ok: true })
  time += 60_000
  await passed(guard, one, { publicKeyHash: 'same' })
})

test('what was refused counts for nothing', async () => {
  const guard = aGuard({ user: 1 })
  await passed(guard, one, { budgetOf: 'ada', publicKeyHash: 'same' })
  const before = attempts.rows.length
  for (let nth = 0; nth < 10; nth += 1) await apply(guard, one, { budgetOf: 'ada', publicKeyHash: 'same' })
  expect(attempts.rows).toHaveLength(before)
})

test('an address from which too many keys were rejected is left alone, and another one serves', async () => {
  const guard = aGuard()
  await rejectedFrom(guard, A, 20, two)
  expect(await avoided(guard, two)).toEqual(new Set([A]))
  await rejectedFrom(guard, B, 20, two)
  expect(await apply(guard, two)).toEqual(refusal(600))
  time += REJECTION_COUNTS_MS
  expect(await avoided(guard, two)).toEqual(new Set())
})

test('good keys cost an address nothing', async () => {
  const guard = aGuard()
  for (let nth = 0; nth < 50; nth += 1) await (await passed(guard)).settle(nothing)
  expect(await avoided(guard, one)).toEqual(new Set())
})

test('from half of the budget on it is told once for each window', async () => {
  const guard = aGuard({ address: 10 })
  await rejectedFrom(guard, A, 6)
  expect(heard).toEqual([...Array(5).fill(`rejected ${A} 1`), `strained ${A} 5`, `rejected ${A} 1`])
  time += REJECTION_COUNTS_MS
  await rejectedFrom(guard, A, 5)
  expect(heard.filter((line) => line.startsWith('strained'))).toHaveLength(2)
})

test('an address that is locked out is left alone for 15 minutes; meanwhile another one serves', async () => {
  const guard = aGuard()
  await (await passed(guard, two)).settle({ rejectedFrom: [], lockedOut: [A] })
  expect(heard).toEqual([`locked out ${A}`])
  expect(await avoided(guard, two)).toEqual(new Set([A]))
  time += LOCKOUT_MS
  expect(await avoided(guard, two)).toEqual(new Set())
})

test('when every address is locked out nobody is asked, and the time is told; it costs the key nothing', async () => {
  const guard = aGuard()
  await (await passed(guard, two)).settle({ rejectedFrom: [], lockedOut: [A] })
  time += 60_000
  await (await passed(guard, two)).settle({ rejectedFrom: [], lockedOut: [B] })
  for (let nth = 0; nth < 6; nth += 1) {
    expect(await admitted(guard, two, { publicKeyHash: 'same' })).toEqual({ kind: 'locked-out', retryAfterSeconds: 14 * 60 })
  }
  time += 14 * 60_000
  expect(await avoided(guard, two)).toEqual(new Set([B]))
})

test('without addresses from the operator there is one budget all the same', async () => {
  const [guard, bare] = [aGuard({ address: 3 }), anExchange({})]
  await rejectedFrom(guard, 'default', 3, bare)
  expect(await apply(guard, bare)).toEqual(refusal(600))
})

test('rejections at the practice exchange slow nobody down and are no news', async () => {
  const [guard, practice] = [aGuard({ address: 2 }), anExchange({ practice: true })]
  await rejectedFrom(guard, 'default', 10, practice)
  await passed(guard, practice)
  await passed(guard, anExchange({}))
  expect(heard).toEqual([])
})

test('of any number at once no more are under way than could use the budget up, on several servers too', async () => {
  const servers = [aGuard(), aGuard()]
  const leave = new AbortController()
  const all = Array.from({ length: 60 }, (_, nth) => apply(servers[nth % 2] as Guard, one, { signal: leave.signal }))
  const under = await Promise.all(all.map((one) => Promise.race([one, new Promise((resolve) => setImmediate(resolve, 'waits'))])))
  expect(under.filter((result) => result !== 'waits')).toHaveLength(20)
  expect(attempts.rows.filter(({ bucket }) => bucket.startsWith('asking/'))).toHaveLength(20)
  leave.abort()
  expect((await Promise.all(all)).filter(({ ok }) => !ok)).toHaveLength(40)
})

test('who waits goes on, in order, as soon as a key was recognised or a run has ended', async () => {
  const guard = aGuard({ address: 2 })
  const [first, second] = [await passed(guard), await passed(guard)]
  const order: string[] = []
  const waiting = ['third', 'fourth'].map((name) => passed(guard).then(() => order.push(name)))
  first.keyRecognised()
  await waiting[0]
  await second.settle(nothing)
  await Promise.all(waiting)
  expect(order).toEqual(['third', 'fourth'])
})

test('who waits while the budget is used up is refused', async () => {
  const guard = aGuard({ address: 2 })
  const [first, second] = [await passed(guard), await passed(guard)]
  const waiting = apply(guard)
  await first.settle({ rejectedFrom: [A], lockedOut: [] })
  await second.settle({ rejectedFrom: [A], lockedOut: [] })
  expect(await waiting).toEqual(refusal(600))
})

test('the place of a run that never told its end is free after half a minute', async () => {
  const guard = aGuard({ address: 1 })
  await passed(guard)
  time += 30_000
  await passed(guard)
})
