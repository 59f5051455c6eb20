import { randomUUID } from 'node:crypto'
import { expect, expectAccessible, signIn, test } from '../fixtures.ts'

test('an admin invites somebody by a link, who chooses a password and is in; disabled, they are out at once', async ({
  page,
  api,
  browser,
}) => {
  test.slow()
  const [email, password] = [`grace-${randomUUID()}@example.test`, randomUUID()]
  await signIn(page, await api.signIn('admin'))
  await page.getByRole('button', { name: 'User menu' }).click()
  await page.getByRole('menuitem', { name: 'Administration' }).click()
  await page.getByRole('button', { name: 'Invite' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('E-mail').fill('grace')
  await dialog.getByRole('button', { name: 'Make the invitation' }).click()
  await expect(dialog.getByText('This is not a whole e-mail address.')).toBeVisible()
  await dialog.getByLabel('E-mail').fill(email)
  await dialog.getByLabel('Role').selectOption('Support')
  await dialog.getByRole('button', { name: 'Make the invitation' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Hand the link over yourself')
  const link = await dialog.getByText(/\/invitation/).textContent()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('button', { name: 'Invite' })).toBeFocused()

  const context = await browser.newContext()
  const invited = await context.newPage()
  // The address in the browser is the operator's own; here it is where this server listens.
  const { pathname, search, hash } = new URL(link ?? '')
  const opened = `${api.url}${pathname}${search}${hash}`
  await invited.goto(opened)
  await expect(invited.getByLabel('E-mail')).toHaveValue(email)
  // Somebody else who is signed in, and opens it by mistake.
  await page.goto(opened)
  await expect(page.getByRole('alert')).toContainText(`This invitation is for ${email}`)
  await page.getByRole('link', { name: 'Stay signed in' }).click()
  await page.goto('/admin/people')
  expect(invited.url()).not.toContain(hash)
  await expectAccessible(invited)
  await invited.getByLabel('Password', { exact: true }).fill('short')
  await invited.getByRole('button', { name: 'Create account and sign in' }).click()
  await expect(invited.getByText('The password needs at least 12 characters.')).toBeVisible()
  await invited.getByLabel('Password', { exact: true }).fill(password)
  await invited.getByRole('button', { name: 'Create account and sign in' }).click()
  await expect(invited.getByRole('heading', { name: 'Exchange Accounts' })).toBeVisible()
  // Opened again, by who used it.
  await invited.goto(opened)
  await expect(invited.getByRole('alert')).toContainText('This invitation was used already')
  await expect(invited.getByRole('alert')).toContainText(`You are signed in as ${email}`)
  await invited.getByRole('link', { name: 'Stay signed in' }).click()
  await expect(invited.getByRole('heading', { name: 'Exchange Accounts' })).toBeVisible()

  await page.getByLabel('E-mail begins with').fill(email)
  await expect(page.getByRole('row', { name: email })).toContainText('Support')
  await expect(page.getByRole('row')).toHaveCount(2)
  const change = page.getByRole('button', { name: `Change ${email}` })
  await change.click()
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(change).toBeFocused()
  await change.click()
  await dialog.getByLabel('Access').selectOption('Disabled')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('row', { name: email })).toContainText('Disabled')
  await invited.reload()
  await expect(invited.getByRole('heading', { name: 'Sign in' })).toBeVisible()

  await invited.goto(opened)
  await expect(invited.getByText('This invitation was used already')).toBeVisible()
  await context.close()
})

test('what a role may not see is not offered, and does not exist when its address is typed', async ({ userPage: page }) => {
  await page.getByRole('button', { name: 'User menu' }).click()
  await expect(page.getByRole('menuitem', { name: 'Administration' })).toHaveCount(0)
  await page.goto('/admin/people')
  await expect(page.getByRole('heading', { name: 'This page does not exist' })).toBeVisible()
})
