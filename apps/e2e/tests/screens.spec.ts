import { startTestApi } from '@keyhaven/testkit'
import { expectAccessible, expectToFit, signIn, test } from '../fixtures.ts'
import { ENVIRONMENT, makePerson, PARTS, showAll } from '../screens/index.ts'

for (const [part, screens] of Object.entries(PARTS)) {
  test(`every screen ${part} is accessible in light and dark in each of its states, and loses nothing at 320 px`, async ({ browser }) => {
    const api = await startTestApi({ environment: ENVIRONMENT })
    const context = await browser.newContext({ baseURL: api.url, viewport: { width: 1200, height: 760 } })
    try {
      const page = await context.newPage()
      const user = screens[0]?.name === 'first-admin' ? undefined : await makePerson(api, 'ada@example.com', 'user')
      if (user) await signIn(page, user)
      await showAll(screens, { api, page }, user, ({ title }) =>
        test.step(title, async () => {
          const viewport = page.viewportSize()
          await expectAccessible(page)
          await page.setViewportSize({ width: 320, height: 740 })
          await expectToFit(page)
          if (viewport) await page.setViewportSize(viewport)
          await page.emulateMedia({ colorScheme: 'light' })
        }),
      )
    } finally {
      await context.close()
      await api.close()
    }
  })
}
