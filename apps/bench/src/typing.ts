import type { TestApi } from '@keyhaven/testkit'
import { type BrowserContext, chromium, type Page } from '@playwright/test'

/** How many times slower than this machine the browser runs: about a telephone of the middle range. */
const SLOWER = 4

/** The longest that something took to show, in milliseconds: from the key or the paste to the frame that shows it. */
export interface TypingTimes {
  typingMs: number
  pastingMs: number
}

export interface TypingReport {
  /** In the panel, on a processor as fast as this machine's. */
  here: TypingTimes
  /** In the panel, on one four times slower. */
  slower: TypingTimes
  /** On the slower one, in a page that is nothing but the three fields: what the browser takes for itself. */
  bare: TypingTimes
}

const PANEL = '/accounts/new/kraken'
const BARE = '/nothing-but-fields'
const LABELS = ['Account name', 'Public Key', 'Private Key'] as const

/** Types a name and pastes both keys, into the panel and into a page of nothing but fields. */
export async function measureTyping(api: TestApi, executablePath: string, cookie: string): Promise<TypingReport> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] })
  try {
    const measure = async (path: string, slower: number) => {
      const context = await browser.newContext({ baseURL: api.url, permissions: ['clipboard-read', 'clipboard-write'] })
      await context.addCookies(toCookies(cookie, api.url))
      await context.route(`**${BARE}`, (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><meta charset="utf-8">${LABELS.map((label) => `<label>${label} <input></label>`).join('')}`,
        }),
      )
      try {
        const { publicKey, privateKey } = await api.kraken.issueKey()
        return await typeAndPaste(context, path, slower, [publicKey, privateKey])
      } finally {
        await context.close()
      }
    }
    return { here: await measure(PANEL, 1), slower: await measure(PANEL, SLOWER), bare: await measure(BARE, SLOWER) }
  } finally {
    await browser.close()
  }
}

async function typeAndPaste(context: BrowserContext, path: string, slower: number, keys: readonly string[]): Promise<TypingTimes> {
  const [nameLabel, ...keyLabels] = LABELS
  const page = await context.newPage()
  await page.goto(path)
  await page.getByLabel(nameLabel).waitFor()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower })

  await page.getByLabel(nameLabel).focus()
  const typingMs = await longestEvent(page, () => page.keyboard.type('My account at Kraken', { delay: 80 }))
  const pastingMs = await longestEvent(page, async () => {
    for (const [nth, label] of keyLabels.entries()) {
      await page.getByLabel(label, { exact: true }).focus()
      await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(` ${keys[nth]}\n`)})`)
      await page.keyboard.press('Control+V')
      await page.waitForFunction(PASTED)
    }
  })
  return { typingMs, pastingMs }
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
