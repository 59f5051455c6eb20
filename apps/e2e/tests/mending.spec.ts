import { startTestApi } from '@keyhaven/testkit'
import { aFitKey, expect, fillIn, type Keys, openPanel, signIn, test } from '../fixtures.ts'

const pasteInto = async (page: import('@playwright/test').Page, label: string, text: string) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByLabel(label, { exact: true }).focus()
  await page.evaluate((value) => navigator.clipboard.writeText(value), text)
  await page.keyboard.press('Control+V')
}

const wrappings: [string, (keys: Keys) => string][] = [
  ['a JSON object', (keys) => JSON.stringify({ apiKey: keys.publicKey, privateKey: keys.privateKey })],
  ['two labelled lines', (keys) => `API key: ${keys.publicKey}\nPrivate key: ${keys.privateKey}`],
  [
    'the link of Kraken’s QR code',
    (keys) => `kraken://apikey?key=${encodeURIComponent(keys.publicKey)}&secret=${encodeURIComponent(keys.privateKey)}`,
  ],
]
test('both keys pasted at once, in whatever they were copied from, go into their fields', async ({ userPage: page, api }) => {
  for (const [what, wrap] of wrappings) {
    await test.step(what, async () => {
      const keys = await aFitKey(api.kraken)
      await page.goto('/accounts/new/kraken')
      await page.getByLabel('Account name').fill('Both')
      await pasteInto(page, 'Public Key', wrap(keys))
      await expect(page.getByLabel('Public Key')).toHaveValue(keys.publicKey)
      await expect(page.getByLabel('Private Key', { exact: true })).toHaveValue(keys.privateKey)
      await expect(page.getByText('Both keys were in what you pasted')).toBeVisible()
      await page.getByRole('button', { name: 'TEST KEYS' }).click()
      await expect(page.getByRole('button', { name: 'Submit' })).toBeEnabled()
    })
  }
})

const shapes: [string, (keys: Keys) => Keys, RegExp][] = [
  ['the same key twice', ({ publicKey }) => ({ publicKey, privateKey: publicKey }), /Both fields hold the same key/],
  ['the key’s name', ({ privateKey }) => ({ publicKey: 'api-key-1605316109249', privateKey }), /holds the key’s name, not the key/],
  ['a Futures key', ({ publicKey }) => ({ publicKey, privateKey: Buffer.alloc(66, 7).toString('base64') }), /a key for Kraken Futures/],
  [
    'a key cut short',
    ({ publicKey, privateKey }) => ({ publicKey, privateKey: privateKey.slice(0, 80) }),
    /has 80 characters; Kraken’s have 88/,
  ],
  ['url-safe base64', ({ publicKey }) => ({ publicKey, privateKey: `${'-_'.repeat(43)}==` }), /written with - and _/],
  ['rubbish', ({ publicKey }) => ({ publicKey, privateKey: '🦑'.repeat(30) }), /characters that no Kraken key has/],
]
test('each way in which keys can be misshapen is told apart before any call', async ({ userPage: page, api }) => {
  await openPanel(page)
  for (const [what, spoil, words] of shapes) {
    await test.step(what, async () => {
      const keys = spoil(await aFitKey(api.kraken))
      await expect(page.getByText(words)).toHaveCount(0)
      await fillIn(page, 'Misshapen', keys)
      await page.getByLabel('Account name').focus()
      await expect(page.getByText(words).first()).toBeVisible()
      await expect(page.getByRole('button', { name: 'TEST KEYS' })).toBeDisabled()
      expect(api.kraken.calls.filter(({ publicKey }) => publicKey === keys.publicKey)).toEqual([])
    })
  }
})

test('swapped keys are put right with one click', async ({ userPage: page, api }) => {
  const keys = await aFitKey(api.kraken)
  await openPanel(page)
  await fillIn(page, 'Swapped', { publicKey: keys.privateKey, privateKey: keys.publicKey })
  await page.getByLabel('Account name').focus()
  await expect(page.getByRole('button', { name: 'TEST KEYS' })).toBeDisabled()
  await page.getByRole('button', { name: /swap/i }).click()
  await expect(page.getByLabel('Public Key')).toHaveValue(keys.publicKey)
  await page.getByRole('button', { name: 'TEST KEYS' }).click()
  await expect(page.getByRole('button', { name: 'Submit' })).toBeEnabled()
})

test('keys that Kraken has just rejected are not sent again unchanged, and the page says so', async ({ userPage: page, api }) => {
  const [one, other] = [await aFitKey(api.kraken), await aFitKey(api.kraken)]
  await openPanel(page)
  await fillIn(page, 'Wrong', { publicKey: one.publicKey, privateKey: other.privateKey })
  await page.getByRole('button', { name: 'TEST KEYS' }).click()
  await expect(page.getByText('the Private Key does not belong to it').first()).toBeVisible()
  const callsOf = () => api.kraken.calls.filter(({ publicKey }) => publicKey === one.publicKey).length
  const before = callsOf()
  await page.getByRole('button', { name: 'TEST KEYS' }).click()
  await expect(page.getByText('were not sent again')).toBeVisible()
  expect(callsOf()).toBe(before)
})

test('a length that was never seen is a hint: who insists is heard, and Kraken decides', async ({ userPage: page, api }) => {
  const { publicKey } = await aFitKey(api.kraken)
  const long = Buffer.alloc(72, 7).toString('base64')
  await openPanel(page)
  await fillIn(page, 'Long', { publicKey, privateKey: long })
  await page.getByLabel('Account name').focus()
  await expect(page.getByRole('button', { name: 'TEST KEYS' })).toBeDisabled()
  await page.getByRole('button', { name: 'Test anyway' }).click()
  await page.getByRole('button', { name: 'TEST KEYS' }).click()
  await expect(page.getByText('you insisted, so Kraken decides')).toBeVisible()
  await expect(page.getByText('the Private Key does not belong to it').first()).toBeVisible()
})

test('during a lockout a countdown says when to test again', async ({ page }) => {
  // A product of its own: for a quarter of an hour its address is of no use to anybody.
  const api = await startTestApi()
  try {
    const keys = await aFitKey(api.kraken)
    api.kraken.set({ serviceError: { '*': 'EGeneral:Temporary lockout' } }, keys.publicKey)
    await signIn(page, await api.signIn())
    await openPanel(page)
    await fillIn(page, 'Locked', keys)
    await page.getByRole('button', { name: 'TEST KEYS' }).click()
    await expect(page.getByText('Kraken does not answer our address for a while.')).toBeVisible()
    await expect(page.getByText(/1[45]:\d\d/).first()).toBeVisible()
  } finally {
    await api.close()
  }
})

test('on the practice exchange an outage can be rehearsed, for one’s own key alone', async ({ userPage: page, context, user }) => {
  const made = await page.evaluate(async () => {
    const { code } = (await (await fetch('/practice/api/code')).json()) as { code: string }
    const permissions = ['query-funds']
    const body = { name: 'rehearsal', permissions, ipAllowlist: [], code }
    const reply = await fetch('/practice/api/keys', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return (await reply.json()) as { publicKey: string; privateKey: string }
  })
  const control = await context.newPage()
  await control.goto('/practice/control')
  await control.getByLabel('System status').selectOption('maintenance')
  await control.getByRole('button', { name: 'Apply' }).click()
  await expect(control.getByRole('region', { name: 'Set now' })).toContainText(/maintenance/i)
  const view = await user.verify(made, 'kraken-practice')
  expect(view.verdict).toBe('inconclusive')
  await control.getByRole('button', { name: 'Back to normal' }).click()
  await expect.poll(async () => (await user.verify(made, 'kraken-practice')).verdict).toBe('failed')
})
