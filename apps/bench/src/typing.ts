import type { TestApi } from '@keyhaven/testkit'
import { type BrowserContext, chromium, type Page } from '@playwright/test'

/** How many times slower than this machine the browser runs: about a telephone of the middle range. */
const SLOWER = 4

/** The longest that something took to show, in milliseconds: from the key or the paste to the frame that shows it. */
export interface TypingTimes {
  typingMs: number
  pastingMs: number
}

/** Types a name and pastes both keys into the panel. */
export async function measureTyping(api: TestApi, executablePath: string, cookie: string): Promise<TypingTimes> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] })
  try {
    const context = await browser.newContext({ baseURL: api.url, permissions: ['clipboard-read', 'clipboard-write'] })
    await context.addCookies(toCookies(cookie, api.url))
    const page = await context.newPage()
    await page.goto('/accounts/new/kraken')
    await page.getByLabel('Account name').waitFor()
    await slowDown(context, page)
    const { publicKey, privateKey } = await api.kraken.issueKey()

    await page.getByLabel('Account name').focus()
    const typingMs = await longestEvent(page, () => page.keyboard.type('My account at Kraken', { delay: 80 }))
    const pastingMs = await longestEvent(page, async () => {
      for (const [label, text] of [
        ['Public Key', ` ${publicKey}\n`],
        ['Private Key', ` ${privateKey}\n`],
      ] as const) {
        await page.getByLabel(label, { exact: true }).focus()
        await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`)
        await page.keyboard.press('Control+V')
        await page.waitForFunction(PASTED)
      }
    })
    return { typingMs, pastingMs }
  } finally {
    await browser.close()
  }
}

async function slowDown(context: BrowserContext, page: Page) {
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
}

/** The longest of the browser's own event timings while `work` lasts; those under 16 ms are not told, and count as 16. */
async function longestEvent(page: Page, work: () => Promise<void>): Promise<number> {
  await page.evaluate(WATCH)
  await work()
  return page.evaluate<number>(TELL)
}

// In the browser's own words: nothing else here knows of documents and windows.
const WATCH = `
  window.timings = []
  new PerformanceObserver((list) => window.timings.push(...list.getEntries().map(({ duration }) => duration)))
    .observe({ type: 'event', durationThreshold: 16 })`
const PASTED = 'document.activeElement.value.length > 40'
// A timing is told once its frame is shown.
const TELL = `new Promise((resolve) => setTimeout(() => resolve(Math.max(16, ...window.timings)), 500))`

const toCookies = (cookie: string, url: string) =>
  cookie.split('; ').map((pair) => ({ name: pair.slice(0, pair.indexOf('=')), value: pair.slice(pair.indexOf('=') + 1), url }))
