import { type AccountView, PERMISSIONS } from '@keyhaven/contract'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectToFit, type Keys, signIn, test } from '../fixtures.ts'

/** A key of one's own on the practice page that may do more than is needed, so that something is to be mended. */
const makeKey = (page: Page, name: string): Promise<Keys> =>
  page.evaluate(
    async (spec) => {
      const { code } = await (await fetch('/practice/api/code')).json()
      const headers = { 'content-type': 'application/json' }
      return (await fetch('/practice/api/keys', { method: 'POST', headers, body: JSON.stringify({ ...spec, code }) })).json()
    },
    { name, permissions: [...PERMISSIONS.required, 'earn-funds'], ipAllowlist: ['127.0.0.1'] },
  )

test('a practice account is marked wherever it is seen: in lists, in what is to be done, at its old key, on paper and at support', async ({
  userPage: page,
  user,
  api,
}) => {
  const marks = (within = page.getByRole('main')) => within.getByText('Practice', { exact: true })
  const keys = await makeKey(page, 'one')
  const { receipt, code } = await user.verify(keys, 'kraken-practice')
  const body = { exchange: 'kraken-practice', name: 'Rehearsed', publicKey: keys.publicKey, privateKey: keys.privateKey, receipt }
  const added = await user.post('/api/accounts', { ...body, acceptWarnings: true })
  expect(added.status).toBe(201)
  const { id } = (await added.json()) as AccountView
  const { publicKey, privateKey } = await makeKey(page, 'two')
  const replaced = await user.send('PUT', `/api/accounts/${id}/credentials`, {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ publicKey, privateKey, acceptWarnings: true, acceptOtherAccount: true }),
  })
  expect(replaced.status).toBe(200)

  await page.route('**/api/exchanges', (route) => route.abort())
  await page.goto('/accounts')
  await expect(marks(page.getByRole('row', { name: /Rehearsed/ }))).toBeVisible()
  await page.unroute('**/api/exchanges')

  await page.goto('/attention')
  await expect(page.getByRole('heading', { name: /^Mend the key of Rehearsed at Kraken.*Practice$/ })).toBeVisible()
  await expectAccessible(page)

  await page.goto(`/accounts/${id}`)
  await expect(page.getByText(/^Delete the old practice key /)).toBeVisible()
  await expect(page.getByText(/^Practice It was erased here, but it stays on the practice page/)).toBeVisible()
  await expectToFit(page)

  await page.goto('/accounts/new/kraken-practice')
  await expect(page.getByLabel('Account name')).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(/^Practice: nothing here is real money/)).toBeVisible()
  await page.emulateMedia({ media: 'screen' })

  await signIn(page, await api.signIn('support'))
  await page.goto(`/support?query=${code}`)
  await expect(marks(page.getByRole('row', { name: code }))).toBeVisible()
  await page.goto(`/support/verifications/${code}`)
  await expect(marks()).toBeVisible()
  await expect(page.getByText('The server’s own address')).toBeVisible()
  const answer = page.getByRole('region', { name: 'Text of the answer' })
  await expect(answer).toContainText(/^This is about practice: .*\n.*\/practice\/$/m)
  await page.goto(`/support/accounts/${id}`)
  await expect(answer).toContainText('/practice/')
  await expectToFit(page)
})
