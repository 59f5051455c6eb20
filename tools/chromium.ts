import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']

/**
 * The machine's own Chromium: the one that `CHROMIUM` names, or the first in `PATH`; on Debian as root it is installed when it
 * is missing.
 *
 * @throws when there is none and it can't be installed.
 */
export async function findChromium(): Promise<string> {
  const found = process.env.CHROMIUM ?? inPath()
  if (found) return found
  console.log('Installing Chromium for the browser tests …')
  for (const rest of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ]) {
    spawnSync('apt-get', rest, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  }
  const installed = inPath()
  if (installed) return installed
  throw new Error('The browser tests need Chromium: install it (Debian: apt-get install chromium), or set CHROMIUM to its path.')
}

function inPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path))
}
