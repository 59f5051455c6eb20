import { cookiesOf, expect, test } from '../fixtures.ts'

const TYPES: Record<string, RegExp> = { js: /^(text|application)\/javascript; charset=utf-8$/, css: /^text\/css; charset=utf-8$/ }

/** What a page's text names of our own files, hashed ones first found in the page, then in one another. */
async function assetsOf(url: string): Promise<string[]> {
  const found = new Set<string>(['/'])
  for (const path of found) {
    const text = await (await fetch(`${url}${path}`)).text()
    for (const [, name] of text.matchAll(/[./]*(?:assets\/|\.\/)([\w.-]+-[\w-]{8}\.(?:js|css))/g)) found.add(`/assets/${name}`)
  }
  found.delete('/')
  return [...found]
}

const ask = async (url: string, encoding: string) => {
  const reply = await fetch(url, { headers: { 'accept-encoding': encoding } })
  return { status: reply.status, text: await reply.text(), header: (name: string) => reply.headers.get(name) }
}

test('each hashed file is sent precompressed as the browser takes it, and kept for good', async ({ api }) => {
  const assets = await assetsOf(api.url)
  expect(assets.length).toBeGreaterThan(6)
  for (const path of assets) {
    const plain = await ask(`${api.url}${path}`, 'identity')
    expect(plain.header('content-encoding'), path).toBeNull()
    for (const encoding of ['br', 'gzip', 'identity']) {
      const reply = await ask(`${api.url}${path}`, encoding)
      const about = `${path} as ${encoding}`
      expect(reply.status, about).toBe(200)
      expect(reply.header('content-type'), about).toMatch(TYPES[path.split('.').at(-1) ?? ''] ?? 'a known type')
      expect(reply.header('cache-control'), about).toBe('public, max-age=31536000, immutable')
      expect(reply.header('vary'), about).toMatch(/accept-encoding/i)
      expect(reply.text, about).toBe(plain.text)
      if (encoding === 'identity') continue
      expect(reply.header('content-encoding'), about).toBe(encoding)
      // Of a hundred bytes nothing can be saved.
      const bytes = Number(plain.header('content-length'))
      if (bytes > 500) expect(Number(reply.header('content-length')), about).toBeLessThan(bytes)
    }
    expect((await ask(`${api.url}${path}.br`, 'identity')).status, 'a compressed form has no address of its own').toBe(404)
  }
})

test('a page is asked for each time, so that a new version is seen at once', async ({ api }) => {
  for (const path of ['/', '/accounts/new/kraken', '/nowhere', '/practice/', '/practice/page.css']) {
    for (const encoding of ['br', 'gzip']) {
      const reply = await ask(`${api.url}${path}`, encoding)
      const told = [reply.header('cache-control'), reply.header('content-encoding'), reply.header('vary')?.toLowerCase()]
      expect(told, `${path} as ${encoding}`).toEqual(['no-cache', encoding, 'accept-encoding'])
    }
  }
})

test('all the code that a browser fetches for the panel, its guide and its language costs no more than promised', async ({
  api,
  user,
  browser,
}) => {
  // The language of the longest texts.
  const context = await browser.newContext({ baseURL: api.url, locale: 'ja-JP' })
  await context.addCookies(cookiesOf(user))
  const page = await context.newPage()
  const fetched = new Set<string>()
  page.on('request', (request) => fetched.add(new URL(request.url()).pathname))
  await page.goto('/accounts/new/kraken', { waitUntil: 'networkidle' })
  await expect(page.getByRole('figure').first()).toBeVisible()
  await context.close()

  // The style is in the page.
  const files = [...fetched].filter((path) => path.endsWith('.js'))
  const sizes = await Promise.all(files.map(async (path) => Number((await ask(`${api.url}${path}`, 'gzip')).header('content-length'))))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  expect(total, files.join(' ')).toBeLessThanOrEqual(140_000)
  // Less would mean that not all of it was seen.
  expect(total).toBeGreaterThan(100_000)
})
