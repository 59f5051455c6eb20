import { expectFromCatalogue, expectNothingSticksOut } from '../checks/from-catalogue.ts'
import { addAccount, aFitKey, expect, expectAccessible, test } from '../fixtures.ts'

test('an account is mended in place: what Kraken no longer allows is named, and once it is ticked again the account is ready', async ({
  userPage: page,
  user,
  api,
}) => {
  const key = await aFitKey(api.kraken)
  await addAccount(user, 'Main', key)
  await api.kraken.changeKey(key.publicKey, { permissions: key.permissions.filter((right) => right !== 'modify-trades') })
  await page.reload()
  await page.getByRole('link', { name: 'Main' }).click()
  await expect(page.getByRole('heading', { name: 'The keys work' })).toBeVisible()

  await page.getByRole('button', { name: 'Verify now' }).click()
  const state = page.getByRole('region', { name: 'Something needs your attention' })
  await expect(state.getByText('Orders and trades → Create & modify orders')).toBeVisible()
  await expect(page.getByRole('region', { name: 'What the key may do' }).getByText('Missing: tick it')).toBeVisible()
  const history = page.getByRole('region', { name: 'Verifications' }).getByRole('listitem')
  await expect(history.first()).toContainText('Failed')

  await api.kraken.changeKey(key.publicKey, { permissions: key.permissions })
  await page.getByRole('button', { name: 'Verify now' }).click()
  await expect(page.getByRole('region', { name: 'The keys work' })).toBeVisible()
  await expect(history.first()).toContainText('Passed')
  await page.getByRole('link', { name: 'All accounts' }).click()
  await expect(page.getByRole('row', { name: /Main.*Ready/ })).toBeVisible()
})

test('of two windows that rename an account one is told of the other, and it is removed once its name was typed', async ({
  userPage: page,
  user,
  api,
  context,
}) => {
  const { id } = await addAccount(user, 'First', await aFitKey(api.kraken))
  const other = await context.newPage()
  for (const window of [page, other]) {
    await window.goto(`/accounts/${id}`)
    await window.getByRole('button', { name: 'Rename' }).click()
  }
  const rename = async (window: typeof page, name: string) => {
    await window.getByLabel('New name of the account').fill(name)
    await window.getByRole('button', { name: 'Save' }).click()
  }
  await rename(other, 'Second')
  await expect(other.getByRole('heading', { name: 'Second' })).toBeVisible()
  await rename(page, 'Third')
  await expect(page.getByText('is called “Second” now')).toBeVisible()
  await expect(page.getByLabel('New name of the account')).toHaveValue('Third')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { name: 'Third' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Rename' })).toBeFocused()

  await page.getByRole('button', { name: 'Remove account' }).click()
  const dialog = page.getByRole('dialog', { name: 'Remove Third?' })
  await dialog.getByLabel('Type the account’s name to confirm').fill('Third')
  await dialog.getByRole('button', { name: 'Remove account' }).click()
  await expect(page.getByText('Third was removed')).toBeVisible()
  await expect(page.getByRole('row')).toHaveCount(0)
  await page.goto(`/accounts/${id}`)
  await expect(page.getByRole('heading', { name: 'This account is not here' })).toBeVisible()
})

test('the pages of an account and what needs attention are accessible, fit a narrow screen from right to left, and hold no text of their own', async ({
  userPage: page,
  user,
  api,
}) => {
  const key = await aFitKey(api.kraken)
  const { id } = await addAccount(user, 'Main', key)
  await addAccount(
    user,
    'Ending',
    await api.kraken.issueKey({ permissions: key.permissions, validUntil: Math.floor(Date.now() / 1000) + 86_400 }),
  )
  await api.kraken.changeKey(key.publicKey, { permissions: ['query-funds', 'withdraw-funds'], ipAllowlist: ['127.0.0.1', '198.51.100.7'] })
  expect((await user.post(`/api/accounts/${id}/verifications`, {})).status).toBe(200)

  const looksRight = async () => {
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      await expectFromCatalogue(page)
      await expectNothingSticksOut(page)
    }
    await expectAccessible(page)
  }
  await page.goto(`/accounts/${id}?language=ar-XB`)
  const regions = page.getByRole('region')
  await expect(regions.nth(5).getByRole('listitem').first()).toBeVisible()
  await page.locator('summary').first().click()
  await looksRight()
  await page.getByRole('button', { name: '⟦Réñámé⟧' }).click()
  await page.getByRole('button', { name: '⟦Vérífý ñöw⟧' }).click()
  await expect(regions.nth(1).getByText(/^KT-/)).toBeVisible()
  await looksRight()
  await page.goto(`/accounts/${id}/keys`)
  await expect(page.locator('form')).toBeVisible()
  await looksRight()
  await page.goto('/attention')
  await expect(page.getByRole('listitem').first()).toBeVisible()
  await looksRight()
})
