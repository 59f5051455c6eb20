import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { PERMISSIONS } from '@keyhaven/contract'
import { startTestApi, type TestApi } from '@keyhaven/testkit'
import type { Page } from '@playwright/test'
import { addAccount, expect, expectAccessible, expectToFit, fillIn, openPanel, signIn, test } from '../fixtures.ts'

const [OURS, OURS_TOO] = ['127.0.0.1', '127.0.0.2']

/** `npm run audit -- verify`, as a process of its own on the product's data. */
const provesTheTrail = ({ dataDir }: TestApi) =>
  new Promise<{ code: number; said: string }>((resolve) => {
    const script = join(import.meta.dirname, '../../server/src/cli/audit.ts')
    const env = { PATH: process.env.PATH, DATA_DIR: dataDir }
    execFile(process.execPath, ['--disable-warning=ExperimentalWarning', script, 'verify'], { env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, said: out + err }),
    )
  })

/** Somebody with the database in their hands, who takes the locks off and changes one event. Answers which. */
function alterOneEvent({ dataDir }: TestApi): string {
  const database = new DatabaseSync(join(dataDir, 'keyhaven.sqlite'))
  const triggers = database.prepare("select name from sqlite_master where type = 'trigger' and tbl_name = 'audit_events'").all()
  for (const { name } of triggers) database.exec(`drop trigger ${String(name)}`)
  const visit = database.prepare("select id from audit_events where action = 'account.verified' order by sequence limit 1").get()
  database.prepare('update audit_events set reason = ? where id = ?').run('nobody looked', String(visit?.id))
  database.close()
  return String(visit?.id)
}

async function expectToFitATelephone(page: Page) {
  const wide = page.viewportSize()
  await page.setViewportSize({ width: 360, height: 740 })
  await expectToFit(page)
  if (wide) await page.setViewportSize(wide)
}

const openSupport = async (page: Page) => {
  await page.getByRole('button', { name: 'User menu' }).click()
  await page.getByRole('menuitem', { name: 'Support' }).click()
  await expect(page.getByRole('searchbox', { name: 'Find an account or a test' })).toBeFocused()
}

test('from a customer’s code to a mended account: found, answered, mended, verified, seen, and proven in the trail', async ({
  page,
  browser,
}) => {
  const api = await startTestApi({ environment: { EGRESS: `${OURS},${OURS_TOO}@${OURS_TOO}` } })
  const desk = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  try {
    const [customer, agent] = [await api.signIn(), await api.signIn('support')]
    const required = [...PERMISSIONS.required]
    const key = await api.kraken.issueKey({ permissions: required.filter((right) => right !== 'modify-trades'), ipAllowlist: [OURS] })

    await signIn(page, customer)
    await openPanel(page)
    await fillIn(page, 'Main', key)
    await page.getByRole('button', { name: 'TEST KEYS' }).click()
    await expect(page.getByText('The keys do not work yet')).toBeVisible()
    const code = (await page.getByText(/^KT-[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? ''

    const support = await desk.newPage()
    await signIn(support, agent)
    await openSupport(support)
    // A line of the customer's mail, as it was copied.
    await support.keyboard.insertText(`it does not work, my code is ${code}.`)
    await expect(support.getByRole('link', { name: `Open the test ${code}` })).toBeVisible()
    await support.keyboard.press('Enter')
    await expect(support.getByRole('heading', { name: `Test ${code}` })).toBeVisible()
    await expect(support.getByText(customer.email)).toBeVisible()
    await support.getByRole('button', { name: 'Copy the answer' }).click()
    await expect(support.getByText('Copied').first()).toBeVisible()
    const answer = await support.evaluate(() => navigator.clipboard.readText())
    expect(answer).toContain('Orders and trades → Create & modify orders')
    expect(answer).toContain(`${OURS}, ${OURS_TOO}`)
    const link = answer.split('\n').find((line) => line.startsWith(api.url)) ?? ''

    await api.kraken.changeKey(key.publicKey, { permissions: required, ipAllowlist: [OURS, OURS_TOO] })
    await page.goto(link)
    await fillIn(page, 'Main', key)
    await page.getByRole('button', { name: 'TEST KEYS' }).click()
    await page.getByRole('button', { name: 'Submit' }).click()
    await expect(page.getByRole('row', { name: /Main.*Ready/ })).toBeVisible()

    await support.getByRole('link', { name: 'To the search' }).click()
    await support.getByRole('searchbox').fill(customer.email)
    await expect(support.getByRole('row', { name: /Main.*Ready/ })).toBeVisible()
    await support.getByRole('searchbox').press('ArrowDown')
    await support.keyboard.press('Enter')
    await expect(support.getByRole('heading', { name: 'Main' })).toBeVisible()
    await support.getByRole('button', { name: 'Verify now' }).click()
    await expect(support.getByText('At least 3 characters.')).toBeVisible()
    await support.getByLabel('Reason or ticket number').fill('Ticket 4711: orders were refused')
    await support.getByRole('button', { name: 'Verify now' }).click()
    await expect(support.getByRole('region', { name: 'Verification', exact: true }).getByText('The keys work')).toBeVisible()
    await support.getByLabel('New note').fill('Was told by telephone.')
    await support.getByRole('button', { name: 'Add note' }).click()
    await expect(support.getByText('Was told by telephone.', { exact: true }).first()).toBeVisible()

    await page.getByRole('link', { name: 'Main' }).click()
    await expect(page.getByText('Reason: Ticket 4711: orders were refused').first()).toBeVisible()
    await expect(page.getByText('Was told by telephone.')).toHaveCount(0)

    expect(await provesTheTrail(api)).toMatchObject({ code: 0, said: expect.stringContaining('The audit trail holds') })
    const altered = alterOneEvent(api)
    expect(await provesTheTrail(api)).toMatchObject({ code: 1, said: expect.stringContaining(altered) })
  } finally {
    await desk.close()
    await api.close()
  }
})

test('a private key pasted into the search is not sent, is gone from the field, and the agent is told what to tell the customer', async ({
  page,
  api,
}) => {
  const { privateKey } = await api.kraken.issueKey({})
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  await signIn(page, await api.signIn('support'))
  await openSupport(page)
  await expect(page.getByRole('heading', { name: 'Accounts', exact: true })).toBeVisible()
  await page.keyboard.insertText(`my key: ${privateKey}`)
  await expect(page.getByRole('alert')).toContainText('create a new one')
  await expect(page.getByRole('searchbox')).toHaveValue('')
  // A search that is sent afterwards shows that whatever was to be sent has been.
  await page.keyboard.insertText('afterwards')
  await expect(page).toHaveURL(/query=afterwards/)
  await expect(page.getByText('No account is like that.')).toBeVisible()
  const start = privateKey.slice(0, 20)
  expect(sent.filter((request) => [start, encodeURIComponent(start)].some((part) => request.includes(part)))).toEqual([])
})

test('support’s pages are accessible in light and dark, and nobody else is offered them', async ({ page, api }) => {
  const user = await api.signIn()
  const key = await api.kraken.issueKey({ permissions: [...PERMISSIONS.required], ipAllowlist: [OURS] })
  const { id } = await addAccount(user, 'Looked at', key)
  await signIn(page, user)
  await page.goto('/support')
  await expect(page.getByRole('heading', { name: 'This page does not exist' })).toBeVisible()

  await page.context().clearCookies()
  await signIn(page, await api.signIn('support'))
  await openSupport(page)
  await expect(page.getByRole('heading', { name: 'Accounts', exact: true })).toBeVisible()
  await expect(page.getByRole('row', { name: /^Looked at/ })).toBeVisible()
  await expectAccessible(page)
  await expectToFitATelephone(page)
  await page.goto(`/support/accounts/${id}`)
  await expect(page.getByRole('button', { name: 'Copy the answer' })).toBeVisible()
  await expect(page.getByText('As the customer sees it')).toBeVisible()
  await expectAccessible(page)
  await expectToFitATelephone(page)
  await page.getByRole('region', { name: 'Verifications' }).getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: /^Test KT-/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy the answer' })).toBeVisible()
  await expectAccessible(page)
  await expectToFitATelephone(page)
})
