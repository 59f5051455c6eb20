// Run after the build: what a browser fetches before the Kraken panel can be used, the sign-in page included, gzipped.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const BUDGET = { js: 140_000, css: 15_000 }
const FIRST_LOAD = ['index.html', 'src/features/sign-in/sign-in-page.tsx', 'src/features/add-account/add-account-page.tsx']

interface Chunk {
  file: string
  imports?: string[]
  css?: string[]
}

const dist = join(import.meta.dirname, 'dist')
const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))

/** The files of a chunk and of all that it cannot start without. */
function collect(name: string, files: Set<string>) {
  const chunk = manifest[name]
  if (!chunk) throw new Error(`${name} is not in the build: is it still the page's path?`)
  if (files.has(chunk.file)) return
  for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
  for (const other of chunk.imports ?? []) collect(other, files)
}

const files = new Set<string>()
for (const name of FIRST_LOAD) collect(name, files)

let over = false
for (const [kind, budget] of Object.entries(BUDGET)) {
  const sizes = [...files].filter((file) => file.endsWith(`.${kind}`)).map((file) => gzipSync(readFileSync(join(dist, file))).length)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  console.log(`first load, ${kind}: ${total} of ${budget} bytes gzipped, in ${sizes.length} files`)
  over ||= total > budget
}
if (over) {
  console.error('The first load of the panel is over its budget.')
  process.exit(1)
}
