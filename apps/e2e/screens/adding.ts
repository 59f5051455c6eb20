import { PERMISSIONS } from '@keyhaven/contract'
import type { Route } from '@playwright/test'
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
    name: 'chooser-none',
    title: 'The list of exchanges: none of that name',
    async show({ page }) {
      await page.getByRole('searchbox').fill('nowhere')
      await page.getByText('No exchange of this name').first().waitFor()
    },
  },
  {
    name: 'panel',
    title: 'The panel',
    async show({ page }) {
      await page.goto('/accounts/new/kraken')
      await page.getByLabel('Account name').waitFor()
      await page.getByRole('figure').filter({ visible: true }).waitFor()
    },
  },
  {
    name: 'panel-practice',
    title: 'The panel of the practice exchange',
    async show({ page }) {
      await page.goto('/accounts/new/kraken-practice')
      await page.getByLabel('Account name').waitFor()
      await page.getByRole('figure').filter({ visible: true }).waitFor()
    },
  },
  {
    name: 'panel-own-address',
    title: 'The panel on a machine of one’s own, whose address is typed by hand',
    async show({ page }) {
      await page.route('**/api/exchanges', withoutAddresses)
      await page.goto('/accounts/new/kraken')
      await page.getByLabel('Address of this machine').fill('203.0.113.7')
      await page.unroute('**/api/exchanges')
    },
  },
  {
    name: 'panel-format',
    title: 'The panel: what was pasted can’t be right',
    async show(stage) {
      await stage.page.goto('/accounts/new/kraken')
      const { publicKey, privateKey } = await stage.api.kraken.issueKey()
      await fillIn(stage, 'Main', { publicKey: privateKey, privateKey: publicKey })
      await stage.page.getByRole('button', { name: 'Swap the two keys' }).waitFor()
    },
  },
  {
    name: 'panel-testing',
    title: 'The panel: a test runs',
    async show(stage) {
      const { api } = stage
      await stage.page.goto('/accounts/new/kraken')
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
    name: 'panel-rights',
    title: 'The panel: all rights of a key',
    async show({ page }) {
      await page.getByText('All rights of this key').click()
      await page.getByText('Must be off: clear it').waitFor()
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

async function withoutAddresses(route: Route) {
  const reply = await route.fetch()
  const { items, ...rest } = (await reply.json()) as { items: object[] }
  const nobodyKnows = { edition: 'enterprise', addresses: null, addressSource: null }
  await route.fulfill({ json: { ...rest, items: items.map((one) => ({ ...one, ...nobodyKnows })) } })
}

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
