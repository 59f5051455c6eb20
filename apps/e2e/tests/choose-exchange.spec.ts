import { expect, test } from '../fixtures.ts'

test('an exchange is found by typing, chosen by keyboard, and practice is marked as practice', async ({ userPage: page }) => {
  await page.goto('/accounts/new')
  const search = page.getByRole('searchbox', { name: 'Search' })
  const real = page.getByRole('link', { name: 'Kraken', exact: true })
  const practice = page.getByRole('link', { name: 'Kraken (practice)' })
  await expect(page.getByRole('listitem').filter({ has: real })).toContainText('Spot trading')
  await expect(page.getByRole('listitem').filter({ has: practice })).toContainText('Practice')
  await expect(page.getByRole('listitem').filter({ has: real })).not.toContainText('Practice')

  await search.fill('nowhere')
  await expect(page.getByRole('status').filter({ hasText: 'No exchange of this name' })).toBeVisible()
  await expect(real).toHaveCount(0)
  await search.press('Escape')
  await search.press('ArrowDown')
  await expect(real).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(practice).toBeFocused()
  await page.keyboard.type('prac')
  await expect(search).toHaveValue('prac')
  await expect(real).toHaveCount(0)
  // This Enter ends the composing of a word, as in Japanese.
  await search.dispatchEvent('keydown', { key: 'Enter', isComposing: true })
  await expect(search).toHaveValue('prac')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/accounts\/new\/kraken-practice$/)
})
