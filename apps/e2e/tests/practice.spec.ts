import { expect, fillIn, test } from '../fixtures.ts'

test('a user rehearses on the practice exchange: from its page, with the 6-digit code, to a stored account', async ({
  userPage: page,
  context,
}) => {
  await page.getByRole('button', { name: 'Add account' }).first().click()
  await page.getByRole('menuitem', { name: 'Practice account' }).click()
  await expect(page.getByLabel('IP addresses to whitelist')).toHaveText('127.0.0.1')

  const kraken = await context.newPage()
  await kraken.goto('/practice/')
  await kraken.getByRole('button', { name: 'Create API key' }).click()
  const dialog = kraken.getByRole('dialog', { name: 'Add API key' })
  await dialog.getByLabel('Name', { exact: true }).fill('rehearsal')
  for (const [column, boxes] of [
    ['Funds permissions', ['Query']],
    [
      'Orders and trades',
      ['Query open orders & trades', 'Query closed orders & trades', 'Create & modify orders', 'Cancel & close orders'],
    ],
    ['Data', ['Query ledger entries']],
  ] as const) {
    for (const box of boxes) await dialog.getByRole('group', { name: column }).getByLabel(box, { exact: true }).check()
  }
  await dialog.getByLabel('WebSocket interface').check()
  await dialog.getByLabel('IP address restriction').check()
  await dialog.getByLabel('IP addresses', { exact: true }).fill('127.0.0.1')
  await dialog.getByRole('button', { name: 'Generate key' }).click()
  const shown = kraken.getByLabel('Practice authenticator')
  await expect(shown).toHaveText(/\d{3}\s?\d{3}/)
  const code = /\d{3}\s?\d{3}/.exec((await shown.textContent()) ?? '')?.[0].replace(/\s/g, '') ?? ''
  await kraken.getByLabel('6-digit code').fill(code)
  await kraken.getByRole('button', { name: 'Enter' }).click()
  await expect(kraken.getByLabel('Private key', { exact: true })).not.toHaveValue('')
  const keys = {
    publicKey: await kraken.getByLabel('API key', { exact: true }).inputValue(),
    privateKey: await kraken.getByLabel('Private key', { exact: true }).inputValue(),
  }
  await kraken.getByRole('button', { name: 'Close' }).click()
  await expect(kraken.getByText('rehearsal')).toBeVisible()
  await expect(kraken.locator('body')).not.toContainText(keys.privateKey)

  await page.bringToFront()
  await fillIn(page, 'Rehearsal', keys)
  await page.getByRole('button', { name: 'TEST KEYS' }).click()
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(page.getByRole('row', { name: /Rehearsal.*Practice.*Ready|Rehearsal.*Ready.*Practice/ })).toBeVisible()
})

test('a practice key survives a restart, and belongs to who made it', async ({ userPage: page, api, user }) => {
  const made = await page.evaluate(async () => {
    const { code } = await (await fetch('/practice/api/code')).json()
    const body = { name: 'kept', permissions: ['query-funds'], ipAllowlist: [], code }
    const reply = await fetch('/practice/api/keys', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return { status: reply.status, key: await reply.json() }
  })
  expect(made.status).toBe(201)

  await api.restart()
  const view = await user.verify(made.key, 'kraken-practice')
  expect(view.checks.find(({ id }) => id === 'recognised')?.outcome).toBe('ok')
  const others = await (await api.signIn()).get('/practice/api/keys')
  expect(JSON.stringify(await others.json())).not.toContain('kept')
  expect((await api.nobody().get('/practice/api/keys')).status).toBe(401)
})
