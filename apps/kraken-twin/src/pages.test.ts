import Fastify from 'fastify'
import { expect } from 'vitest'
import { startTwin, twinPages } from './index.ts'
import { test } from './testing/site.ts'

test('the page is served under its prefix with a strict policy, and the prefix alone leads to it', async ({ site }) => {
  const alice = site.as('alice')
  const redirect = await fetch(site.url, { redirect: 'manual' })
  expect([redirect.status, new URL(redirect.headers.get('location') ?? '', site.url).href]).toEqual([302, `${site.url}/`])

  for (const [path, type] of [
    ['', 'text/html; charset=utf-8'],
    ['control', 'text/html; charset=utf-8'],
    ['page.js', 'text/javascript; charset=utf-8'],
    ['page.css', 'text/css; charset=utf-8'],
    ['control.css', 'text/css; charset=utf-8'],
  ] as const) {
    const { status, headers, text } = await alice.ask('GET', path)
    expect([status, headers.get('content-type')], path).toEqual([200, type])
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    // Inline code would not run, and an absolute address would leave the prefix.
    if (type.startsWith('text/html')) expect(text).not.toMatch(/<script(?![^>]*src=")|<style| style="| on\w+="|(?:src|href|action)="\//)
  }
  expect(await alice.ask('GET', 'api/else')).toMatchObject({ status: 404, json: { code: 'not-found' } })
  expect(await alice.ask('PUT', 'api/keys', {})).toMatchObject({ status: 404 })
})

test('a file goes out as small as the browser takes it, and not again while it is the same', async ({ site }) => {
  const alice = site.as('alice')
  const ask = (headers: Record<string, string>) => alice.ask('GET', 'page.css', undefined, headers)
  const plain = await ask({ 'accept-encoding': 'identity' })
  expect(plain.headers.get('content-encoding')).toBeNull()
  for (const [accepted, encoding] of [
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['deflate', null],
  ] as const) {
    const { headers, text } = await ask({ 'accept-encoding': accepted })
    const told = ['content-encoding', 'vary', 'cache-control'].map((name) => headers.get(name))
    expect(told, accepted).toEqual([encoding, 'accept-encoding', 'no-cache'])
    expect(text).toBe(plain.text)
    const again = await ask({ 'accept-encoding': accepted, 'if-none-match': headers.get('etag') ?? '' })
    expect([again.status, again.text]).toEqual([304, ''])
  }
})

test('a page is in the language that its link names, else the reader’s, else the browser’s, and the same one is not sent twice', async () => {
  const twin = await startTwin()
  const app = Fastify()
  const languageOf = (request: { headers: Record<string, unknown> }) => String(request.headers['x-language'] ?? '')
  await app.register(twinPages, { twin, ownerOf: () => 'alice', languageOf })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  const page = async (query: string, headers: Record<string, string>) => {
    const reply = await fetch(`${url}/${query}`, { headers })
    return { status: reply.status, lang: /<html lang="([^"]+)"/.exec(await reply.text())?.[1], etag: reply.headers.get('etag') ?? '' }
  }
  const german = await page('?language=de', { 'x-language': 'fr', 'accept-language': 'ja' })
  expect(german).toMatchObject({ status: 200, lang: 'de' })
  expect(await page('', { 'x-language': 'fr', 'accept-language': 'ja' })).toMatchObject({ lang: 'fr' })
  expect(await page('?language=tlh', { 'accept-language': 'ja,en;q=0.5' })).toMatchObject({ lang: 'ja' })
  expect(await page('', {})).toMatchObject({ lang: 'en' })
  expect(await page('?language=de', { 'if-none-match': german.etag })).toMatchObject({ status: 304 })
  expect(await page('', { 'if-none-match': german.etag })).toMatchObject({ status: 200, lang: 'en' })
  await app.close()
  await twin.close()
})

test('every style and module that a page loads is served', async ({ site }) => {
  const alice = site.as('alice')
  const seen = new Set<string>()
  for (const page of ['', 'control']) {
    for (const [, file = ''] of (await alice.ask('GET', page)).text.matchAll(/(?:src|href)="([\w-]+\.(?:js|css))"/g)) seen.add(file)
  }
  for (const name of seen) {
    const { status, text } = await alice.ask('GET', name)
    expect(status, name).toBe(200)
    for (const [, imported = ''] of text.matchAll(/(?:from |import\()'\.\/([\w-]+\.js)'/g)) seen.add(imported)
  }
  expect([...seen]).toEqual(
    expect.arrayContaining(['control.css', 'keys.css', 'ask.js', 'control-fields.js', 'created-dialog.js', 'keys.js']),
  )
})

test('a host’s own policy is left as it is', async () => {
  const twin = await startTwin()
  const app = Fastify()
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('content-security-policy', "default-src 'self'")
  })
  await app.register(twinPages, { prefix: '/practice/', twin, ownerOf: () => 'alice' })
  const reply = await fetch(`${await app.listen({ host: '127.0.0.1', port: 0 })}/practice/`)
  await app.close()
  await twin.close()
  expect([reply.status, reply.headers.get('content-security-policy')]).toEqual([200, "default-src 'self'"])
})
