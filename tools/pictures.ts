import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startTestApi } from '@keyhaven/testkit'
import { chromium } from '@playwright/test'
import { findChromium } from './chromium.ts'
import { ROOT } from './steps.ts'

// `npm run pictures`: the README's picture, of the product as it is.
const folder = join(ROOT, 'apps/web/docs')
mkdirSync(folder, { recursive: true })

const api = await startTestApi()
const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox', '--disable-background-networking'] })
try {
  const user = await api.signIn()
  const page = await browser.newPage({ baseURL: api.url, viewport: { width: 1200, height: 900 }, reducedMotion: 'reduce', locale: 'en-GB' })
  await page.goto('/accounts/new/kraken')
  await page.getByLabel('E-mail').fill(user.email)
  await page.getByLabel('Password', { exact: true }).fill(user.password)
  await page.getByRole('button', { name: 'Sign in' }).click()

  const fit = await api.kraken.issueKey({ ipAllowlist: ['127.0.0.1'] })
  const { publicKey, privateKey } = await api.kraken.changeKey(fit.publicKey, {
    permissions: [...fit.permissions.filter((right) => right !== 'query-ledger'), 'withdraw-funds'],
  })
  await page.getByLabel('Account name').fill('Main')
  await page.getByLabel('Public Key').fill(publicKey)
  await page.getByLabel('Private Key', { exact: true }).fill(privateKey)
  await page.getByRole('button', { name: 'TEST KEYS' }).click()
  await page.getByText(/Show this to support/).waitFor()
  await page.screenshot({ path: join(folder, 'panel.png'), fullPage: true })
} finally {
  await browser.close()
  await api.close()
}
