import { randomUUID } from 'node:crypto'
import type { Role } from '@keyhaven/contract'
import type { TestApi, TestClient } from '@keyhaven/testkit'
import type { Page } from '@playwright/test'

/** What a screen is shown with: the whole product, a browser, and who is signed in. */
export interface Stage {
  api: TestApi
  page: Page
  user: TestClient
}

/** One screen in one state. The page is left as the screens before it left it. */
export interface Screen {
  /** Of its pictures' files: `list-empty` becomes `list-empty-light.webp`, `-dark` and `-phone`. */
  name: string
  /** What DESIGN.md calls it. */
  title: string
  show(stage: Stage): Promise<void>
}

/** A button, by what it is called. */
export const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

/** Somebody with an address that is a pleasure to look at. */
export async function makePerson(api: TestApi, email: string, role: Role): Promise<TestClient> {
  const who = { email, password: randomUUID() }
  await api.product.identity.createUser({ ...who, role })
  return api.nobody().signIn(who)
}

/**
 * Shows the screens one after the other.
 *
 * @param user - who is signed in from the first one on; without one there is nobody yet, and one of the screens signs one in.
 */
export async function showAll(
  screens: readonly Screen[],
  { api, page }: Pick<Stage, 'api' | 'page'>,
  user: TestClient | undefined,
  onShown: (screen: Screen) => Promise<void>,
) {
  let shownTo = user
  for (const screen of screens) {
    // The first admin is made while there is nobody.
    if (screen.name !== 'first-admin') shownTo ??= await makePerson(api, 'ada@example.com', 'user')
    await screen.show({ api, page, user: shownTo ?? api.nobody() })
    await onShown(screen)
  }
  return shownTo
}
