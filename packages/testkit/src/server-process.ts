import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { freePort } from './free-port.ts'
import { makeClient, type TestClient } from './test-client.ts'

/** The product as `npm start` runs it: a process of its own that can be stopped, or killed at any moment. */
export interface ServerProcess {
  url: string
  /** Standard output and error so far. */
  output(): string
  /** Sends the signal and waits for the end. Resolves with the exit code, null after a signal that ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>
}

const ROOT = join(import.meta.dirname, '../../..')
const MAIN = join(ROOT, 'apps/server/src/main.ts')

/** Where Node keeps what it has compiled, so that the next process of the suite does not compile it again. */
const COMPILED = join(ROOT, 'node_modules/.cache/keyhaven-compiled')

/**
 * Starts the server and waits until it says that it runs.
 *
 * @param environment - its settings; nothing is taken from the test's own but what finds programs.
 * @throws with the output, when it ends before that.
 */
export async function startServerProcess(environment: Record<string, string>): Promise<ServerProcess> {
  const port = environment.PORT ?? String(await freePort())
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN], {
    env: { PATH: process.env.PATH ?? '', PORT: port, NODE_COMPILE_CACHE: COMPILED, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const exited = once(child, 'exit').then(([code]) => code as number | null)

  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      output += chunk
      if (output.includes('Keyhaven runs on')) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    exited.then(() => reject(new Error(`the server did not start:\n${output}`)), reject)
  })

  return {
    url: `http://127.0.0.1:${port}`,
    output: () => output,
    end(signal) {
      child.kill(signal)
      return exited
    },
  }
}

/**
 * Makes the first admin by the link that the first start prints, and signs in.
 *
 * @param server - asked for each time: it may be another one after a kill.
 */
export async function signInFirstAdmin(server: () => ServerProcess): Promise<TestClient> {
  const who = { email: 'ada@example.test', password: 'a long password' }
  const nobody = makeClient(() => server().url)
  await nobody.post('/api/first-admin', { token: /first-admin#(\S+)/.exec(server().output())?.[1] ?? '', ...who })
  return nobody.signIn(who)
}
