import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

/** In npm's place: does what it would do about the pinned runtime, which is a development dependency, and says that it ran. */
const NPM = `#!${process.execPath}
const { appendFileSync, mkdirSync, writeFileSync } = process.getBuiltinModule('node:fs')
appendFileSync('npm.log', process.argv.slice(2).join(' ') + '\\n')
if (process.env.NODE_ENV !== 'production' || process.argv.includes('--include=dev')) {
  mkdirSync('node_modules/node/bin', { recursive: true })
  writeFileSync('node_modules/node/bin/node', '#!/bin/sh\\necho "ran $2"\\n', { mode: 0o755 })
}
`

/** A project that is nothing but the runner. Resolves with what starting it printed. */
async function inProject(work: (start: (env: Record<string, string>) => Promise<string>, root: string) => Promise<void>) {
  const root = await mkdtemp(join(tmpdir(), 'keyhaven-run-'))
  try {
    for (const folder of ['tools', 'apps', 'packages', 'bin']) await mkdir(join(root, folder))
    await cp(join(import.meta.dirname, 'run.js'), join(root, 'tools/run.js'))
    await writeFile(join(root, 'package.json'), '{ "type": "module" }')
    await writeFile(join(root, 'bin/npm'), NPM)
    await chmod(join(root, 'bin/npm'), 0o755)
    await work(async (env) => {
      const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'tools/run.js'), 'user'], {
        env: { PATH: `${join(root, 'bin')}:${process.env.PATH}`, ...env },
      })
      return stdout
    }, root)
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

test('a fresh clone sets itself up in production too, where npm leaves out development dependencies', () =>
  inProject(async (start) => {
    expect(await start({ NODE_ENV: 'production' })).toContain('ran ')
  }))

test('what is up to date is not installed again, and a changed manifest is', () =>
  inProject(async (start, root) => {
    const installs = async () => (await readFile(join(root, 'npm.log'), 'utf8')).trim().split('\n').length
    await start({})
    await start({})
    expect(await installs()).toBe(1)
    await writeFile(join(root, 'package.json'), '{ "type": "module", "version": "2.0.0" }')
    await start({})
    expect(await installs()).toBe(2)
  }))
