import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const TEXT = /\.(html|js|css|svg|json|webmanifest)$/

/**
 * Puts a `.br` and a `.gz` beside each text file of the build, once and as small as can be, so that the server never compresses
 * while somebody waits. Files whose name begins with a dot, the manifest's folder among them, are never served and left alone.
 */
export function precompress(): Plugin {
  let folder = ''
  return {
    name: 'precompress',
    apply: 'build',
    configResolved(config) {
      folder = join(config.root, config.build.outDir)
    },
    // Only now what was copied from public/ is there too.
    async closeBundle() {
      for (const path of await textFiles(folder)) await compress(path)
    },
  }
}

async function textFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true })
  return names.filter((name) => TEXT.test(name) && !/(^|[\\/])\./.test(name)).map((name) => join(folder, name))
}

async function compress(path: string) {
  const content = await readFile(path)
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: content.length }
  const variants = { br: await promisify(brotliCompress)(content, { params }), gz: await promisify(gzip)(content, { level: 9 }) }
  for (const [ending, bytes] of Object.entries(variants)) await writeFile(`${path}.${ending}`, bytes)
}
