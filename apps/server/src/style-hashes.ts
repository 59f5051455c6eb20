import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What allows the styles that the built page brings along, and no other, in a content security policy.
 *
 * @param folder - of the built pages; without them there is nothing to allow.
 * @see CSP Level 3, section 2.3.1, `hash-source`.
 */
export function styleHashes(folder: string): string[] {
  const page = join(folder, 'index.html')
  if (!existsSync(page)) return []
  const styles = readFileSync(page, 'utf8').matchAll(/<style>(.*?)<\/style>/gs)
  return [...styles].map(([, style = '']) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`)
}
