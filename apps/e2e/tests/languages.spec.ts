import { aFitKey, expect, fillIn, openPanel, test } from '../fixtures.ts'

test('the language is changed in the menu: at once, without losing what was typed, and for good', async ({
  userPage: page,
  api,
  browser,
  user,
}) => {
  await openPanel(page)
  await fillIn(page, 'Main', await aFitKey(api.kraken, ['query-ledger'], ['withdraw-funds']))
  const saved = page.waitForResponse((reply) => reply.request().method() === 'PATCH' && reply.url().endsWith('/api/session'))
  await page.getByRole('button', { name: 'User menu' }).click()
  await expect(page.getByRole('menuitemradio', { name: 'English' })).toBeChecked()
  await page.getByRole('menuitemradio', { name: 'Deutsch' }).click()
  await expect(page.getByRole('heading', { name: 'Ihr Kraken-Konto hinzufügen' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page).toHaveTitle('Ihr Kraken-Konto hinzufügen · Keyhaven')
  await expect(page.getByLabel('Kontoname')).toHaveValue('Main')
  await expect(page.getByLabel('Privater Schlüssel', { exact: true })).not.toHaveValue('')

  // A failed test reads in German; Kraken's own labels stay, with what they mean beside them.
  await page.getByRole('button', { name: 'SCHLÜSSEL TESTEN' }).click()
  await expect(page.getByText('Die Schlüssel funktionieren noch nicht')).toBeVisible()
  await expect(page.getByText('Dem Schlüssel fehlt eine benötigte Berechtigung:')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: /^Data → Query ledger entries Daten → Buchungen abfragen$/ })).toBeVisible()
  await expect(page.getByText('Der Schlüssel kann Geld von Ihrem Konto auszahlen:')).toBeVisible()

  expect((await saved).status()).toBe(200)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Ihr Kraken-Konto hinzufügen' })).toBeVisible()

  // Another browser of the same user speaks English until it is known who is there.
  const elsewhere = await browser.newContext({ baseURL: api.url, locale: 'en-GB' })
  const other = await elsewhere.newPage()
  await other.goto('/sign-in')
  await other.getByLabel('E-mail').fill(user.email)
  await other.getByLabel('Password', { exact: true }).fill(user.password)
  await other.getByRole('button', { name: 'Sign in' }).click()
  await expect(other.getByRole('heading', { name: 'Börsenkonten' })).toBeVisible()
  await elsewhere.close()
})

test('who is not signed in reads the browser’s language or chooses one, and takes it along', async ({ browser, api }) => {
  const user = await api.signIn()
  const context = await browser.newContext({ baseURL: api.url, locale: 'nl-BE' })
  const page = await context.newPage()
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  await page.goto('/sign-in')
  await expect(page.getByRole('heading', { name: 'Inloggen' })).toBeVisible()
  expect(fetched.filter((path) => /\/(en|de|ja)-[^/]*\.js$/.test(path))).toEqual([])

  await page.getByLabel('E-mailadres').fill(user.email)
  await page.getByLabel('Taal').selectOption({ label: '日本語' })
  await expect(page.getByRole('heading', { name: 'ログイン' })).toBeVisible()
  await expect(page.getByLabel('メールアドレス')).toHaveValue(user.email)
  await page.reload()
  await page.getByLabel('メールアドレス').fill(user.email)
  await page.getByLabel('パスワード').fill(user.password)
  await page.getByRole('button', { name: 'ログイン' }).click()
  await expect(page.getByRole('heading', { name: '取引所アカウント' })).toBeVisible()
  await expect
    .poll(async () => ((await (await user.get('/api/session')).json()) as { user: { language: string } }).user.language)
    .toBe('ja')
  await context.close()
})
