import type { TestApi, TestClient } from '@keyhaven/testkit'
import type { Page } from '@playwright/test'

/** What a picture is made from: the whole product, a browser, and who is signed in. */
export interface Stage {
  api: TestApi
  page: Page
  user: TestClient
}

/** One screen in one state. The page is left as the screens before it left it. */
export interface Screen {
  /** Of its files: `list-empty` becomes `list-empty-light.webp`, `-dark` and `-phone`. */
  name: string
  /** What DESIGN.md calls it. */
  title: string
  show(stage: Stage): Promise<void>
}

/** A button, by what it is called. */
export const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
