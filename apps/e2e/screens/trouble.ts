import type { Screen } from './screen.ts'

/** What nobody likes to see. */
export const TROUBLE: Screen[] = [
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
  {
    name: 'list-failed',
    title: 'The list could not be loaded',
    async show({ page }) {
      await page.route('**/api/accounts*', (route) => route.fulfill({ status: 503 }))
      await page.goto('/accounts')
      await page.getByRole('button', { name: 'Try again' }).waitFor()
      await page.unroute('**/api/accounts*')
    },
  },
  {
    name: 'crash',
    title: 'A fault of the page itself',
    async show({ page }) {
      await page.goto('/accounts/new')
      await page.getByRole('link', { name: 'Kraken', exact: true }).waitFor()
      // With what the list is drawn.
      await page.evaluate('Array.prototype.toSorted = () => { throw new Error("drawn no further") }')
      await page.getByRole('searchbox').fill('kraken')
      await page.getByRole('button', { name: 'Load the page again' }).waitFor()
    },
  },
]
