import type { AccountView, AttentionView } from '@keyhaven/contract'
import { startTestApi } from '@keyhaven/testkit'
import { expect, test } from 'vitest'
import { startPostOffice } from './testing/post-office.ts'
import { startReceiver } from './testing/receiver.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const START = Date.UTC(2026, 0, 1, 9)
const day = (nth: number) => START + nth * DAY_MS
const SECRET = 'a secret that both sides of a webhook know'
const JSON_BODY = { 'content-type': 'application/json' }

test('an account lives a year: verified every day, its owner warned and written to once for each reason, the platform told of each change', {
  timeout: 300_000,
}, async () => {
  let time = START
  const now = () => time
  const [office, platform] = [await startPostOffice(), await startReceiver(SECRET, now)]
  const told = {
    WEBHOOK_URL: platform.url,
    WEBHOOK_SECRET: SECRET,
    WEBHOOK_ALLOW_PRIVATE: 'on',
    SMTP_URL: office.url,
    MAIL_FROM: 'keys@keys.example',
  }
  const api = await startTestApi({ now, environment: told })
  const user = await api.signIn()
  const run = (name: string) => api.product.jobs.run(name)
  const rowsOf = () =>
    api.product.store.db
      .selectFrom('verifications')
      .select(['started_at', 'trigger'])
      .where('trigger', '=', 'schedule')
      .orderBy('started_at')
      .execute()
  const nextDue = async () => {
    const row = await api.product.store.db.selectFrom('account_watches').select('next_check_at').executeTakeFirst()
    return row?.next_check_at ?? Number.POSITIVE_INFINITY
  }

  let runs = 0
  async function tell() {
    time += 5 * MINUTE_MS
    await run('mails')
    await run('webhooks')
  }
  /** Whatever is due until then happens at its time; what was told meanwhile. */
  async function liveUntil(end: number) {
    for (let due = await nextDue(); due <= end; due = await nextDue()) {
      time = Math.max(time, due)
      expect(await run('rechecks')).toBe(1)
      runs += 1
      await tell()
    }
    time = Math.max(time, end)
    await tell()
    return news()
  }
  function news() {
    const heard = {
      changes: platform.heard.map(({ type, account, reasons }) => [type, account.health, ...reasons].join(' ')),
      mails: office.mails.map(({ to, text }) => (to === user.email ? (text.split('\n')[3] ?? '') : 'to somebody else')),
    }
    platform.heard = []
    office.mails = []
    return heard
  }
  const attention = async () => {
    const { count, items } = (await (await user.get('/api/attention')).json()) as AttentionView
    return [count, ...items.map((item) => item.action)]
  }
  const NOTHING = { changes: [], mails: [] }

  try {
    // Added, with a key that ends after 120 days.
    const validUntil = day(120) / 1000
    const first = await api.kraken.issueKey({ ipAllowlist: ['127.0.0.1'], validUntil })
    const { receipt } = await user.verify(first)
    const { publicKey, privateKey } = first
    const added = await user.post('/api/accounts', { exchange: 'kraken', name: 'Main', publicKey, privateKey, receipt })
    const { id } = (await added.json()) as AccountView
    await tell()
    expect(news()).toEqual({ changes: ['account.added ready'], mails: [] })
    expect(await liveUntil(day(89))).toEqual(NOTHING)
    expect(await attention()).toEqual([0])

    // Warned 30, 7 and 1 days before.
    expect(await liveUntil(day(92))).toEqual({
      changes: ['account.health_changed attention expires-soon'],
      mails: ['Its key expires on 1 May 2026. Make a new one at Kraken and replace it.'],
    })
    expect(await attention()).toEqual([1, 'replace-keys'])
    expect(await liveUntil(day(112))).toEqual(NOTHING)
    expect((await liveUntil(day(115))).mails).toHaveLength(1)
    expect(await liveUntil(day(118.9))).toEqual(NOTHING)
    expect((await liveUntil(day(119.5))).mails).toHaveLength(1)

    // Expired: seen at once, given up an hour later, told once.
    expect(await liveUntil(day(120.2))).toEqual({
      changes: ['account.health_changed attention key-not-recognised', 'account.health_changed broken key-not-recognised'],
      mails: ['Its key expired on 1 May 2026. Make a new one at Kraken and replace it.'],
    })
    expect(await attention()).toEqual([1, 'replace-keys'])
    expect(await liveUntil(day(125))).toEqual(NOTHING)

    // Mended in place.
    const second = await api.kraken.issueKey({ ipAllowlist: ['127.0.0.1'], ownerId: first.ownerId ?? 'ada' })
    const body = JSON.stringify({
      publicKey: second.publicKey,
      privateKey: second.privateKey,
      acceptOtherAccount: true,
      acceptWarnings: true,
    })
    const replaced = await user.send('PUT', `/api/accounts/${id}/credentials`, { body, headers: JSON_BODY })
    expect([replaced.status, await replaced.text()]).toEqual([200, expect.stringContaining('"ready"')])
    expect(await liveUntil(day(160))).toEqual({ changes: ['account.credentials_replaced ready'], mails: [] })
    expect(await attention()).toEqual([0])

    // A right is taken from the key, and given back.
    await api.kraken.changeKey(second.publicKey, { permissions: second.permissions.filter((one) => one !== 'query-ledger') })
    expect(await liveUntil(day(165))).toEqual({
      changes: ['account.health_changed attention missing', 'account.health_changed broken missing'],
      mails: [
        'Something is not right with its key. See what, and mend it.',
        'Its key does not work any more. Mend it, or replace the key.',
      ],
    })
    expect(await attention()).toEqual([1, 'mend-key'])
    await api.kraken.changeKey(second.publicKey, { permissions: second.permissions })
    expect(await liveUntil(day(200))).toEqual({ changes: ['account.health_changed ready'], mails: [] })
    expect(await attention()).toEqual([0])

    // An address is announced for day 230; told from what is known, before anybody has asked the exchange.
    const usedFrom = new Date(day(230)).toISOString().slice(0, 10)
    await api.restart({ EGRESS: `127.0.0.1,127.0.0.2@127.0.0.2@from:${usedFrom}` })
    api.kraken.clearCalls()
    expect(await run('addresses')).toBe(1)
    expect(await run('addresses')).toBe(0)
    expect(api.kraken.calls).toEqual([])
    expect(await attention()).toEqual([1, 'add-addresses'])
    expect(await liveUntil(day(205))).toEqual({
      changes: ['account.health_changed attention egress-announced'],
      mails: ['From 19 August 2026 on we also call from 127.0.0.2. Add that to the key at Kraken before then.'],
    })
    await api.kraken.changeKey(second.publicKey, { ipAllowlist: ['127.0.0.1', '127.0.0.2'] })
    expect(await liveUntil(day(229))).toEqual({ changes: ['account.health_changed ready'], mails: [] })
    expect(await attention()).toEqual([0])
    expect(api.kraken.calls.filter(({ from }) => from === '127.0.0.2')).toEqual([])
    expect(await liveUntil(day(364))).toEqual(NOTHING)
    expect(api.kraken.calls.filter(({ from }) => from === '127.0.0.2').length).toBeGreaterThan(100)

    // Removed.
    const removal = await user.send('DELETE', `/api/accounts/${id}`)
    expect(removal.status).toBe(204)
    expect(await liveUntil(day(370))).toEqual({ changes: ['account.removed ready'], mails: [] })
    expect(await attention()).toEqual([0])

    // Each check once: as many are kept as ran, none sooner than an hour after the one before, about one a day.
    const rows = await rowsOf()
    expect(rows).toHaveLength(runs)
    expect(runs).toBeGreaterThan(355)
    expect(runs).toBeLessThan(385)
    for (const [index, { started_at: at }] of rows.entries()) {
      const before = rows[index - 1]
      if (before) expect(at - before.started_at).toBeGreaterThanOrEqual(HOUR_MS - MINUTE_MS)
    }
  } finally {
    await api.close()
    await office.close()
    await platform.close()
  }
})
