import { AxeBuilder } from '@axe-core/playwright'
import { type AccountView, PERMISSIONS } from '@keyhaven/contract'
import { startTestApi, type TestApi, type TestClient, type Twin } from '@keyhaven/testkit'
import { test as base, expect, type Page } from '@playwright/test'

export interface Keys {
  publicKey: string
  privateKey: string
}

interface TestParts {
  /** A page of a fresh user who is signed in. */
  userPage: Page
  user: TestClient
}

interface WorkerParts {
  /** The whole product on loopback; its Kraken is the twin. Its one egress address is 127.0.0.1. */
  api: TestApi
}

export const test = base.extend<TestParts, WorkerParts>({
  api: [
    async ({ browserName: _browser }, use) => {
      const api = await startTestApi({ environment: { PRACTICE: 'on', BUDGET_ADDRESS: '1000' } })
      await use(api)
      await api.close()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ api }, use) => use(api.url),
  user: async ({ api }, use) => use(await api.signIn()),
  page: async ({ page }, use) => {
    // An error that a person would not see is a failure all the same.
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) errors.push(message.text())
    })
    await use(page)
    expect(errors).toEqual([])
  },
  userPage: async ({ page, user }, use) => {
    await signIn(page, user)
    await use(page)
  },
})

export { expect }

/** What a browser keeps of somebody who has signed in. */
export const cookiesOf = ({ url, cookie }: TestClient) =>
  cookie.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=')
    return { name, value: value.join('='), url, httpOnly: true }
  })

/** Lets a page be of somebody who has signed in already, and opens the list. How people sign in themselves: sign-in.spec.ts. */
export async function signIn(page: Page, client: TestClient) {
  await page.context().addCookies(cookiesOf(client))
  await page.goto(`${client.url}/accounts`)
  await expect(page.getByRole('heading', { name: 'Exchange Accounts' })).toBeVisible()
}

/** From the user menu to the panel, as a person goes. */
export async function openPanel(page: Page) {
  await page.getByRole('button', { name: 'User menu' }).click()
  await page.getByRole('menuitem', { name: 'Exchange Accounts' }).click()
  await page.getByRole('button', { name: 'Add account' }).first().click()
  await page.getByRole('menuitem', { name: 'Exchange Account' }).click()
  await page.getByRole('link', { name: 'Kraken', exact: true }).click()
  await expect(page.getByLabel('Account name')).toBeVisible()
}

export async function fillIn(page: Page, name: string, keys: Keys) {
  await page.getByLabel('Account name').fill(name)
  await fillInKeys(page, keys)
}

export async function fillInKeys(page: Page, keys: Keys) {
  await page.getByLabel('Public Key').fill(keys.publicKey)
  await page.getByLabel('Private Key', { exact: true }).fill(keys.privateKey)
}

/** Tests and stores keys over HTTP, for tests that begin with an account that is there. Warnings are accepted. */
export async function addAccount(user: TestClient, name: string, { publicKey, privateKey }: Keys): Promise<AccountView> {
  const { receipt } = await user.verify({ publicKey, privateKey })
  const body = { exchange: 'kraken', name, publicKey, privateKey, receipt, acceptWarnings: true }
  const reply = await user.post('/api/accounts', body)
  expect(reply.status).toBe(201)
  return (await reply.json()) as AccountView
}

/** A key of the twin that is fit, and lists our address. */
export const aFitKey = (kraken: Twin, without: readonly string[] = [], more: readonly string[] = []) =>
  kraken.issueKey({
    permissions: [...PERMISSIONS.required, ...more].filter((right) => !without.includes(right)),
    ipAllowlist: ['127.0.0.1'],
  })

/** Fails on any violation of WCAG 2.2 AA that axe finds on the page as it is; what is a matter of colour in both themes. */
export async function expectAccessible(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const axe = new AxeBuilder({ page })
    // The dark theme has other colours and the same elements.
    if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block'])
    else axe.options({ rules: { 'target-size': { enabled: true } } })
    const { violations } = await axe.analyze()
    expect(violations.map(({ id, nodes }) => `${colorScheme}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  }
}

/** Fails when the page scrolls sideways, or when something on it is cut off at its side. */
export async function expectToFit(page: Page) {
  const found = await page.evaluate(() => {
    const { documentElement: root, body } = document
    const cut = [...body.querySelectorAll<HTMLElement>('*')].filter((element) => {
      const { overflowX, textOverflow, clipPath } = getComputedStyle(element)
      // What is for screen readers alone is cut off on purpose, and a field scrolls by itself.
      const meant = clipPath !== 'none' || element.matches('input, textarea, select')
      return !meant && element.scrollWidth > element.clientWidth + 1 && (overflowX !== 'visible' || textOverflow === 'ellipsis')
    })
    const sticking = [...body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1)
    return [
      ...(root.scrollWidth > root.clientWidth
        ? ['the page scrolls sideways', ...sticking.map(({ outerHTML }) => outerHTML.slice(0, 200))]
        : []),
      ...cut.map(({ outerHTML }) => outerHTML.slice(0, 200)),
    ]
  })
  expect(found).toEqual([])
}

/** The same of the page at 320 px, and wide with text twice as large. */
export async function expectToFitNarrowAndLarge(page: Page) {
  await page.setViewportSize({ width: 320, height: 740 })
  await expectToFit(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  await expectToFit(page)
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
}
