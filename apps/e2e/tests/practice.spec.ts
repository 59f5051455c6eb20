import { expectFromCatalogue } from '../checks/from-catalogue.ts'
import { expect, test } from '../fixtures.ts'

const COLUMNS = [
  ['Funds permissions', ['Query']],
  ['Orders and trades', ['Query open orders & trades', 'Query closed orders & trades', 'Create & modify orders', 'Cancel & close orders']],
  ['Data', ['Query ledger entries']],
] as const

const JOURNEYS = [
  { language: 'English', tag: 'en', submit: 'Submit', looksRight: async () => {} },
  { language: 'a right-to-left pseudo-language', tag: 'ar-XB', submit: '⟦Sübmít⟧', looksRight: expectFromCatalogue },
]
for (const { language, tag, submit, looksRight } of JOURNEYS) {
  test(`an empty practice account is led through all eight steps, 6-digit code included, to a stored account, in ${language}`, async ({
    userPage: page,
    context,
  }) => {
    await page.goto(`/accounts?language=${tag}`)
    await page.getByRole('main').locator('[aria-haspopup=menu]').click()
    await page.getByRole('menuitem').nth(1).click()
    const guide = page.locator('section', { has: page.getByRole('progressbar') })
    const fields = page.locator('form input')
    /** A label of Kraken's: its own words, alone in their own language, else with what they mean beside them. */
    const label = (words: string) => new RegExp(`^${words}( ⟦|$)`)
    const done = async (step: number) => {
      await looksRight(page)
      await looksRight(kraken)
      await guide
        .getByRole('checkbox')
        .nth(step - 1)
        .check()
      await expect(guide.getByRole('progressbar')).toHaveAttribute('value', String(step))
    }

    const opened = context.waitForEvent('page')
    await guide.locator('a[href^="/practice/"]').click()
    const kraken = await opened
    await expect(kraken.locator('html')).toHaveAttribute('lang', tag)
    await expect(kraken.locator('#empty')).toBeVisible()
    await done(1)
    await kraken.getByRole('button', { name: 'Create API key' }).click()
    const dialog = kraken.getByRole('dialog', { name: 'Add API key' })
    await done(2)
    await dialog.getByLabel(label('Name')).fill('rehearsal')
    await done(3)
    for (const [column, boxes] of COLUMNS) {
      for (const box of boxes)
        await dialog
          .getByRole('group', { name: label(column) })
          .getByLabel(label(box))
          .check()
    }
    await done(4)
    await dialog.getByLabel('WebSocket interface').check()
    await dialog.getByLabel('IP address restriction').check()
    await dialog.getByRole('textbox').nth(1).fill('127.0.0.1')
    await done(5)
    await dialog.getByRole('button', { name: 'Generate key' }).click()
    const shown = kraken.locator('output')
    await expect(shown).toHaveText(/\d{3}\s?\d{3}/)
    const code = /\d{3}\s?\d{3}/.exec((await shown.textContent()) ?? '')?.[0].replace(/\s/g, '') ?? ''
    await looksRight(kraken)
    await kraken.getByRole('dialog').last().getByRole('textbox').fill(code)
    await kraken.getByRole('button', { name: 'Enter' }).click()
    await expect(kraken.getByLabel(label('Private key'))).not.toHaveValue('')
    await done(6)
    const publicKey = await kraken.getByLabel(label('API key')).inputValue()
    const privateKey = await kraken.getByLabel(label('Private key')).inputValue()
    await kraken.getByRole('button', { name: 'Close' }).click()
    await expect(kraken.getByText('rehearsal')).toBeVisible()
    await expect(kraken.locator('body')).not.toContainText(privateKey)
    await done(7)

    await page.bringToFront()
    for (const [at, text] of ['Rehearsal', publicKey, privateKey].entries()) await fields.nth(at).fill(text)
    await page.locator('form [type=submit]').click()
    await expect(page.getByRole('button', { name: submit })).toBeEnabled()
    await done(8)
    await page.getByRole('button', { name: submit }).click()
    await expect(page.getByRole('row', { name: /Rehearsal/ })).toBeVisible()
    await looksRight(page)
  })
}

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
