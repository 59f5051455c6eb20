import { findSecret } from '@keyhaven/testkit'
import { aFitKey, expect, fillIn, openPanel, test } from '../fixtures.ts'

test('a private key is in no storage, URL, page or request of the browser but the two that need it', async ({
  userPage: page,
  api,
  context,
}) => {
  const keys = await aFitKey(api.kraken)
  const requests: { url: string; all: string }[] = []
  page.on('request', (request) => {
    requests.push({ url: request.url(), all: `${request.url()}\n${JSON.stringify(request.headers())}\n${request.postData() ?? ''}` })
  })
  const everywhere = async () =>
    JSON.stringify(
      await page.evaluate(async () => ({
        local: { ...localStorage },
        session: { ...sessionStorage },
        databases: await indexedDB.databases(),
        caches: await caches.keys(),
        history: history.state,
        url: location.href,
        name: window.name,
        html: document.documentElement.outerHTML,
        cookies: document.cookie,
      })),
    )

  await openPanel(page)
  await fillIn(page, 'Secret', keys)
  await page.getByRole('button', { name: 'TEST KEYS' }).click()
  await expect(page.getByRole('button', { name: 'Submit' })).toBeEnabled()
  expect(findSecret(await everywhere(), keys.privateKey)).toEqual([])
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(page.getByRole('row', { name: /Secret.*Ready/ })).toBeVisible()
  expect(findSecret(await everywhere(), keys.privateKey)).toEqual([])

  await page.goBack()
  await expect(page.getByLabel('Private Key', { exact: true })).toHaveValue('')

  const holding = requests.filter(({ all }) => findSecret(all, keys.privateKey).length > 0).map(({ url }) => new URL(url).pathname)
  expect(holding).toEqual(['/api/verifications', '/api/accounts'])
  expect(JSON.stringify(await context.storageState())).not.toContain(keys.privateKey.slice(0, 20))
})

test('leaving the panel forgets what was typed', async ({ userPage: page, api }) => {
  const keys = await aFitKey(api.kraken)
  await openPanel(page)
  await fillIn(page, 'Left', keys)
  await page.getByRole('link', { name: 'Keyhaven' }).click()
  await openPanel(page)
  await expect(page.getByLabel('Private Key', { exact: true })).toHaveValue('')
  await expect(page.getByLabel('Public Key')).toHaveValue('')
})
