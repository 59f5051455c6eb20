import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { signInFirstAdmin, startServerProcess, startTwin, type TestClient } from '@keyhaven/testkit'
import { LATENCY_MS } from './verification.ts'

const AT_ONCE = 500

export interface Burst {
  answered: number
  slowestMs: number
  /** Of the server's process, at its end. */
  memoryMb: number
  /** The longest that the server's event loop was blocked, as it says itself. */
  blockedMs: number
}

/** Five hundred people press TEST KEYS at the same moment, on one server with one address. */
export async function measureBurst(): Promise<Burst> {
  const kraken = await startTwin()
  const dataDir = await mkdtemp(join(tmpdir(), 'keyhaven-bench-'))
  const server = await startServerProcess({
    DATA_DIR: dataDir,
    KRAKEN_REST_URL: kraken.restUrl,
    KRAKEN_WS_URL: kraken.wsUrl,
    EGRESS: '127.0.0.1',
    PRACTICE: 'off',
    BUDGET_USER: '100000',
    LOG_LEVEL: 'warn',
  })
  try {
    const user = await signInFirstAdmin(() => server)
    const keys = await Promise.all(Array.from({ length: AT_ONCE }, () => kraken.issueKey({ ipAllowlist: ['127.0.0.1'] })))
    kraken.set({ latencyMs: LATENCY_MS })
    // What starting up cost is not part of it: the gauge of the event loop begins anew with each look.
    await metric(user, 'nodejs_eventloop_lag_max_seconds')

    const durations = await Promise.all(
      keys.map(async (pair) => {
        const startedAt = performance.now()
        const { verdict } = await user.verify(pair)
        if (verdict !== 'passed') throw new Error(`a fit key was judged ${verdict}`)
        return performance.now() - startedAt
      }),
    )
    return {
      answered: durations.length,
      slowestMs: Math.max(...durations),
      blockedMs: (await metric(user, 'nodejs_eventloop_lag_max_seconds')) * 1000,
      memoryMb: (await metric(user, 'process_resident_memory_bytes')) / 1e6,
    }
  } finally {
    await server.end('SIGTERM')
    await kraken.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function metric(client: TestClient, name: string): Promise<number> {
  const text = await (await client.get('/metrics')).text()
  return Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1])
}
