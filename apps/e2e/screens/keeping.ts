import { PERMISSIONS } from '@keyhaven/contract'
import { press, type Screen, type Stage } from './screen.ts'

const OURS = ['127.0.0.1']
const DAY_S = 86_400

/** Accounts that are there. */
export const KEEPING: Screen[] = [
  {
    name: 'list',
    title: 'The list of accounts',
    async show({ api, page, user }) {
      const soon = Math.floor(Date.now() / 1000) + 12 * DAY_S
      await store(user, 'Main', await api.kraken.issueKey({ name: 'keyhaven-main', ipAllowlist: OURS }))
      await store(user, 'Long-term', await api.kraken.issueKey({ name: 'long-term', ipAllowlist: OURS, validUntil: soon }))
      await store(user, 'Open to every address', await api.kraken.issueKey({ name: 'open' }))
      await page.goto('/accounts')
      await page.getByRole('row', { name: /Long-term/ }).waitFor()
    },
  },
  {
    name: 'user-menu',
    title: 'The user menu',
    async show({ page }) {
      await press(page, 'User menu')
      await page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'remove',
    title: 'Removing an account',
    async show({ page }) {
      await page.keyboard.press('Escape')
      await press(page, /Remove.*Main/)
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'attention',
    title: 'What needs attention',
    async show({ page }) {
      await page.goto('/attention')
      await page.getByRole('link', { name: /mend/i }).first().waitFor()
    },
  },
  {
    name: 'account',
    title: 'An account',
    async show({ page }) {
      await page.goto('/accounts')
      await page.getByRole('link', { name: 'Main' }).click()
      await press(page, 'Verify now')
      await page.getByText('KT-').first().waitFor()
    },
  },
  {
    name: 'rename',
    title: 'Renaming an account',
    async show({ page }) {
      await press(page, 'Rename')
      await page.getByRole('textbox').first().fill('')
    },
  },
  {
    name: 'account-broken',
    title: 'An account whose key lost a permission',
    async show({ api, page, user }) {
      const keys = await api.kraken.issueKey({ name: 'second', ipAllowlist: OURS })
      await store(user, 'Second', keys)
      await api.kraken.changeKey(keys.publicKey, { permissions: PERMISSIONS.required.filter((right) => right !== 'query-ledger') })
      await page.goto('/accounts')
      await page.getByRole('link', { name: 'Second' }).click()
      await press(page, 'Verify now')
      await page.getByText('Data → Query ledger entries').first().waitFor()
      await page.getByRole('button', { name: 'Verify now' }).waitFor()
    },
  },
  {
    name: 'replace-keys',
    title: 'Replacing the keys of an account',
    async show({ page }) {
      await page.getByRole('link', { name: 'Replace keys' }).first().click()
      await page.getByLabel('Public Key').waitFor()
    },
  },
  {
    name: 'replace-keys-other',
    title: 'Replacing the keys by those of another Kraken account',
    async show({ api, page }) {
      const { publicKey, privateKey } = await api.kraken.issueKey({ ownerId: 'somebody-else', name: 'another', ipAllowlist: OURS })
      await page.getByLabel('Public Key').fill(publicKey)
      await page.getByLabel('Private Key', { exact: true }).fill(privateKey)
      await press(page, 'TEST KEYS')
      await page.getByText(/KT-/).first().waitFor()
    },
  },
]

async function store(user: Stage['user'], name: string, { publicKey, privateKey }: { publicKey: string; privateKey: string }) {
  const { receipt } = await user.verify({ publicKey, privateKey })
  await user.post('/api/accounts', { exchange: 'kraken', name, publicKey, privateKey, receipt, acceptWarnings: true })
}
