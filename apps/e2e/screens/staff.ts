import { makePerson, press, type Screen, type Stage } from './screen.ts'

/** A page of the administration: its heading stands once its code is there, its numbers a moment later. */
const administration = (name: string, title: string, ready: string): Screen => ({
  name: `staff-${name}`,
  title,
  async show({ page }) {
    await page.goto(`/admin/${name}`)
    await page.getByText(ready).filter({ visible: true }).first().waitFor()
  },
})

/** What support and admins see, of the accounts that the screens before have left. */
export const STAFF: Screen[] = [
  {
    name: 'staff-search',
    title: 'Support: the search',
    async show(stage) {
      await signInAsAdmin(stage)
      await stage.page.goto('/support')
      await stage.page.getByRole('row', { name: /Second/ }).waitFor()
    },
  },
  {
    name: 'staff-account',
    title: 'Support: a customer’s account',
    async show({ page }) {
      await page.getByRole('link', { name: 'Second' }).first().click()
      await page.getByText('Answer to the customer').waitFor()
    },
  },
  {
    name: 'staff-test',
    title: 'Support: a test, found by its code',
    async show({ page }) {
      await page.getByRole('link', { name: /^KT-/ }).first().click()
      await page.getByText('Beside it, for support alone').waitFor()
    },
  },
  administration('people', 'Administration: people', 'ada@example.com'),
  {
    name: 'staff-person',
    title: 'Administration: what a person may do',
    async show({ page }) {
      await press(page, 'Change ada@example.com')
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'staff-invite',
    title: 'Administration: inviting somebody',
    async show({ page }) {
      await page.keyboard.press('Escape')
      await press(page, 'Invite')
      await page.getByRole('dialog').getByLabel('E-mail').fill('lin@example.com')
    },
  },
  {
    name: 'staff-invited',
    title: 'Administration: somebody is invited',
    async show({ page }) {
      await press(page, 'Make the invitation')
      await page.getByText('lin@example.com is invited').waitFor()
    },
  },
  {
    name: 'staff-invitation',
    title: 'An invitation, opened by somebody else who is signed in',
    async show({ page }) {
      const { pathname, search, hash } = new URL((await page.getByText(/\/invitation/).textContent()) ?? '')
      await page.goto(`${pathname}${search}${hash}`)
      await page.getByRole('alert').waitFor()
    },
  },
  administration('addresses', 'Administration: addresses', '127.0.0.1'),
  administration('statistics', 'Administration: statistics', 'Commonest findings'),
  administration('audit', 'Administration: the audit trail', 'account.added'),
  administration('attempts', 'Administration: attempts', 'What is held back'),
]

async function signInAsAdmin({ api, page }: Stage) {
  const { email, password } = await makePerson(api, 'grace@example.com', 'admin')
  await page.context().clearCookies()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await press(page, 'Sign in')
  await page.getByRole('heading', { name: 'Exchange Accounts' }).waitFor()
}
