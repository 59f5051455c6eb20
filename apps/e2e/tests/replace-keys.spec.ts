import { type AccountDetails, PERMISSIONS } from '@keyhaven/contract'
import { addAccount, aFitKey, expect, fillInKeys, test } from '../fixtures.ts'

test('new keys take the place of the old ones only once they passed; another Kraken account has to be agreed to', async ({
  userPage: page,
  user,
  api,
}) => {
  const { id, keyHint } = await addAccount(user, 'Main', await aFitKey(api.kraken))
  const stored = async () => (await (await user.get(`/api/accounts/${id}`)).json()) as AccountDetails
  await page.goto(`/accounts/${id}`)
  await page.getByRole('link', { name: 'Replace keys' }).click()
  await expect(page.getByRole('heading', { name: 'Replace the keys of Main' })).toBeVisible()
  await expect(page.getByLabel('Account name')).toHaveCount(0)
  const submit = page.getByRole('button', { name: 'Submit' })

  await fillInKeys(page, await aFitKey(api.kraken, ['modify-trades']))
  await page.getByRole('button', { name: 'TEST KEYS' }).click()
  await expect(page.getByText('Orders and trades → Create & modify orders').first()).toBeVisible()
  await expect(submit).toBeDisabled()
  expect(await stored()).toMatchObject({ keyHint, version: 1 })

  await fillInKeys(
    page,
    await api.kraken.issueKey({ permissions: [...PERMISSIONS.required], ipAllowlist: ['127.0.0.1'], ownerId: 'somebody-else' }),
  )
  await page.getByRole('button', { name: 'TEST KEYS' }).click()
  const agree = page.getByRole('checkbox', { name: /that other Kraken account/ })
  await agree.check()
  await expect(submit).toBeEnabled()
  await agree.uncheck()
  await expect(submit).toBeDisabled()

  const fresh = await aFitKey(api.kraken)
  await fillInKeys(page, fresh)
  await page.getByRole('button', { name: 'TEST KEYS' }).click()
  await expect(agree).toHaveCount(0)
  await submit.click()
  await expect(page.getByText('Main has new keys, stored sealed.')).toBeVisible()
  await expect(page.getByText(`Delete the old key ${keyHint} at Kraken`)).toBeVisible()
  expect((await stored()).keyHint).toBe(`${fresh.publicKey.slice(0, 4)}…${fresh.publicKey.slice(-4)}`)
  await expect(page.getByText(`Keys replaced: ${keyHint} by`)).toBeVisible()
  await page.getByRole('button', { name: 'I have deleted it' }).click()
  await expect(page.getByRole('heading', { name: 'The keys work' })).toBeFocused()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'The keys work' })).toBeVisible()
  await expect(page.getByText(/Delete the old key/)).toHaveCount(0)
})

test('of two windows that replace keys at once one wins, and the other is told and loses nothing of what was typed', async ({
  userPage: page,
  user,
  api,
  context,
}) => {
  const { id } = await addAccount(user, 'Main', await aFitKey(api.kraken))
  const other = await context.newPage()
  const [mine, theirs] = [await aFitKey(api.kraken), await aFitKey(api.kraken)]
  for (const [window, keys] of [
    [page, mine],
    [other, theirs],
  ] as const) {
    await window.goto(`/accounts/${id}/keys`)
    await fillInKeys(window, keys)
    await window.getByRole('button', { name: 'TEST KEYS' }).click()
    await expect(window.getByRole('button', { name: 'Submit' })).toBeEnabled()
  }
  await other.getByRole('button', { name: 'Submit' }).click()
  await expect(other.getByRole('heading', { name: 'Main', exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(page.getByRole('alert')).toContainText(`has the key ${theirs.publicKey.slice(0, 4)}…${theirs.publicKey.slice(-4)} now`)
  await expect(page.getByLabel('Private Key', { exact: true })).toHaveValue(mine.privateKey)
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(page.getByRole('heading', { name: 'Main', exact: true })).toBeVisible()
  const now = (await (await user.get(`/api/accounts/${id}`)).json()) as AccountDetails
  expect(now.keyHint).toBe(`${mine.publicKey.slice(0, 4)}…${mine.publicKey.slice(-4)}`)
})
