import { PERMISSIONS } from '@keyhaven/contract'
import { press, type Screen, type Stage } from './screen.ts'

const OURS = ['127.0.0.1']

/** On the way to an account. */
export const ADDING: Screen[] = [
  {
    name: 'chooser',
    title: 'The list of exchanges',
    async show({ page }) {
      await page.goto('/accounts/new')
      await page.getByRole('link', { name: 'Kraken', exact: true }).waitFor()
    },
  },
  {
    name: 'panel',
    title: 'The panel',
    async show({ page }) {
      await page.goto('/accounts/new/kraken')
      await page.getByLabel('Account name').waitFor()
    },
  },
  {
    name: 'panel-testing',
    title: 'The panel: a test runs',
    async show(stage) {
      const { api } = stage
      await fillIn(stage, 'Main', await api.kraken.issueKey({ ipAllowlist: OURS }))
      api.kraken.set({ latencyMs: 3_600_000 })
      await press(stage.page, 'TEST KEYS')
      await stage.page.getByRole('button', { name: 'TEST KEYS' }).and(stage.page.locator('[aria-busy]')).waitFor()
    },
  },
  {
    name: 'panel-failed',
    title: 'The panel: a test failed',
    async show(stage) {
      stage.api.kraken.set({ latencyMs: 0 })
      const permissions = [...PERMISSIONS.required.filter((right) => right !== 'query-ledger'), 'withdraw-funds']
      await test(stage, await stage.api.kraken.issueKey({ permissions, ipAllowlist: OURS }))
    },
  },
  {
    name: 'guide',
    title: 'The guide on a telephone, opened at what a test found',
    async show({ page }) {
      await page.setViewportSize({ width: 360, height: 740 })
      await page.getByRole('tab').last().click()
      await page.getByRole('tabpanel').last().waitFor()
    },
  },
  {
    name: 'panel-warnings',
    title: 'The panel: passed with warnings',
    async show(stage) {
      await test(stage, await stage.api.kraken.issueKey())
    },
  },
  {
    name: 'panel-passed',
    title: 'The panel: passed',
    async show(stage) {
      await test(stage, await stage.api.kraken.issueKey({ ipAllowlist: OURS }))
    },
  },
]

interface Keys {
  publicKey: string
  privateKey: string
}

async function fillIn({ page }: Stage, name: string, { publicKey, privateKey }: Keys) {
  await page.getByLabel('Account name').fill(name)
  await page.getByLabel('Public Key').fill(publicKey)
  await page.getByLabel('Private Key', { exact: true }).fill(privateKey)
}

/** In the panel as it is opened: a test whose verdict is shown. */
async function test(stage: Stage, keys: Keys) {
  const { page } = stage
  await page.goto('/accounts/new/kraken')
  await fillIn(stage, 'Main', keys)
  await press(page, 'TEST KEYS')
  await page
    .getByText(/KT-[0-9A-Z]{4}-[0-9A-Z]{4}/)
    .first()
    .waitFor()
}
