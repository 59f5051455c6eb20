import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { VerificationView } from '@keyhaven/contract'
import { startTestApi } from '@keyhaven/testkit'
import { KEY_ROWS } from '../diagnosis/key-rows.ts'
import { OURS } from '../diagnosis/row.ts'
import { SERVICE_ROWS } from '../diagnosis/service-rows.ts'
import { expect, fillIn, signIn, test } from '../fixtures.ts'

const ROWS = [...KEY_ROWS, ...SERVICE_ROWS]
const PAGE = join(import.meta.dirname, '../../server/docs/diagnosis.md')

test('the page on diagnosis lists exactly the causes that are walked through', () => {
  const listed = readFileSync(PAGE, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (cause|---)/.test(line))
  expect(listed).toEqual(ROWS.map(({ cause, answer, sure, finding, reads }) => `| ${[cause, answer, sure, finding, reads].join(' | ')} |`))
})

test('each cause leads to its finding, its words on the screen, exactly the calls intended, and to no stored account', async ({ page }) => {
  const EGRESS = OURS.map((address) => `${address}@${address}`).join(',')
  const api = await startTestApi({ environment: { EGRESS, BUDGET_ADDRESS: '1000' } })
  try {
    const user = await api.signIn()
    await signIn(page, user)
    await page.goto(`${api.url}/accounts/new/kraken`)

    // A browser does not keep what it has streamed: it is read on its way.
    const streams: string[] = []
    await page.route('**/api/verifications', async (route) => {
      const response = await route.fetch()
      streams.push(await response.text())
      await route.fulfill({ response, body: streams.at(-1) ?? '' })
    })

    for (const [index, row] of ROWS.entries()) {
      await test.step(`${row.cause}: ${row.answer}`, async () => {
        const keys = await row.arrange(api.kraken)
        await fillIn(page, 'Main', keys)
        await page.getByRole('button', { name: 'TEST KEYS' }).click()
        await expect.poll(() => streams.length).toBe(index + 1)
        const view = verdictOf(streams[index] ?? '')
        await expect(page.getByText(view.code)).toBeVisible()
        const [id, code] = row.finding.split(': ')
        const check = view.checks.find((one) => one.id === id)
        const found = check?.findings.map((finding) => finding.code as string)
        expect.soft(code === 'ok' ? [check?.outcome] : found, row.cause).toContain(code)
        await expect.soft(page.getByText(row.reads).first(), row.cause).toBeVisible()

        const fine = view.verdict === 'passed' || view.verdict === 'passed-with-warnings'
        if (!fine) await expect(page.getByRole('button', { name: 'Submit' })).toBeDisabled()
        expect.soft(view.receipt !== undefined, row.cause).toBe(fine)
        const calls = api.kraken.calls.filter(({ publicKey }) => publicKey === keys.publicKey)
        expect
          .soft(
            calls
              .map(({ path }) => path.split('/').at(-1))
              .filter((path) => path !== 'close')
              .toSorted(),
            row.cause,
          )
          .toEqual(row.calls.toSorted())
        api.kraken.reset()
      })
    }
    expect(await (await user.get('/api/accounts')).json()).toMatchObject({ items: [] })
    console.log(`walked through ${ROWS.length} causes`)
  } finally {
    await api.close()
  }
})

function verdictOf(stream: string): VerificationView {
  const data = /event: verdict\ndata: (.*)/.exec(stream)?.[1]
  if (data === undefined) throw new Error(`no verdict in ${stream}`)
  return JSON.parse(data) as VerificationView
}
