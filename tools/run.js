// Every `npm run …` comes through here. It runs on whatever Node the machine has (>= 20.19), sets up what is missing or out of
// date, and then runs the task on the project's own pinned Node.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const pinnedNode = join(root, 'node_modules/node/bin/node')
const bin = (name) => join(root, 'node_modules/.bin', name)

/** What each task needs built, and installed beside everybody's, and what it runs. */
const TASKS = {
  start: { web: true, script: 'apps/server/src/main.ts' },
  dev: { web: false, script: 'tools/dev.ts' },
  demo: { web: true, script: 'tools/demo.ts' },
  user: { web: false, script: 'apps/server/src/cli/user.ts' },
  audit: { web: false, script: 'apps/server/src/cli/audit.ts' },
  twin: { web: false, script: 'apps/kraken-twin/src/main.ts' },
  bench: { web: true, also: 'apps/bench/lighthouse', script: 'tools/bench.ts' },
  pictures: { web: true, script: 'tools/pictures.ts' },
  check: { web: false, script: 'tools/check.ts' },
  test: { web: true, script: 'tools/test.ts' },
}

const [name, ...rest] = process.argv.slice(2)
const task = TASKS[name]
if (!task) fail(`usage: node tools/run.js ${Object.keys(TASKS).join('|')}`)

install()
if (task.also) installIn(task.also)
if (task.web) buildWeb()
hand(pinnedNode, ['--disable-warning=ExperimentalWarning', join(root, task.script), ...rest])

/** Installs when a manifest or the lock file is not the one that was installed last. */
function install() {
  const manifests = ['package.json', 'package-lock.json', ...workspaces().map((folder) => join(folder, 'package.json'))]
  once('node_modules/.keyhaven-installed', hashOf(manifests), () => {
    console.error('Installing dependencies …')
    // --no-save: what is installed follows the lock file, and never changes it. --include=dev: in production too, for the pinned
    // runtime and what builds the pages are development dependencies.
    run('npm', ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
    if (!existsSync(pinnedNode)) fail('npm did not install the pinned Node.js (the package "node"): allow its install script and try again')
  })
}

/** What one task alone needs, and nobody else should wait for. */
function installIn(folder) {
  const manifests = ['package.json', 'package-lock.json'].map((name) => join(folder, name))
  once(join(folder, 'node_modules/.keyhaven-installed'), hashOf(manifests), () => {
    console.error(`Installing what ${folder} needs …`)
    run('npm', ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--loglevel=error'])
  })
}

/** Builds the pages when one of their sources is not the one that was built last. */
function buildWeb() {
  const sources = ['apps/web', 'packages/contract', 'packages/kraken-words'].flatMap((folder) => filesBelow(folder))
  once('apps/web/dist/.keyhaven-built', hashOf(['package-lock.json', ...sources]), () => {
    console.error('Building the pages …')
    run(pinnedNode, [bin('vite'), 'build', 'apps/web', '--logLevel', 'warn'])
    run(pinnedNode, ['apps/web/check-size.ts'])
  })
}

function once(stamp, hash, work) {
  const path = join(root, stamp)
  if (existsSync(path) && readFileSync(path, 'utf8') === hash) return
  work()
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, hash)
}

function workspaces() {
  return ['apps', 'packages'].flatMap((folder) => readdirSync(join(root, folder)).map((child) => `${folder}/${child}`))
}

function filesBelow(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !['node_modules', 'dist'].includes(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort()
}

function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files)
    if (existsSync(join(root, file)))
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(join(root, file)))
        .update('\0')
  return hash.digest('hex')
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) fail(`${command} ${args[0]} failed${error ? `: ${error.message}` : ''}`)
}

/** Runs the task in this process's place: its input, output, signals and exit code are ours. */
function hand(command, args) {
  const env = { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}` }
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
