import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Role } from '@keyhaven/contract'
import { startTestApi, type TestClient } from '@keyhaven/testkit'
import { chromium } from '@playwright/test'
import { findChromium } from './chromium.ts'
import { ADDING } from './pictures/adding.ts'
import { ENTRANCE } from './pictures/entrance.ts'
import { KEEPING } from './pictures/keeping.ts'
import { OTHERS } from './pictures/others.ts'
import { STAFF } from './pictures/staff.ts'
import { LOOKS, take } from './pictures/take.ts'
import { ROOT } from './steps.ts'

// `npm run pictures`: every screen of the product as it is, light, dark and on a telephone, and the README's picture.
// `npm run pictures -- panel` makes those whose name begins so; the screens before them are walked through all the same.
const SCREENS = [...ENTRANCE, ...ADDING, ...KEEPING, ...OTHERS, ...STAFF]
const [wanted = ''] = process.argv.slice(2)

const folder = join(ROOT, 'apps/web/docs')
mkdirSync(folder, { recursive: true })

const api = await startTestApi({ environment: { PRACTICE: 'on' } })
const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox', '--disable-background-networking'] })
try {
  const page = await browser.newPage({ baseURL: api.url, reducedMotion: 'reduce', locale: 'en-GB', timezoneId: 'Europe/Amsterdam' })
  let user: TestClient | undefined
  for (const screen of SCREENS) {
    // The first admin is made while there is nobody yet.
    if (screen.name !== 'first-admin') user ??= await makeUser('ada@example.com', 'user')
    await screen.show({ api, page, user: user ?? api.nobody() })
    if (!screen.name.startsWith(wanted)) continue
    console.log(screen.title)
    await take(page, folder, screen.name)
    if (screen.name === 'panel-failed') await page.screenshot({ path: join(folder, 'panel.png'), fullPage: true })
  }
} finally {
  await browser.close()
  await api.close()
}

/** A user with an address that is a pleasure to look at. */
async function makeUser(email: string, role: Role): Promise<TestClient> {
  const who = { email, password: randomUUID() }
  await api.product.identity.createUser({ ...who, role })
  return api.nobody().signIn(who)
}

// DESIGN.md shows them all.
const START = '<!-- pictures: made by npm run pictures -->'
const path = join(ROOT, 'apps/web/DESIGN.md')
const text = await readFile(path, 'utf8')
const rows = SCREENS.map(
  ({ name, title }) => `| ${[title, ...LOOKS.map((look) => `![${title}, ${look}](docs/${name}-${look}.webp)`)].join(' | ')} |`,
)
const table = ['| screen | light | dark | phone |', '| --- | --- | --- | --- |', ...rows].join('\n')
await writeFile(path, `${text.slice(0, text.indexOf(START) + START.length)}\n\n${table}\n`)
