import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** One thing that has to pass: a command with its arguments. */
export interface Step {
  name: string
  command: [program: string, ...rest: string[]]
}

export const ROOT = join(import.meta.dirname, '..')
const bin = (name: string) => join(ROOT, 'node_modules/.bin', name)

/** Everything that reads the tree without running the product. */
export const STATIC_STEPS: Step[] = [
  { name: 'format, lint and import arrows', command: [bin('biome'), 'ci', '--colors=off'] },
  { name: 'types', command: [bin('tsc'), '--noEmit'] },
  { name: 'types of the web', command: [bin('tsc'), '--noEmit', '-p', 'apps/web'] },
  { name: 'types of what builds the web', command: [bin('tsc'), '--noEmit', '-p', 'apps/web/tsconfig.tools.json'] },
  { name: 'types of the browser tests', command: [bin('tsc'), '--noEmit', '-p', 'apps/e2e'] },
  { name: 'nothing dead', command: [bin('knip')] },
]

/** Runs a step with its output on ours. Resolves with its exit code. */
export const runStep = ({ command: [program, ...rest] }: Step, env: NodeJS.ProcessEnv = {}): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, rest, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } })
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })

/** Runs steps one after the other, all of them, and says how each went. Resolves with the number that failed. */
export async function runSteps(steps: readonly Step[]): Promise<number> {
  let failed = 0
  for (const step of steps) {
    const code = await runStep(step)
    console.log(`${code === 0 ? '✓' : '✗'} ${step.name}`)
    if (code !== 0) failed += 1
  }
  return failed
}
