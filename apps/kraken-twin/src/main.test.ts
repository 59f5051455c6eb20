import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { send } from './testing/rest-client.ts'

const MAIN = join(import.meta.dirname, 'main.ts')

function run(port: string) {
  const child = spawn(process.execPath, [MAIN], { env: { ...process.env, TWIN_PORT: port }, stdio: ['ignore', 'pipe', 'pipe'] })
  return { child, exited: once(child, 'exit'), lines: createInterface({ input: child.stdout }) }
}

/** A port that is free, as is the one after it. */
async function freePort(): Promise<number> {
  for (;;) {
    const first = await listenOn(0)
    const second = await listenOn(first.port + 1).catch(() => undefined)
    await Promise.all([first.close(), second?.close()])
    if (second) return first.port
  }
}

async function listenOn(port: number) {
  const server = createServer().listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

test.each(['SIGTERM', 'SIGINT'] as const)('runs alone, says where, and ends cleanly on %s', async (signal) => {
  const port = await freePort()
  const { child, exited, lines } = run(String(port))
  const addresses: string[] = []
  for await (const line of lines) {
    addresses.push(line.replace(/^.*\s/, ''))
    if (addresses.length === 4) break
  }
  expect(addresses).toEqual([
    `http://127.0.0.1:${port}`,
    `ws://127.0.0.1:${port}/v2`,
    `http://127.0.0.1:${port + 1}/`,
    `http://127.0.0.1:${port + 1}/control`,
  ])
  expect(await send(`http://127.0.0.1:${port}/0/public/Time`)).toMatchObject({ status: 200 })
  expect(await send(`http://127.0.0.1:${port + 1}/`)).toMatchObject({ status: 200, text: expect.stringContaining('<html') })
  child.kill(signal)
  expect(await exited).toEqual([0, null])
})

test.each(['0', '65535', 'eighty', '80.5', '-1'])('refuses the port %s by the name of the setting', async (port) => {
  const { child, exited } = run(port)
  expect(await text(child.stderr)).toContain('TWIN_PORT')
  expect(await exited).toEqual([1, null])
})
