import { startTestApi } from '@keyhaven/testkit'
import { addAccount, aFitKey, expect, expectAccessible, signIn, test } from '../fixtures.ts'
import { startRefusingMailServer } from '../refusing-mail-server.ts'

const DAY_MS = 24 * 60 * 60_000

test('what needs attention is counted on the user menu, leads to what mends it, and is gone once it is mended', async ({
  userPage: page,
  user,
  api,
}) => {
  const key = await aFitKey(api.kraken)
  const { id } = await addAccount(user, 'Main', key)
  const menu = page.getByRole('button', { name: 'User menu', exact: true })
  await expect(menu).not.toHaveAccessibleDescription(/attention/)
  await api.kraken.changeKey(key.publicKey, { permissions: key.permissions.filter((right) => right !== 'modify-trades') })
  expect((await user.post(`/api/accounts/${id}/verifications`, {})).status).toBe(200)

  await page.reload()
  await expect(menu).toHaveAccessibleDescription('Needs attention (1)')
  await menu.click()
  await page.getByRole('menuitem', { name: 'Needs attention (1)' }).click()
  await expect(page.getByRole('heading', { name: 'Mend the key of Main at Kraken' })).toBeVisible()
  await expect(page.getByText('The operator of this Keyhaven has not set up e-mails.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'See what to mend Main' }).click()
  await expect(page.getByRole('heading', { name: 'Something needs your attention' })).toBeVisible()

  await api.kraken.changeKey(key.publicKey, { permissions: key.permissions })
  await page.getByRole('button', { name: 'Verify now' }).click()
  await expect(page.getByRole('heading', { name: 'The keys work' })).toBeVisible()
  await expect(menu).not.toHaveAccessibleDescription(/attention/)
  await page.goto('/attention')
  await expect(page.getByText('Nothing needs your attention.')).toBeVisible()
})

test('a key that ends soon leads to new keys, and its day goes into a calendar; an announced address is asked for; e-mails that bounce are told of', async ({
  page,
}) => {
  const mailServer = await startRefusingMailServer()
  let time = Date.now()
  const announcedFor = new Date(time + 30 * DAY_MS).toISOString().slice(0, 10)
  const environment = {
    SMTP_URL: mailServer.url,
    MAIL_FROM: 'keyhaven@example.test',
    EGRESS: `127.0.0.1,127.0.0.2@127.0.0.2@from:${announcedFor}`,
  }
  const api = await startTestApi({ now: () => time, environment })
  try {
    const user = await api.signIn()
    const validUntil = Math.floor(time / 1000) + (5 * DAY_MS) / 1000 + 600
    const { permissions } = await aFitKey(api.kraken)
    const both = { permissions, ipAllowlist: ['127.0.0.1', '127.0.0.2'] }
    const { id } = await addAccount(user, 'Ending', await api.kraken.issueKey({ ...both, validUntil }))
    await addAccount(user, 'Lacking', await aFitKey(api.kraken))
    const key = await api.kraken.issueKey(both)
    const spoilt = await addAccount(user, 'Spoilt', key)
    await api.kraken.changeKey(key.publicKey, { permissions: ['query-funds'] })
    expect((await user.post(`/api/accounts/${spoilt.id}/verifications`, {})).status).toBe(200)
    // What owners are written is gathered for five minutes.
    time += 6 * 60_000
    await api.product.jobs.run('mails')

    await signIn(page, user)
    await page.goto(`${api.url}/attention`)
    const entry = (title: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) })
    await expect(entry('Replace the keys of Ending')).toContainText(/The key expires on .*, in 5 days\./)
    const address = entry('Add our addresses to the key of Lacking at Kraken')
    await expect(address.getByRole('listitem')).toHaveText(/^127\.0\.0\.2used from /)
    await expect(address.getByText('127.0.0.1, 127.0.0.2')).toBeVisible()
    const bounce = entry('Have your e-mail address looked at')
    await expect(bounce).toContainText(`${user.email} has refused our e-mails since`)
    await expectAccessible(page)
    await bounce.getByRole('button', { name: 'Try again' }).click()
    await expect(bounce).toHaveCount(0)
    await expect(address).toBeVisible()

    const wanted = page.getByRole('checkbox', { name: 'Write to me when an account needs something' })
    await expect(wanted).toBeChecked()
    await wanted.uncheck()
    await expect(wanted).toHaveAttribute('aria-busy', 'false')
    await page.reload()
    await expect(wanted).not.toBeChecked()
    await wanted.check()
    await expect(wanted).toBeChecked()

    await address.getByRole('link', { name: 'See the account' }).click()
    await expect(page.getByRole('heading', { name: 'Lacking', exact: true })).toBeVisible()
    const addresses = page.getByRole('region', { name: 'IP addresses' })
    await expect(addresses.getByRole('listitem').filter({ hasText: '127.0.0.2' })).toHaveText(/Ours, used from .*Missing on the key/)
    await expect(addresses.getByText('127.0.0.1, 127.0.0.2')).toBeVisible()
    await page.goto(`${api.url}/accounts/new/kraken`)
    await expect(page.getByLabel('IP addresses to whitelist')).toHaveText('127.0.0.1, 127.0.0.2')
    await expect(page.getByRole('listitem').filter({ hasText: '127.0.0.2used from' })).toBeVisible()

    await page.goto(`${api.url}/accounts/${id}`)
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Add to your calendar' }).click()
    expect((await download).suggestedFilename()).toMatch(/\.ics$/)
    await page.goto(`${api.url}/accounts/${id}/mend`)
    await expect(page.getByRole('heading', { name: 'Replace the keys of Ending' })).toBeVisible()
  } finally {
    await api.close()
    mailServer.close()
  }
})

test('the link of an e-mail asks before it stops anything, and says when it is none of ours', async ({ page }) => {
  await page.goto('/unsubscribe#not-a-token')
  await expect(page.getByRole('heading', { name: 'Stop e-mails' })).toBeVisible()
  expect(page.url()).not.toContain('not-a-token')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Stop these e-mails' }).click()
  await expect(page.getByRole('alert')).toContainText('no longer valid')
})
