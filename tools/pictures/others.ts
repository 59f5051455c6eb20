import { press, type Screen } from './screen.ts'

/** The practice exchange, and what nobody likes to see. */
export const OTHERS: Screen[] = [
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
    name: 'not-found',
    title: 'There is no such page',
    async show({ page }) {
      await page.goto('/nowhere')
      await page.getByRole('heading', { level: 1 }).waitFor()
    },
  },
  {
    name: 'unreachable',
    title: 'The server is not reached',
    async show({ page }) {
      await page.route('**/api/session', (route) => route.abort())
      await page.goto('/accounts')
      await page.getByRole('alert').waitFor()
      await page.unroute('**/api/session')
    },
  },
]
