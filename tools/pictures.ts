import { mkdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startTestApi, type TestClient } from '@keyhaven/testkit'
import { chromium } from '@playwright/test'
import { ENVIRONMENT, PARTS, showAll } from '../apps/e2e/screens/index.ts'
import { findChromium } from './chromium.ts'
import { ROOT } from './steps.ts'
import { LOOKS, take } from './take-pictures.ts'

// `npm run pictures`: every screen of the product as it is, light, dark and on a telephone, and the README's picture.
// `npm run pictures -- panel` makes those whose name begins so; the screens before them are walked through all the same.
const [wanted = ''] = process.argv.slice(2)

const folder = join(ROOT, 'apps/web/docs')
mkdirSync(folder, { recursive: true })

const api = await startTestApi({ environment: ENVIRONMENT })
const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox', '--disable-background-networking'] })
try {
  const page = await browser.newPage({ baseURL: api.url, reducedMotion: 'reduce', locale: 'en-GB', timezoneId: 'Europe/Amsterdam' })
  let user: TestClient | undefined
  for (const part of Object.values(PARTS)) {
    user = await showAll(part, { api, page }, user, async ({ name, title }) => {
      if (!name.startsWith(wanted)) return
      console.log(title)
      await take(page, folder, name)
      if (name === 'panel-failed') await page.screenshot({ path: join(folder, 'panel.png'), fullPage: true })
    })
  }
} finally {
  await browser.close()
  await api.close()
}

// DESIGN.md shows them all.
const START = '<!-- pictures: made by npm run pictures -->'
const path = join(ROOT, 'apps/web/DESIGN.md')
const text = await readFile(path, 'utf8')
const rows = Object.values(PARTS)
  .flat()
  .map(({ name, title }) => `| ${[title, ...LOOKS.map((look) => `![${title}, ${look}](docs/${name}-${look}.webp)`)].join(' | ')} |`)
const table = ['| screen | light | dark | phone |', '| --- | --- | --- | --- |', ...rows].join('\n')
await writeFile(path, `${text.slice(0, text.indexOf(START) + START.length)}\n\n${table}\n`)
