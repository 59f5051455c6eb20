import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PERMISSIONS } from '@keyhaven/contract'
import { startTestApi } from '@keyhaven/testkit'
import type { Page } from '@playwright/test'
import { aFitKey, expect, expectAccessible, fillIn, openPanel, signIn, test } from '../fixtures.ts'

const TITLES = [
  'Open the API settings',
  'Begin a new key',
  'Name the key',
  'Choose the permissions',
  'Live data and addresses',
  'Generate the key',
  'Copy both values',
  'Paste and test here',
]
const guideOf = (page: Page) => page.locator('section', { has: page.getByRole('heading', { name: 'How to make the key at Kraken' }) })
const stepOf = (page: Page, step: number) => guideOf(page).getByRole('button', { name: new RegExp(`^${step}\\. `) })
/** What the pictures mark as wrong, by its words. */
const marked = (page: Page) => guideOf(page).locator('[data-ring="grave"], [data-ring="warning"]').filter({ visible: true })

test('the steps are ticked off one by one, and a reload finds them ticked; another exchange has steps of its own', async ({
  userPage: page,
}) => {
  await page.goto('/accounts/new/kraken')
  const guide = guideOf(page)
  await expect(guide.getByText('0 of 8')).toBeVisible()
  for (const [at, title] of TITLES.entries()) {
    await expect(stepOf(page, at + 1)).toHaveAttribute('aria-expanded', 'true')
    await guide.getByRole('checkbox', { name: `Done: ${title}` }).check()
    if (at === 3) {
      await page.reload()
      await expect(guide.getByText('4 of 8')).toBeVisible()
      await expect(guide.getByRole('checkbox', { name: `Done: ${title}` })).toBeChecked()
    }
  }
  await expect(guide.getByText('8 of 8')).toBeVisible()
  await page.goto('/accounts/new/kraken-practice')
  await expect(guide.getByText('0 of 8')).toBeVisible()
  await page.goto('/accounts/new/kraken')
  await guide.getByRole('button', { name: 'Start over' }).click()
  // The button is gone: the keyboard goes on from where it was.
  await expect(guide.getByRole('heading', { name: 'How to make the key at Kraken' })).toBeFocused()
  await expect(guide.getByText('0 of 8')).toBeVisible()
  await expect(stepOf(page, 1)).toHaveAttribute('aria-expanded', 'true')
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('guide.kraken"')
})

test('the guide tells of Kraken’s page, a name, and the addresses, each ready to be copied', async ({ userPage: page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openPanel(page)
  const guide = guideOf(page)
  const link = guide.getByRole('link', { name: 'Open Kraken’s API settings' })
  await expect(link).toHaveAttribute('href', 'https://pro.kraken.com/app/settings/api')
  await expect(link).toHaveAttribute('target', '_blank')
  const copied = () => page.evaluate(() => navigator.clipboard.readText())

  await stepOf(page, 3).click()
  await guide.getByRole('button', { name: 'Copy the name' }).click()
  expect(await copied()).toMatch(/^keyhaven-\d{8}-\d{4}$/)
  await stepOf(page, 5).click()
  await guide.getByRole('button', { name: 'Copy the addresses' }).click()
  await expect.poll(copied).toBe('127.0.0.1')
})

test('each missing permission opens the guide at its box; a key that passes leaves nothing marked', async ({ userPage: page, api }) => {
  await openPanel(page)
  // A key for each: Kraken counts the calls of one.
  const testKey = async (without: string[], more: string[] = []) => {
    await fillIn(page, 'Boxes', await aFitKey(api.kraken, without, more))
    await page.getByRole('button', { name: 'TEST KEYS' }).click()
  }
  const words: Record<(typeof PERMISSIONS.required)[number], string> = {
    'query-funds': 'Query',
    'query-open-trades': 'Query open orders & trades',
    'query-closed-trades': 'Query closed orders & trades',
    'modify-trades': 'Create & modify orders',
    'close-trades': 'Cancel & close orders',
    'query-ledger': 'Query ledger entries',
    'create-ws-token': 'WebSocket interface',
  }
  for (const right of PERMISSIONS.required) {
    await testKey([right])
    await expect(marked(page)).toHaveText([words[right]])
    await expect(stepOf(page, right === 'create-ws-token' ? 5 : 4)).toHaveAttribute('aria-expanded', 'true')
    await expect(guideOf(page).getByText('Switch on:')).toBeVisible()
  }
  await testKey([], ['withdraw-funds', 'earn-funds'])
  await expect(marked(page)).toHaveText(['Withdraw', 'Earn'])
  await expect(guideOf(page).getByText('Switch off:')).toHaveCount(2)
  await expect(page.getByText('The guide shows where: step 4.')).toBeVisible()
  await testKey([])
  await expect(page.getByRole('button', { name: 'Submit' })).toBeEnabled()
  await expect(marked(page)).toHaveCount(0)
})

test('addresses, expiry and query dates open the guide at their switches', async ({ userPage: page, api }) => {
  await openPanel(page)
  const key = await aFitKey(api.kraken)
  const tomorrow = Math.floor(Date.now() / 1000) + 86_400
  await api.kraken.changeKey(key.publicKey, { ipAllowlist: [], validUntil: tomorrow, queryFrom: 1_700_000_000, queryTo: tomorrow })
  await fillIn(page, 'Limits', key)
  await page.getByRole('button', { name: 'TEST KEYS' }).click()
  await expect(marked(page)).toHaveText(['IP address restriction', 'Key expiration', 'Query start date', 'Query end date'])
  await expectAccessible(page)
})

test('a new key is given a new name, for Kraken refuses the one that exists', async ({ userPage: page, api }) => {
  await openPanel(page)
  const name = guideOf(page)
    .getByText(/^keyhaven-\d{8}-\d+$/)
    .filter({ visible: true })
  await stepOf(page, 3).click()
  const suggested = await name.first().textContent()
  await fillIn(page, 'Renewed', await api.kraken.issueKey({ otp: '123456', ipAllowlist: ['127.0.0.1'] }))
  await page.getByRole('button', { name: 'TEST KEYS' }).click()
  await expect(marked(page)).toHaveText(['Create API key'])
  await stepOf(page, 3).click()
  await expect(name.first()).not.toHaveText(suggested ?? '')
})

test('whoever folds the guide away sees the form alone, also next time; a failed test offers the way back', async ({
  userPage: page,
  api,
}) => {
  await openPanel(page)
  const guide = guideOf(page)
  const key = await aFitKey(api.kraken, ['query-ledger'])
  await page.getByRole('button', { name: 'Hide the guide' }).click()
  await expect(guide).toBeHidden()
  await expect(page.getByRole('button', { name: 'Show the guide' })).toBeFocused()
  await page.reload()
  await expect(page.getByLabel('Account name')).toBeVisible()
  await expect(guide).toBeHidden()

  await fillIn(page, 'Folded', key)
  await page.getByRole('button', { name: 'TEST KEYS' }).click()
  await expect(page.getByText('The guide shows where: step 4.')).toBeVisible()
  await expect(guide).toBeHidden()
  await page.getByRole('button', { name: 'Show it in the guide' }).click()
  await expect(stepOf(page, 4)).toBeFocused()
  await expect(marked(page)).toHaveText(['Query ledger entries'])
})

test('on a telephone form and guide are tabs that keep what they hold, and a test takes nobody away', async ({ userPage: page, api }) => {
  await page.setViewportSize({ width: 320, height: 740 })
  await openPanel(page)
  const [form, guide] = [page.getByRole('tab', { name: 'Form' }), page.getByRole('tab', { name: 'Guide' })]
  const fits = async () => expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await expect(form).toHaveAttribute('aria-selected', 'true')
  await expect(guideOf(page)).toBeHidden()
  await fillIn(page, 'Tabs', await aFitKey(api.kraken, ['close-trades']))
  await fits()

  await form.focus()
  await page.keyboard.press('ArrowRight')
  await expect(guide).toBeFocused()
  await expect(guide).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('tabpanel', { name: 'Guide' })).toBeVisible()
  await expect(page.getByLabel('Account name')).toBeHidden()
  await stepOf(page, 2).click()
  await fits()
  await expectAccessible(page)
  await page.keyboard.press('Shift+Tab')

  await form.click()
  await expect(page.getByLabel('Account name')).toHaveValue('Tabs')
  await page.getByRole('button', { name: 'TEST KEYS' }).click()
  await expect(page.getByText('The guide shows where: step 4.')).toBeVisible()
  await expect(form).toHaveAttribute('aria-selected', 'true')
  await page.getByRole('button', { name: 'Show it in the guide' }).click()
  await expect(guide).toHaveAttribute('aria-selected', 'true')
  await expect(stepOf(page, 4)).toBeFocused()
  await expect(marked(page)).toHaveText(['Cancel & close orders'])
  await fits()
})

test('on paper the guide stands alone with every step open', async ({ userPage: page }) => {
  await openPanel(page)
  await page.getByRole('button', { name: 'Hide the guide' }).click()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  for (const [at, title] of TITLES.entries()) await expect(guideOf(page).getByText(`${at + 1}. ${title}`)).toBeVisible()
  await expect(guideOf(page).locator('figure').filter({ visible: true })).toHaveCount(8)
  await expect(guideOf(page).getByText('127.0.0.1').first()).toBeVisible()
  await expect(page.getByLabel('Account name')).toBeHidden()
  await expect(page.getByRole('button', { name: 'User menu' })).toBeHidden()
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)')
})

test('nothing moves while the panel loads', async ({ userPage: page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { shifted: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Object.assign(window, { shifted: Reflect.get(window, 'shifted') + Reflect.get(entry, 'value') })
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const expectStill = async (name: string) => {
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto('/accounts/new/kraken')
      await expect(page.getByLabel(name)).toBeVisible()
      await expect(page.getByText('Kraken Pro', { exact: true })).toBeAttached()
      expect(await page.evaluate(() => Reflect.get(window, 'shifted'))).toBeLessThan(0.02)
    }
  }
  await expectStill('Account name')

  const saved = page.waitForResponse((reply) => reply.request().method() === 'PATCH' && reply.url().endsWith('/api/session'))
  await page.getByRole('button', { name: 'User menu' }).click()
  await page.getByRole('menuitemradio', { name: 'Deutsch' }).click()
  await saved
  // What Kraken's labels mean is fetched too.
  await expectStill('Kontoname')
})

test('on an Enterprise machine the address is found out, or typed by hand and remembered; step 5 has it too', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const echo = createServer((_request, reply) => reply.end('{"ip":"203.0.113.7"}')).listen(0, '127.0.0.1')
  await once(echo, 'listening')
  const { port } = echo.address() as AddressInfo
  const api = await startTestApi({ environment: { EDITION: 'enterprise', EGRESS: '', ADDRESS_ECHO_URL: `http://127.0.0.1:${port}/` } })
  try {
    await signIn(page, await api.signIn())
    await page.goto(`${api.url}/accounts/new/kraken`)
    const shown = page.getByLabel('IP addresses to whitelist')
    await expect(shown).toHaveText('The address of this machine could not be found out.')
    // Where there is no address to restrict the key to, the picture shows the switch off, and says so.
    await stepOf(page, 5).click()
    await expect(guideOf(page).getByText('Six switches: WebSocket interface is on, the other five are off.')).toBeAttached()
    const field = page.getByLabel('Address of this machine')
    await field.fill('203.0.113')
    await field.blur()
    await expect(page.getByText('This is no IP address.')).toBeVisible()
    await expectAccessible(page)
    await field.fill('2001:db8::7')
    await expect(shown).toHaveText('2001:db8::7')
    await page.reload()
    await expect(shown).toHaveText('2001:db8::7')
    await stepOf(page, 5).click()
    await guideOf(page).getByRole('button', { name: 'Copy the addresses' }).click()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('2001:db8::7')

    await api.product.jobs.run('address-echo')
    await page.reload()
    await expect(shown).toHaveText('203.0.113.7')
    await expect(page.getByText('found out by asking a service')).toBeVisible()
    await expect(field).toHaveCount(0)
  } finally {
    await api.close()
    echo.close()
  }
})
