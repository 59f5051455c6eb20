import type { AccountView, AttentionView } from '@keyhaven/contract'
import { findSecret, startTestApi, type TestApi, type TestClient } from '@keyhaven/testkit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type PostOffice, startPostOffice } from '../testing/post-office.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const PUBLIC_URL = 'https://keys.example'

let time = Date.UTC(2026, 5, 1)
let office: PostOffice
let api: TestApi
beforeAll(async () => {
  office = await startPostOffice()
  api = await startTestApi({
    now: () => time,
    environment: { SMTP_URL: office.url, MAIL_FROM: 'Keyhaven <keys@keys.example>', PUBLIC_URL },
  })
})
let user: TestClient
beforeEach(async () => {
  office.mails = []
  office.refuse = undefined
  user = await api.signIn()
})
afterAll(async () => {
  await api.close()
  await office.close()
})

async function addAccount(name: string) {
  const keys = await api.kraken.issueKey({ ipAllowlist: ['127.0.0.1'] })
  const { publicKey, privateKey } = keys
  const { receipt } = await user.verify(keys)
  const reply = await user.post('/api/accounts', { exchange: 'kraken', name, publicKey, privateKey, receipt })
  return { id: ((await reply.json()) as AccountView).id, keys }
}
/** Takes a right from the key, and verifies the account by hand. */
async function spoil({ id, keys }: Awaited<ReturnType<typeof addAccount>>) {
  await api.kraken.changeKey(keys.publicKey, { permissions: ['query-funds'] })
  expect((await user.post(`/api/accounts/${id}/verifications`, {})).status).toBe(200)
}
const send = () => api.product.jobs.run('mails')
const sendLater = async () => {
  time += 5 * MINUTE_MS
  return send()
}
const attention = async () => (await (await user.get('/api/attention')).json()) as AttentionView
const unsubscribeLink = () => /^<(.*)>$/.exec(office.mails[0]?.header('list-unsubscribe') ?? '')?.[1]?.slice(PUBLIC_URL.length) ?? ''

test('several accounts that need their owner come in one mail, a few minutes later, once, in the owner’s language, with links', async () => {
  const language = await user.send('PATCH', '/api/session', {
    body: JSON.stringify({ language: 'en' }),
    headers: { 'content-type': 'application/json' },
  })
  expect(language.status).toBe(200)
  const [one, two] = [await addAccount('Main <&>'), await addAccount('Second')]
  await spoil(one)
  await spoil(two)
  expect(await send()).toBe(0)
  expect(await sendLater()).toBe(1)
  expect(await sendLater()).toBe(0)

  const [mail] = office.mails
  expect(office.mails).toHaveLength(1)
  expect(mail?.to).toBe(user.email)
  expect(mail?.header('subject')).toBe('2 of your accounts need you')
  expect(mail?.text).toContain('Main <&>')
  for (const { id } of [one, two]) expect(mail?.text).toContain(`${PUBLIC_URL}/accounts/${id}`)
  expect(mail?.raw).toContain('Main &#60;&#38;&#62;')
  expect(mail?.header('auto-submitted')).toBe('auto-generated')
  for (const { keys } of [one, two])
    for (const secret of [keys.privateKey, keys.publicKey]) expect(findSecret(mail?.raw ?? '', secret)).toEqual([])
})

test('what was mended before the mail went out is no news', async () => {
  const account = await addAccount('Main')
  await spoil(account)
  await api.kraken.changeKey(account.keys.publicKey, { permissions: (await api.kraken.issueKey()).permissions })
  await user.post(`/api/accounts/${account.id}/verifications`, {})
  expect(await sendLater()).toBe(0)
  expect(office.mails).toEqual([])
})

test('mails stop with the link in one of them alone, with one click of a mail program, and begin again when they are wanted', async () => {
  const account = await addAccount('Main')
  await spoil(account)
  await sendLater()
  const link = unsubscribeLink()
  expect(office.mails[0]?.header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
  expect(office.mails[0]?.text).toContain(link)

  const looked = await api.nobody().get(link)
  expect(looked.status).toBe(200)
  expect(await looked.text()).toContain('<form method="post"><button>Stop these mails</button></form>')
  expect(await (await user.get('/api/session/mails')).json()).toMatchObject({ available: true, wanted: true, bouncedAt: null })
  const fromForm = { origin: 'null', 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' }
  const form = { body: 'List-Unsubscribe=One-Click', headers: fromForm }
  expect((await api.nobody().send('POST', `${link}x`, form)).status).toBe(404)
  expect((await api.nobody().send('POST', link, form)).status).toBe(200)
  expect(await (await user.get('/api/session/mails')).json()).toMatchObject({ wanted: false })

  time += HOUR_MS
  await user.post(`/api/accounts/${account.id}/verifications`, {})
  expect(await sendLater()).toBe(0)
  const json = { body: JSON.stringify({ wanted: true }), headers: { 'content-type': 'application/json' } }
  expect((await user.send('PATCH', '/api/session/mails', json)).status).toBe(200)
  await spoil(await addAccount('Second'))
  expect(await sendLater()).toBe(1)
})

test('an address that refuses mail is tried once, shown to its owner, and tried again when the owner says so', async () => {
  office.refuse = 550
  await spoil(await addAccount('Main'))
  expect(await sendLater()).toBe(0)
  office.refuse = undefined
  await spoil(await addAccount('Second'))
  expect(await sendLater()).toBe(0)
  expect((await attention()).items.at(-1)).toEqual({ action: 'mend-mail', email: user.email, since: expect.any(String) })
  expect((await attention()).count).toBe(3)
  expect(api.logged()).not.toContain(user.email)

  const json = { body: JSON.stringify({ wanted: true }), headers: { 'content-type': 'application/json' } }
  await user.send('PATCH', '/api/session/mails', json)
  expect((await attention()).count).toBe(2)
  await spoil(await addAccount('Third'))
  expect(await sendLater()).toBe(1)
})

test('a mail that could not be sent for now is sent later, and given up after three days', async () => {
  office.refuse = 451
  await spoil(await addAccount('Main'))
  expect(await sendLater()).toBe(0)
  expect(await send()).toBe(0)
  office.refuse = undefined
  time += 2 * MINUTE_MS
  expect(await send()).toBe(1)

  office.mails = []
  office.refuse = 451
  await spoil(await addAccount('Second'))
  for (let hours = 0; hours < 74; hours += 1.3) {
    await send()
    time += 1.3 * HOUR_MS
  }
  office.refuse = undefined
  expect(await send()).toBe(0)
  expect(api.logged()).toContain('a mail could not be sent for three days and is given up')
})

test('a mail outlives a restart', async () => {
  await spoil(await addAccount('Main'))
  await api.restart()
  expect(await sendLater()).toBe(1)
})

test('an invitation is mailed in the language that the admin chose, and its link opens; one that was not sent is told of', async () => {
  const admin = await api.signIn('admin')
  const invite = async (email: string) => await (await admin.post('/api/admin/invitations', { email, role: 'user', language: 'de' })).json()
  const { link, mailed } = (await invite('grete@example.test')) as { link: string; mailed: boolean }
  expect(mailed).toBe(true)
  expect(office.mails).toMatchObject([{ to: 'grete@example.test' }])
  expect(office.mails[0]?.text).toContain(`Einladung annehmen: ${link}`)
  expect(link).toContain(`${PUBLIC_URL}/invitation?language=de#`)
  const token = link.split('#')[1]
  expect((await api.nobody().post('/api/invitations/read', { token })).status).toBe(200)

  office.refuse = 550
  expect(await invite('hans@example.test')).toMatchObject({ mailed: false, link: expect.any(String) })
  for (const secret of [token ?? '', 'hans@example.test']) expect(api.logged()).not.toContain(secret)
})

test('without a mail server nothing is sent, and the user is told that none is', async () => {
  const silent = await startTestApi()
  try {
    const someone = await silent.signIn()
    expect(await (await someone.get('/api/session/mails')).json()).toMatchObject({ available: false })
    expect((await silent.nobody().get('/api/session/mails')).status).toBe(401)
  } finally {
    await silent.close()
  }
})
