import { press, type Screen } from './screen.ts'

/** Before anybody is signed in. The last one signs the user in. */
export const ENTRANCE: Screen[] = [
  {
    name: 'first-admin',
    title: 'The first admin',
    async show({ api, page }) {
      const link = (await api.product.firstAdmin.link(api.url)) ?? '/first-admin'
      await page.goto(link)
      await page.getByLabel('E-mail').waitFor()
    },
  },
  {
    name: 'sign-in',
    title: 'Sign in',
    async show({ page }) {
      await page.goto('/sign-in')
      await page.getByLabel('E-mail').waitFor()
    },
  },
  {
    name: 'sign-in-refused',
    title: 'Sign in: refused',
    async show({ page, user }) {
      await page.getByLabel('E-mail').fill(user.email)
      await page.getByLabel('Password', { exact: true }).fill('not this one')
      await press(page, 'Sign in')
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'sign-up',
    title: 'Sign up, with both fields refused',
    async show({ page }) {
      await page.goto('/sign-up')
      await press(page, 'Create account')
      await page.getByRole('link', { name: /e-mail/i }).waitFor()
    },
  },
  {
    name: 'unsubscribe',
    title: 'The link of an e-mail',
    async show({ page }) {
      await page.goto('/unsubscribe#not-a-token')
      await page.getByRole('heading', { name: 'Stop e-mails' }).waitFor()
    },
  },
  {
    name: 'list-empty',
    title: 'The list, empty',
    async show({ page, user }) {
      await page.goto('/sign-in')
      await page.getByLabel('E-mail').fill(user.email)
      await page.getByLabel('Password', { exact: true }).fill(user.password)
      await press(page, 'Sign in')
      await page.getByRole('button', { name: 'Add account' }).waitFor()
    },
  },
]
