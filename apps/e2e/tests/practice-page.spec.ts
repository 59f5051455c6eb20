import type { Page } from '@playwright/test'
import { expectFromCatalogue, expectNothingSticksOut } from '../checks/from-catalogue.ts'
import { expect, expectAccessible, expectToFitNarrowAndLarge, test } from '../fixtures.ts'

const codeOn = async (page: Page) => (await page.locator('output').textContent()) ?? ''
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

test('on the practice page, too, no text is fixed in code and nothing sticks out, whatever is done there', async ({ userPage: page }) => {
  const looksRight = async () => {
    await expectFromCatalogue(page)
    await expectNothingSticksOut(page)
  }
  await page.setViewportSize({ width: 320, height: 740 })
  await page.goto('/practice/?language=ar-XB')
  await expect(page.locator('#empty')).toBeVisible()
  await looksRight()

  // Everything wrong, field by field, and then right.
  await press(page, /^Create API key/)
  const dialog = page.getByRole('dialog', { name: /^Add API key/ })
  for (const name of ['IP address restriction', 'Key expiration', 'Query start date', 'Query end date', 'Custom nonce window'])
    await dialog.getByLabel(new RegExp(`^${name}`)).check()
  const wrongAt = async (field: string, wrong: string, right: string) => {
    await dialog.locator(`#${field}`).fill(wrong)
    await press(page, /^Generate key/)
    await expect(dialog.locator(`#${field}-error`)).toHaveText(/^⟦.+⟧$/)
    await looksRight()
    await dialog.locator(`#${field}`).fill(right)
  }
  await wrongAt('ipAllowlist', '', 'nowhere, 127.0.0.1')
  await wrongAt('validUntil', '', '2001-01-01T00:00')
  await wrongAt('queryFrom', '', '2026-01-01T00:00')
  await wrongAt('queryTo', '', '2025-01-01T00:00')
  await wrongAt('nonceWindow', 'many', '5000')
  await wrongAt('name', '', 'rehearsal')
  await wrongAt('ipAllowlist', 'nowhere, 127.0.0.1', '127.0.0.1, 203.0.113.0/28')
  await wrongAt('validUntil', '2001-01-01T00:00', '2099-01-01T00:00')
  await wrongAt('queryTo', '2025-01-01T00:00', '2099-01-01T00:00')
  await dialog.getByLabel(/^WebSocket interface/).check()
  await dialog.getByLabel(/^Withdraw/).check()

  // The code: none, a wrong one, the one that is shown.
  await press(page, /^Generate key/)
  const code = page.locator('#code')
  for (const wrong of ['12', '']) {
    await code.fill(wrong || String((Number(await codeOn(page)) + 1) % 1_000_000).padStart(6, '0'))
    await press(page, /^Enter/)
    await expect(page.locator('#code-error')).toHaveText(/^⟦.+⟧$/)
    await looksRight()
  }
  await code.fill(await codeOn(page))
  await press(page, /^Enter/)
  await expect(page.locator('#private-key')).not.toHaveValue('')
  await page.locator('[data-copies="private-key"]').click()
  await expect(page.locator('#copied')).toHaveText(/⟧$/)
  await looksRight()
  await press(page, /^Close/)

  // The list, a change, a taken name, and the end of a key.
  const key = page.getByRole('listitem').filter({ hasText: 'rehearsal' })
  await expect(key).toContainText('2099')
  await looksRight()
  await key.locator('[data-act="edit"]').click()
  await looksRight()
  await page.locator('#name').fill('renamed')
  await page.locator('#key-form [type="submit"]').click()
  await expect(page.getByRole('status').first()).toHaveText(/renamed/)
  await looksRight()
  await press(page, /^Create API key/)
  await page.locator('#name').fill('renamed')
  await press(page, /^Generate key/)
  await expect(page.locator('#name-error')).toHaveText(/^⟦.+⟧$/)
  await looksRight()
  await page.keyboard.press('Escape')
  await page.route('**/practice/api/keys/*', (route) => route.abort())
  await page.locator('[data-act="delete"]').click()
  await page.locator('#delete-form [type="submit"]').click()
  await expect(page.getByRole('alert')).toHaveText(/^⟦.+⟧$/)
  await looksRight()
  await page.unroute('**/practice/api/keys/*')
  await page.locator('#delete-form [type="submit"]').click()
  await expect(page.getByRole('status').first()).toHaveText(/renamed/)
  await looksRight()
})

test('nor on the page that controls the practice exchange', async ({ userPage: page, user }) => {
  const looksRight = async () => {
    await expectFromCatalogue(page)
    await expectNothingSticksOut(page)
  }
  await page.setViewportSize({ width: 320, height: 740 })
  await page.goto('/practice/control?language=ar-XB')
  await expect(page.locator('#no-keys')).toBeVisible()
  await looksRight()
  const keys = await page.evaluate(async () => {
    const { code } = (await (await fetch('api/code')).json()) as { code: string }
    const body = JSON.stringify({ name: 'rehearsal', permissions: ['query-funds'], code })
    const reply = await fetch('api/keys', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    return (await reply.json()) as { publicKey: string; privateKey: string }
  })

  await page.reload()
  await expect(page.locator('#normal-now')).toBeVisible()
  await looksRight()
  const apply = page.locator('#control-form [type="submit"]')
  for (const [field, wrong, right] of [
    ['latencyMs', 'long', '5'],
    ['ipError', 'x'.repeat(201), 'EAPI:Invalid key'],
  ] as const) {
    await page.locator(`#${field}`).fill(wrong)
    await apply.click()
    await expect(page.locator(`#${field}-error`)).toHaveText(/^⟦.+⟧$/s)
    await looksRight()
    await page.locator(`#${field}`).fill(right)
  }
  for (const [field, choice] of [
    ['getApiKeyInfo', 'unknown-method'],
    ['system', 'maintenance'],
    ['webSocket-kind', 'error'],
    ['fault-kind', 'jitter'],
  ] as const)
    await page.locator(`#${field}`).selectOption(choice)
  await page.locator('#webSocketAddressLock').click()
  await page.locator('#fault-ms').fill('1')
  await page.locator('#fault-path').selectOption({ index: 1 })
  await page.locator('#fault-times').fill('2')
  await apply.click()
  await expect(page.locator('#now')).toBeVisible()
  await user.verify(keys, 'kraken-practice')
  await expect(page.locator('#calls')).toBeVisible()
  await looksRight()
  await page.locator('#normal').click()
  await expect(page.locator('#now')).toBeHidden()
  await looksRight()
})

test('opened from Keyhaven in German the practice page is German, with Kraken’s labels as Kraken shows them', async ({
  userPage: page,
  context,
}) => {
  await page.goto('/accounts/new/kraken-practice')
  await page.getByRole('button', { name: 'User menu' }).click()
  await page.getByRole('menuitemradio', { name: 'Deutsch' }).click()
  const opened = context.waitForEvent('page')
  await page.getByRole('link', { name: 'Die Übungs-API-Einstellungen öffnen' }).first().click()
  const practice = await opened
  await expect(practice.locator('html')).toHaveAttribute('lang', 'de')
  await expect(practice.getByText('Sie haben noch keine Schlüssel.')).toBeVisible()
  await press(practice, 'Create API key API-Schlüssel erstellen')
  const dialog = practice.getByRole('dialog', { name: 'Add API key API-Schlüssel hinzufügen' })
  await expect(dialog.getByRole('group', { name: 'Funds permissions Rechte am Guthaben' }).getByLabel('Query Abfragen')).toBeVisible()
  await expect(dialog.getByText('Query ledger entries')).toHaveAttribute('lang', 'en')
  await dialog.getByLabel('IP address restriction IP-Beschränkung').check()
  await dialog.getByLabel('IP-Adressen').fill('hier')
  await press(practice, 'Generate key Schlüssel erzeugen')
  await expect(dialog.getByText('„hier“ ist keine IP-Adresse und kein Block.')).toBeVisible()
  await expectAccessible(practice)
})

test('a key can be begun once the page hears it, and no press before that is lost', async ({ userPage: page }) => {
  const held = Promise.withResolvers<void>()
  await page.route('**/practice/keys.js', async (route) => {
    await held.promise
    await route.continue()
  })
  await page.goto('/practice/', { waitUntil: 'commit' })
  const create = page.getByRole('button', { name: 'Create API key' })
  await expect(create).toBeDisabled()
  held.resolve()
  await create.click()
  await expect(page.getByRole('dialog', { name: 'Add API key' })).toBeVisible()
})

for (const language of ['de', 'ja', 'ar-XB']) {
  test(`each dialog of the practice page says that it is practice, and fits a phone and text twice as large, in ${language}`, async ({
    userPage: page,
  }) => {
    await page.goto(`/practice/?language=${language}`)
    const fits = async () => {
      const dialog = page.getByRole('dialog').last()
      await expect(dialog.locator('.mark')).toHaveText(await page.locator('.banner').getAttribute('aria-label').then(String))
      await expectToFitNarrowAndLarge(page)
    }
    await press(page, /^Create API key/)
    await page.getByLabel(/^IP address restriction/).check()
    await page.locator('#ipAllowlist').fill('127.0.0.1')
    await fits()
    await press(page, /^Generate key/)
    await page.locator('output').waitFor()
    await fits()
    await page.locator('#code').fill(await codeOn(page))
    await press(page, /^Enter/)
    await expect(page.locator('#private-key')).not.toHaveValue('')
    await fits()
    await press(page, /^Close/)
    await page.locator('[data-act="delete"]').click()
    await fits()
  })
}
