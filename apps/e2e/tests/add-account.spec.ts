import { aFitKey, expect, fillIn, openPanel, signIn, test } from '../fixtures.ts'

test('a user adds a Kraken account, and it is in the list after a restart too', async ({ userPage: page, user, api }) => {
  const keys = await aFitKey(api.kraken)
  await openPanel(page)
  await expect(page.getByLabel('IP addresses to whitelist')).toHaveText('127.0.0.1')
  await expect(page.getByRole('button', { name: 'TEST KEYS' })).toBeDisabled()

  await fillIn(page, 'Main', keys)
  await expect(page.getByRole('button', { name: 'Submit' })).toBeDisabled()
  await page.getByRole('button', { name: 'TEST KEYS' }).click()
  await expect(page.getByText(/KT-[0-9A-Z]{4}-[0-9A-Z]{4}/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(page.getByRole('row', { name: /Main.*Ready/ })).toBeVisible()

  await api.restart()
  await page.goto(`${api.url}/accounts`)
  await expect(page.getByRole('row', { name: /Main.*Ready/ })).toBeVisible()
  expect((await user.get('/api/accounts')).status).toBe(200)
})

test('a key that may withdraw is refused, and the box to untick is named', async ({ userPage: page, api, user }) => {
  await openPanel(page)
  await fillIn(page, 'Risky', await aFitKey(api.kraken, [], ['withdraw-funds']))
  await page.getByRole('button', { name: 'TEST KEYS' }).click()
  await expect(page.getByText(/Funds permissions → Withdraw/).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Submit' })).toBeDisabled()
  expect(await (await user.get('/api/accounts')).json()).toMatchObject({ items: [] })
})

test('a key without the WebSocket interface is explained by the switch to turn on', async ({ userPage: page, api }) => {
  await openPanel(page)
  await fillIn(page, 'No live data', await aFitKey(api.kraken, ['create-ws-token']))
  await page.getByRole('button', { name: 'TEST KEYS' }).click()
  await expect(page.getByText(/WebSocket interface/).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Submit' })).toBeDisabled()
})

test('stray blanks, a label and line ends around pasted keys are taken off, and it says so', async ({ userPage: page, api, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const keys = await aFitKey(api.kraken)
  await openPanel(page)
  await page.getByLabel('Account name').fill('Pasted')
  const paste = async (label: string, text: string) => {
    await page.getByLabel(label, { exact: true }).focus()
    await page.evaluate((value) => navigator.clipboard.writeText(value), text)
    await page.keyboard.press('Control+V')
  }
  await paste('Public Key', `  API key: ${keys.publicKey} \n`)
  await paste('Private Key', `"${keys.privateKey.slice(0, 30)}\u200b ${keys.privateKey.slice(30)}"\r\n`)
  await expect(page.getByLabel('Public Key')).toHaveValue(keys.publicKey)
  await expect(page.getByLabel('Private Key', { exact: true })).toHaveValue(keys.privateKey)
  await expect(page.getByText(/Removed/).first()).toBeVisible()
  await page.getByRole('button', { name: 'TEST KEYS' }).click()
  await expect(page.getByRole('button', { name: 'Submit' })).toBeEnabled()
})

test('editing a key after the test makes Submit inactive again; editing the name does not', async ({ userPage: page, api }) => {
  const keys = await aFitKey(api.kraken)
  await openPanel(page)
  await fillIn(page, 'Edited', keys)
  await page.getByRole('button', { name: 'TEST KEYS' }).click()
  const submit = page.getByRole('button', { name: 'Submit' })
  await expect(submit).toBeEnabled()
  await page.getByLabel('Account name').fill('Edited again')
  await expect(submit).toBeEnabled()
  await page.getByLabel('Public Key').press('End')
  await page.getByLabel('Public Key').press('Backspace')
  await expect(submit).toBeDisabled()
})

test('warnings have to be accepted before Submit', async ({ userPage: page, api }) => {
  await openPanel(page)
  await fillIn(page, 'Open', await api.kraken.issueKey())
  await page.getByRole('button', { name: 'TEST KEYS' }).click()
  const accept = page.getByRole('checkbox', { name: /accept/ })
  await expect(accept).toBeVisible()
  await expect(page.getByRole('button', { name: 'Submit' })).toBeDisabled()
  await accept.check()
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(page.getByRole('row', { name: /Open.*attention/ })).toBeVisible()
})

test('a taken name is said at its field, and nothing typed is lost', async ({ userPage: page, api }) => {
  for (const attempt of [1, 2]) {
    await openPanel(page)
    await fillIn(page, attempt === 1 ? 'Main' : ' MAIN', await aFitKey(api.kraken))
    await page.getByRole('button', { name: 'TEST KEYS' }).click()
    await page.getByRole('button', { name: 'Submit' }).click()
    if (attempt === 1) await expect(page.getByRole('row', { name: /Main/ })).toBeVisible()
  }
  await expect(page.getByLabel('Account name')).toBeFocused()
  await expect(page.getByLabel('Private Key', { exact: true })).not.toHaveValue('')
  await page.getByLabel('Account name').fill('Second')
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(page.getByRole('row', { name: /Second/ })).toBeVisible()
})

test('when Kraken does not answer it is not the key’s fault, nothing is stored, and trying again works', async ({
  userPage: page,
  api,
}) => {
  const keys = await aFitKey(api.kraken)
  const clear = api.kraken.fault({ kind: 'html', status: 502 })
  await openPanel(page)
  await fillIn(page, 'Later', keys)
  await page.getByRole('button', { name: 'TEST KEYS' }).click()
  await expect(page.getByText(/not your key/i).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Submit' })).toBeDisabled()
  clear()
  await page.getByRole('button', { name: 'TEST KEYS' }).click()
  await expect(page.getByRole('button', { name: 'Submit' })).toBeEnabled()
})

test('another user sees nothing of an account', async ({ userPage: page, api, browser }) => {
  await openPanel(page)
  await fillIn(page, 'Mine alone', await aFitKey(api.kraken))
  await page.getByRole('button', { name: 'TEST KEYS' }).click()
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(page.getByRole('row', { name: /Mine alone/ })).toBeVisible()

  const context = await browser.newContext({ baseURL: api.url })
  const other = await context.newPage()
  await signIn(other, await api.signIn())
  await expect(other.getByRole('button', { name: 'Add account' }).first()).toBeVisible()
  await expect(other.getByText('Mine alone')).toHaveCount(0)
  await context.close()
})

test('an account is removed once its name was typed', async ({ userPage: page, api }) => {
  await openPanel(page)
  await fillIn(page, 'Short-lived', await aFitKey(api.kraken))
  await page.getByRole('button', { name: 'TEST KEYS' }).click()
  await page.getByRole('button', { name: 'Submit' }).click()
  const row = page.getByRole('row', { name: /Short-lived/ })
  await row.getByRole('button', { name: /Remove/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Remove Short-lived?' })
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(row).toBeVisible()
  await row.getByRole('button', { name: /Remove/ }).click()
  const confirm = dialog.getByRole('button', { name: 'Remove account' })
  await dialog.getByLabel('Type the account’s name to confirm').fill('short-lived')
  await expect(confirm).toBeDisabled()
  await dialog.getByLabel('Type the account’s name to confirm').fill('Short-lived')
  await confirm.click()
  await expect(row).toHaveCount(0)
})
