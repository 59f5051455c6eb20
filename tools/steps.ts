import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
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
  { name: 'types', command: [bin('tsc'), '--noEmit'] },
  { name: 'format, lint and import arrows', command: [bin('biome'), 'ci', '--colors=off'] },
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

/** Runs steps, as many at once as there are cores, and says of each how it went, with its output. Resolves with the number that failed. */
export async function runSteps(steps: readonly Step[]): Promise<number> {
  let failed = 0
  const waiting = [...steps]
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const { code, output } = await hear(step)
      console.log(`${output}${code === 0 ? '✓' : '✗'} ${step.name}`)
      if (code !== 0) failed += 1
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return failed
}

/** Keeps what a step says until it ends: of two at once each is read in one piece. */
function hear({ command: [program, ...rest] }: Step): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, rest, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
