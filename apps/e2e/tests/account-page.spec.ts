import { addAccount, aFitKey, expect, test } from '../fixtures.ts'

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
