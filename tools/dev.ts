import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from './steps.ts'

// `npm run dev`: the server, started again on every change, and the pages as vite serves them while they are written.
const vite = join(ROOT, 'node_modules/.bin/vite')
const main = join(ROOT, 'apps/server/src/main.ts')
const children = [
  spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--watch', main], { cwd: ROOT, stdio: 'inherit' }),
  spawn(process.execPath, [vite, 'apps/web'], { cwd: ROOT, stdio: 'inherit' }),
]

const stop = () => {
  for (const child of children) child.kill('SIGTERM')
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop)
for (const child of children) child.on('exit', stop)
