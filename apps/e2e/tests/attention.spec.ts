import { startTestApi } from '@keyhaven/testkit'
import { addAccount, aFitKey, expect, expectAccessible, signIn, test } from '../fixtures.ts'

test('what needs attention is counted on the user menu, leads to what mends it, and is gone once it is mended', async ({
  userPage: page,
  user,
  api,
}) => {
  const key = await aFitKey(api.kraken)
  const { id } = await addAccount(user, 'Main', key)
  const menu = page.getByRole('button', { name: 'User menu', exact: true })
  await expect(menu).not.toHaveAccessibleDescription(/attention/)
  await api.kraken.changeKey(key.publicKey, { permissions: key.permissions.filter((right) => right !== 'modify-trades') })
  expect((await user.post(`/api/accounts/${id}/verifications`, {})).status).toBe(200)

  await page.reload()
  await expect(menu).toHaveAccessibleDescription('Needs attention (1)')
  await menu.click()
  await page.getByRole('menuitem', { name: 'Needs attention (1)' }).click()
  await expect(page.getByRole('heading', { name: 'Mend the key of Main at Kraken' })).toBeVisible()
  await expect(page.getByText('The operator of this Keyhaven has not set up e-mails.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'See what to mend Main' }).click()
  await expect(page.getByRole('heading', { name: 'Something needs your attention' })).toBeVisible()

  await api.kraken.changeKey(key.publicKey, { permissions: key.permissions })
  await page.getByRole('button', { name: 'Verify now' }).click()
  await expect(page.getByRole('heading', { name: 'The keys work' })).toBeVisible()
  await expect(menu).not.toHaveAccessibleDescription(/attention/)
  await page.goto('/attention')
  await expect(page.getByText('Nothing needs your attention.')).toBeVisible()
})

test('a key that ends soon leads to new keys, and its day goes into a calendar; e-mails are switched off and on', async ({ page }) => {
  // Nobody listens there: what is asked for is kept all the same.
  const api = await startTestApi({ environment: { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'keyhaven@example.test' } })
  const user = await api.signIn()
  const validUntil = Math.floor(Date.now() / 1000) + 5 * 24 * 60 * 60 + 600
  const key = await api.kraken.issueKey({ ...(await aFitKey(api.kraken)), validUntil })
  const { id } = await addAccount(user, 'Ending', key)
  await signIn(page, user)
  await page.goto(`${api.url}/attention`)
  await expect(page.getByRole('heading', { name: 'Replace the keys of Ending' })).toBeVisible()
  await expect(page.getByText(/The key expires on .*, in 5 days\./)).toBeVisible()
  const wanted = page.getByRole('checkbox', { name: 'Write to me when an account needs something' })
  await expect(wanted).toBeChecked()
  await wanted.uncheck()
  await expect(wanted).toHaveAttribute('aria-busy', 'false')
  await page.reload()
  await expect(wanted).not.toBeChecked()
  await wanted.check()
  await expect(wanted).toBeChecked()

  await page.goto(`${api.url}/accounts/${id}`)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Add to your calendar' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.ics$/)
  await page.goto(`${api.url}/accounts/${id}/mend`)
  await expect(page.getByRole('heading', { name: 'Replace the keys of Ending' })).toBeVisible()
  await api.close()
})

test('the link of an e-mail asks before it stops anything, and says when it is none of ours', async ({ page }) => {
  await page.goto('/unsubscribe#not-a-token')
  await expect(page.getByRole('heading', { name: 'Stop e-mails' })).toBeVisible()
  expect(page.url()).not.toContain('not-a-token')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Stop these e-mails' }).click()
  await expect(page.getByRole('alert')).toContainText('no longer valid')
})
