import { aFitKey, cookiesOf, expect, expectToFit, expectToFitNarrowAndLarge, fillIn, openPanel, test } from '../fixtures.ts'

test('nothing is cut off or scrolls sideways at 320 px, nor with text twice as large', async ({ userPage: page, api }) => {
  const fits = () => expectToFitNarrowAndLarge(page)
  await fits()
  await openPanel(page)
  await fits()
  await fillIn(page, 'A name that is rather long for a telephone, and then some', await aFitKey(api.kraken, ['query-ledger']))
  await page.getByRole('button', { name: 'TEST KEYS' }).click()
  await expect(page.getByText('Data → Query ledger entries').first()).toBeVisible()
  await fits()
  await page.setViewportSize({ width: 320, height: 740 })
  await page.getByRole('tab', { name: 'Guide' }).click()
  await fits()
  await page.setViewportSize({ width: 320, height: 740 })
  await page.getByRole('tab').first().click()
  await fillIn(page, 'A name that is rather long for a telephone, and then some', await aFitKey(api.kraken))
  await page.getByRole('button', { name: 'TEST KEYS' }).click()
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(page.getByRole('row', { name: /A name that is rather long/ })).toBeVisible()
  await fits()
  await page.goto('/practice/')
  await page.getByRole('button', { name: 'Create API key' }).click()
  await fits()
})

test.describe('in the languages of the longest words', () => {
  for (const locale of ['de-DE', 'fr-FR', 'es-ES']) {
    test(`nothing of the panel, a test or the guide is cut off or scrolls sideways at 320 px: ${locale}`, async ({
      api,
      user,
      browser,
    }) => {
      const context = await browser.newContext({ baseURL: api.url, locale, viewport: { width: 320, height: 740 } })
      await context.addCookies(cookiesOf(user))
      const page = await context.newPage()
      await page.goto('/accounts/new/kraken')
      const fields = page.locator('form input')
      const { publicKey, privateKey } = await api.kraken.issueKey({
        permissions: ['query-funds', 'withdraw-funds', 'earn-funds'],
        ipAllowlist: [],
      })
      for (const [nth, text] of ['Main', publicKey, privateKey].entries()) await fields.nth(nth).fill(text)
      await page.locator('form button[type="submit"]').click()
      await expect(page.getByText('Query closed orders & trades').filter({ visible: true }).first()).toBeVisible()
      await expectToFit(page)
      for (const summary of await page.locator('details:not([open]) > summary').filter({ visible: true }).all()) await summary.click()
      await expectToFit(page)
      await page.getByRole('tab').nth(1).click()
      const steps = page.locator('section ol button[aria-expanded]')
      await expect(steps).toHaveCount(8)
      for (const step of await steps.all()) if ((await step.getAttribute('aria-expanded')) === 'false') await step.click()
      await expect(page.getByRole('figure')).toHaveCount(8)
      await expectToFit(page)
      // As wide as beside the form.
      await page.setViewportSize({ width: 1280, height: 800 })
      await expectToFit(page)
      const guide = page.locator('section', { has: page.locator('ol button[aria-expanded]') })
      expect(await guide.evaluate((section) => section.scrollWidth - section.clientWidth)).toBeLessThanOrEqual(0)
      await context.close()
    })
  }
})

test('an account is added with the keyboard alone', async ({ userPage: page, api }) => {
  const keys = await aFitKey(api.kraken)
  const tabTo = async (name: string | RegExp) => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab')
      const focused = await page.evaluate(() => {
        const element = document.activeElement
        if (!(element instanceof HTMLElement)) return ''
        const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])].map((label) => label.textContent).join(' ') : ''
        return `${element.getAttribute('aria-label') ?? ''} ${labels} ${element.textContent ?? ''}`
      })
      if (typeof name === 'string' ? focused.includes(name) : name.test(focused)) return
    }
    throw new Error(`no way to ${name} by keyboard`)
  }

  await tabTo('Add account')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Exchange Account' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Kraken', exact: true })).toBeVisible()
  await tabTo(/Kraken/)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Account name')).toBeVisible()
  await tabTo('Account name')
  await page.keyboard.insertText('By keyboard')
  await tabTo('Public Key')
  await page.keyboard.insertText(keys.publicKey)
  await tabTo('Private Key')
  await page.keyboard.insertText(keys.privateKey)
  await tabTo('TEST KEYS')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Submit' })).toBeEnabled()
  await tabTo('Done: Open the API settings')
  await page.keyboard.press('Space')
  await expect(page.getByText('1 of 8')).toBeVisible()
  while (await page.getByRole('button', { name: 'Submit' }).evaluate((button) => button !== document.activeElement))
    await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: /By keyboard.*Ready/ })).toBeVisible()
})
