import type { Locator, Page } from '@playwright/test'
import { aFitKey, expect, fillIn, openPanel, test } from '../fixtures.ts'

/** Marks every place that is read out when it changes. One that comes with its text is often not read at all. */
const markLiveRegions = (page: Page) =>
  page.evaluate(() => {
    for (const region of document.querySelectorAll<HTMLElement>('[role="status"], output, [aria-live="polite"]')) region.dataset.there = ''
  })

/** Fails unless a screen reader reads this: it stands in a region that was there before. */
async function expectHeard(text: Locator) {
  await expect(text).toBeVisible()
  expect(
    await text.evaluate((element) => element.closest('[role="status"], output, [aria-live="polite"]')?.hasAttribute('data-there')),
  ).toBe(true)
}

test('whoever presses what is gone then goes on from there, and not from the top of the page', async ({ userPage: page, api }) => {
  await openPanel(page)
  const result = page.getByRole('heading', { name: 'Test', exact: true })
  const clear = api.kraken.fault({ kind: 'hang' })
  await fillIn(page, 'Focus', await aFitKey(api.kraken))
  await page.getByRole('button', { name: 'TEST KEYS' }).click()
  await page.getByRole('button', { name: 'Stop' }).focus()
  await page.keyboard.press('Enter')
  await expect(result).toBeFocused()

  await clear()
  const mend = api.kraken.fault({ kind: 'html', status: 502 })
  await page.getByRole('button', { name: 'TEST KEYS' }).click()
  const again = page.getByRole('button', { name: 'Test again' })
  await again.focus()
  await mend()
  await page.keyboard.press('Enter')
  await expect(again).toHaveCount(0)
  await expect(result).toBeFocused()
})

test('what happens on the panel is heard: copied, each check as it ends, and the verdict', async ({ userPage: page, api, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openPanel(page)
  await markLiveRegions(page)
  await page.getByRole('button', { name: 'Copy IP addresses' }).click()
  await expectHeard(page.getByText('Copied', { exact: true }))

  await fillIn(page, 'Heard', await aFitKey(api.kraken, ['query-ledger']))
  await page.getByRole('button', { name: 'TEST KEYS' }).click()
  await expectHeard(page.getByText('The keys do not work yet'))
  const checks = page.getByRole('list').filter({ hasText: 'Kraken knows the key' }).getByRole('listitem')
  await expectHeard(checks.filter({ hasText: 'Kraken knows the key' }).getByText('OK', { exact: true }))
  await expectHeard(checks.filter({ hasText: 'Permissions' }).getByText('Failed', { exact: true }).first())

  await fillIn(page, 'Heard', await aFitKey(api.kraken))
  await page.getByRole('button', { name: 'TEST KEYS' }).click()
  await expect(page.getByRole('button', { name: 'Submit' })).toBeEnabled()
  await markLiveRegions(page)
  await page.getByRole('button', { name: 'Submit' }).click()
  await expectHeard(page.getByText(/Heard was added/))
  await expect(page.getByRole('heading', { name: 'Exchange Accounts' })).toBeFocused()
})

test('the panel is laid out for the ear: landmarks, headings, and fields with their names and hints', async ({ userPage: page }) => {
  await openPanel(page)
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - link "Skip to the content"
    - banner:
      - link "Keyhaven"
      - button "User menu"
    - main:
      - heading "Add your Kraken account" [level=1]
      - heading "IP addresses to whitelist" [level=2]
      - heading "Your keys" [level=2]
      - textbox "Account name"
      - textbox "Public Key"
      - textbox "Private Key"
      - button "TEST KEYS" [disabled]
      - heading "Test" [level=2]
      - list
      - button "Submit" [disabled]
      - region "How to make the key at Kraken":
        - heading "How to make the key at Kraken" [level=2]
  `)
  await expect(page.getByLabel('Public Key')).toHaveAccessibleDescription(/Kraken calls it/)
  await expect(page.getByLabel('Private Key', { exact: true })).toHaveAccessibleDescription(/Kraken shows it once/)
})
