import { randomUUID } from 'node:crypto'
import { startTestApi } from '@keyhaven/testkit'
import { expect, test } from '../fixtures.ts'

test('the first admin is made with the printed link, and is signed in', async ({ page }) => {
  const fresh = await startTestApi()
  try {
    const link = (await fresh.product.firstAdmin.link(fresh.url)) ?? ''
    const email = 'admin@example.test'
    const password = randomUUID()
    await page.goto(link)
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: /Create|Make/ }).click()
    await expect(page.getByRole('heading', { name: 'Exchange Accounts' })).toBeVisible()
    expect(page.url()).not.toContain('#')

    await page.context().clearCookies()
    await page.goto(link)
    await page.getByLabel('E-mail').fill('second@example.test')
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: /Create|Make/ }).click()
    await expect(page.getByText(/already|no longer/i).first()).toBeVisible()
  } finally {
    await fresh.close()
  }
})

test('a wrong password is said plainly, and after signing in one is where one wanted to go', async ({ page, api }) => {
  const user = await api.signIn()
  await page.goto('/accounts/new/kraken')
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
  await page.getByLabel('E-mail').fill(user.email)
  await page.getByLabel('Password', { exact: true }).fill('not this one')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText(/e-mail or (the )?password/i)).toBeVisible()
  await page.getByLabel('Password', { exact: true }).fill(user.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByLabel('IP addresses to whitelist')).toBeVisible()
})

test('signing out ends it: going back shows nothing', async ({ userPage: page }) => {
  await page.getByRole('button', { name: 'User menu' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
  await page.goto('/accounts')
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
})

test('two things to put right are summed up: the summary has the focus, and leads to each field', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('region', { name: 'Put this right first:' })).toBeFocused()
  await page.getByRole('link', { name: 'Enter your password.' }).click()
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused()
})
