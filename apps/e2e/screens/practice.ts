import { press, type Screen } from './screen.ts'

/** The practice exchange's own pages, on the way to a key and back. */
export const PRACTICE: Screen[] = [
  {
    name: 'practice',
    title: 'The practice exchange',
    async show({ page }) {
      await page.goto('/practice/')
      // Its script has run once the list is told of.
      await page.getByText('You have no keys yet.').waitFor()
      await press(page, 'Create API key')
      await page.getByRole('dialog', { name: 'Add API key' }).waitFor()
    },
  },
  {
    name: 'practice-code',
    title: 'The practice exchange: the 6-digit code',
    async show({ page }) {
      await page.getByLabel('Name', { exact: true }).fill('rehearsal')
      await page.getByLabel('Query', { exact: true }).check()
      await press(page, 'Generate key')
      await page.getByLabel('Practice authenticator').waitFor()
    },
  },
  {
    name: 'practice-created',
    title: 'The practice exchange: both values, shown once',
    async show({ page }) {
      const shown = (await page.getByLabel('Practice authenticator').textContent()) ?? ''
      await page.getByLabel('6-digit code').fill(shown.replace(/\D/g, ''))
      await press(page, 'Enter')
      await page.getByLabel('Private key', { exact: true }).waitFor()
    },
  },
  {
    name: 'practice-keys',
    title: 'The practice exchange: the list of keys',
    async show({ page }) {
      await press(page, 'Close')
      await page.getByText('rehearsal').waitFor()
    },
  },
  {
    name: 'practice-edit',
    title: 'The practice exchange: a key is edited',
    async show({ page }) {
      await press(page, /^Edit/)
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'practice-delete',
    title: 'The practice exchange: a key is deleted',
    async show({ page }) {
      await page.keyboard.press('Escape')
      await press(page, /^Delete/)
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'practice-control',
    title: 'The practice exchange: how it answers',
    async show({ page }) {
      await page.goto('/practice/control')
      await page.getByLabel('Keys', { exact: true }).waitFor()
    },
  },
]
