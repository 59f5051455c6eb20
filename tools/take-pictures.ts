import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

export const LOOKS = ['light', 'dark', 'phone'] as const
type Look = (typeof LOOKS)[number]

const WIDE = { width: 1200, height: 760 }
const PHONE = { width: 360, height: 740 }

/** How tall a picture may get, in CSS pixels: a screen that goes on and on is cut off. */
const TALLEST = 2400

/** Takes the page as it is, in each look, at the size that it has. */
export async function take(page: Page, folder: string, name: string) {
  for (const look of LOOKS) await writeFile(join(folder, `${name}-${look}.webp`), await picture(page, look))
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(WIDE)
}

async function picture(page: Page, look: Look): Promise<Buffer> {
  const { width, height } = look === 'phone' ? PHONE : WIDE
  await page.emulateMedia({ colorScheme: look === 'dark' ? 'dark' : 'light' })
  await page.setViewportSize({ width, height })
  const tall = await page.evaluate<number>('document.documentElement.scrollHeight')
  // As tall as it is: what sticks to an edge then stands where it belongs.
  await page.setViewportSize({ width, height: Math.min(Math.max(height, tall), TALLEST) })
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
  const session = await page.context().newCDPSession(page)
  // WebP: a third of what a PNG takes.
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 88 })
  await session.detach()
  return Buffer.from(data, 'base64')
}
