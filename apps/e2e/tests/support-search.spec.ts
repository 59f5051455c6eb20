import { PERMISSIONS } from '@keyhaven/contract'
import type { TestClient } from '@keyhaven/testkit'
import type { Page } from '@playwright/test'
import { addAccount, expect, expectAccessible, expectToFit, signIn, test } from '../fixtures.ts'

const DAY_MS = 86_400_000
const box = (page: Page) => page.getByRole('searchbox', { name: 'Find an account or a test' })
const accountsOf = (page: Page) => page.getByRole('region', { name: 'Accounts', exact: true })
const testsOf = (page: Page) => page.getByRole('region', { name: 'Tests', exact: true })

async function openSearch(page: Page, agent: TestClient) {
  await signIn(page, agent)
  await page.goto('/support')
  await expect(box(page)).toBeFocused()
}

test('no filter leaves anything out unseen: a saved view’s filters stay in sight when something is typed, and the way back undoes one choice at a time', async ({
  page,
  api,
}) => {
  const customer = await api.signIn()
  const { code } = await customer.verify(await api.kraken.issueKey({ ipAllowlist: ['203.0.113.9'] }))
  const { db } = api.product.store
  await db
    .updateTable('verifications')
    .set({ started_at: Date.now() - 2 * DAY_MS })
    .where('code', '=', code)
    .execute()
  await openSearch(page, await api.signIn('support'))
  await page.getByRole('link', { name: 'Failed today' }).click()
  await expect(page).toHaveURL(/since=today/)
  await box(page).fill(customer.email)
  await expect(page).toHaveURL(/query=/)
  await expect(testsOf(page).getByText('No test is like that.')).toBeVisible()
  await expect(page.getByLabel('Result')).toHaveValue('failed')
  await expect(page.getByLabel('Tested since')).not.toHaveValue('')
  await testsOf(page).getByRole('link', { name: 'Clear all filters' }).click()
  await expect(testsOf(page).getByRole('row', { name: code })).toBeVisible()

  await page.getByLabel('Result').selectOption('passed')
  await expect(testsOf(page).getByText('No test is like that.')).toBeVisible()
  await page.goBack()
  await expect(testsOf(page).getByRole('row', { name: code })).toBeVisible()
  await page.goBack()
  await expect(page.getByLabel('Result')).toHaveValue('failed')
  await expect(box(page)).toHaveValue(customer.email)
})

test('a list is ordered by the heads of its columns, by the keyboard too, and shows the time that it is ordered by', async ({
  page,
  api,
}) => {
  const customer = await api.signIn()
  for (const name of ['Aaa sorted', 'Zzz sorted']) {
    await addAccount(customer, name, await api.kraken.issueKey({ permissions: [...PERMISSIONS.required], ipAllowlist: ['127.0.0.1'] }))
  }
  await openSearch(page, await api.signIn('support'))
  const head = (name: string) => accountsOf(page).getByRole('columnheader', { name, exact: true })
  const first = accountsOf(page).getByRole('rowheader').first()
  await expect(head('Added')).toHaveAttribute('aria-sort', 'descending')
  await expect(page.getByLabel('Order', { exact: true })).toBeHidden()
  await expect(head('Customer')).not.toHaveAttribute('aria-sort')
  await head('Name').getByRole('button').click()
  await expect(page).toHaveURL(/sort=name/)
  await expect(head('Name')).toHaveAttribute('aria-sort', 'ascending')
  await expect(first).toHaveText('Aaa sorted')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/sort=-name/)
  await expect(head('Name')).toHaveAttribute('aria-sort', 'descending')
  await expect(first).toHaveText('Zzz sorted')
  await expect(head('Name').getByRole('button')).toBeFocused()
  for (const name of ['Health', 'Verified', 'Expires']) await expect(head(name)).toHaveAttribute('aria-sort', 'none')
  await expectAccessible(page)

  await page.setViewportSize({ width: 360, height: 740 })
  await expectToFit(page)
  await expect(head('Name').getByRole('button')).toBeHidden()
  await page.getByLabel('Order', { exact: true }).selectOption('Expires soonest')
  await expect(page).toHaveURL(/sort=expiry/)
  await expect(
    accountsOf(page)
      .getByRole('row', { name: /Expires/ })
      .last(),
  ).toBeVisible()
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect(head('Expires')).toHaveAttribute('aria-sort', 'ascending')

  await page.goto(`/support?show=tests`)
  const when = testsOf(page).getByRole('columnheader', { name: 'When', exact: true })
  await expect(when).toHaveAttribute('aria-sort', 'descending')
  await when.getByRole('button').click()
  await expect(when).toHaveAttribute('aria-sort', 'ascending')
  await expect(page).toHaveURL(/testsSort=started/)
})

test('what is far too long for anything finds nothing, and is no error, on being loaded again neither', async ({ page, api }) => {
  await openSearch(page, await api.signIn('support'))
  for (const text of ["'".repeat(10_000), '鍵'.repeat(10_000)]) {
    await box(page).fill(text)
    await expect(accountsOf(page).getByText('No account is like that.')).toBeVisible()
    await expect(page).toHaveURL(/query=/)
    await expect(page.getByText('The search did not work')).toHaveCount(0)
  }
  await page.reload()
  await expect(accountsOf(page).getByText('No account is like that.')).toBeVisible()
})

test('an account’s id finds its tests too; of a text by which no test is found, nothing is said about tests', async ({ page, api }) => {
  const customer = await api.signIn()
  const key = await api.kraken.issueKey({ permissions: [...PERMISSIONS.required], ipAllowlist: ['127.0.0.1'] })
  const { id } = await addAccount(customer, 'Two or three words', key)
  await openSearch(page, await api.signIn('support'))
  await box(page).fill(id)
  await expect(accountsOf(page).getByRole('row', { name: /Two or three words/ })).toBeVisible()
  await expect(testsOf(page).getByRole('row', { name: /KT-/ })).toBeVisible()
  await box(page).fill('two or three words')
  await expect(testsOf(page)).toHaveCount(0)
  await expect(accountsOf(page).getByRole('row', { name: /Two or three words/ })).toBeVisible()
})

test('where page after page is empty the search goes on by itself, says so, and ends when something else is typed', async ({
  page,
  api,
}) => {
  await openSearch(page, await api.signIn('support'))
  await expect(accountsOf(page)).toBeVisible()
  const given: string[] = []
  const asked: string[] = []
  const held = Promise.withResolvers<void>()
  await page.route(/support\/accounts\?.*health=broken/, async (route) => {
    const { searchParams } = new URL(route.request().url())
    const query = searchParams.get('query') ?? ''
    asked.push(query)
    const nth = asked.filter((one) => one === query).length
    if (query === '' && nth === 4) await held.promise
    // Whoever typed on does not wait for this one any more.
    if (query === 'left alone' && nth === 3) return
    await route.fulfill({ json: { items: [], nextCursor: nth === 4 && query !== 'endless' ? null : `page-${nth}` } })
  })
  page.on('requestfailed', (request) => given.push(new URL(request.url()).searchParams.get('query') ?? ''))
  const countOf = (query: string) => asked.filter((one) => one === query).length
  const said = (text: string) => accountsOf(page).getByText(text)

  await page.getByLabel('Health').selectOption('broken')
  await expect(said('Nothing yet. Still looking…')).toBeVisible()
  await expect(said('No account is like that.')).toHaveCount(0)
  held.resolve()
  await expect(said('No account is like that.')).toBeVisible()
  expect(countOf('')).toBe(4)

  // It does not go on for ever, and from where it stopped it goes on when asked to.
  await box(page).fill('endless')
  await expect(said('There is more to look through.')).toBeVisible()
  expect(countOf('endless')).toBe(20)
  await accountsOf(page).getByRole('button', { name: 'Show more' }).click()
  await expect.poll(() => countOf('endless')).toBe(40)
  await expect(said('There is more to look through.')).toBeVisible()

  await box(page).fill('left alone')
  await expect.poll(() => countOf('left alone')).toBe(3)
  await box(page).fill('typed on')
  await expect(said('No account is like that.')).toBeVisible()
  expect(given).toContain('left alone')
  expect([countOf('left alone'), countOf('typed on'), countOf('endless')]).toEqual([3, 4, 40])
})
