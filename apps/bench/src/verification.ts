import { startTestApi } from '@keyhaven/testkit'
import ccxt from 'ccxt'
import { median } from './statistics.ts'

const LATENCY_MS = 50
const RUNS = 50
const ROUND_TRIPS = 3

export interface VerificationTimes {
  /** Milliseconds, medians of {@link RUNS}. */
  oursMs: number
  secondRunMs: number
  ccxtMs: number
  /** Ours against the round trips that a verification can't do without. */
  ratio: number
  secondRatio: number
}

/**
 * How long a passing verification takes, over HTTP from TEST KEYS to the verdict, when each of Kraken's answers takes 50 ms more;
 * and ccxt beside it, doing what comes nearest: balance, open orders and closed orders on a fresh instance.
 */
export async function measureVerification(): Promise<VerificationTimes> {
  const api = await startTestApi()
  try {
    const user = await api.signIn()
    api.kraken.set({ latencyMs: LATENCY_MS })
    const first: number[] = []
    const second: number[] = []
    const theirs: number[] = []
    for (let run = 0; run < RUNS; run += 1) {
      const keys = await api.kraken.issueKey({ ipAllowlist: ['127.0.0.1'] })
      first.push(await timed(() => user.verify(keys)))
      second.push(await timed(() => user.verify(keys)))
      const { publicKey, privateKey } = await api.kraken.issueKey()
      theirs.push(
        await timed(async () => {
          const kraken = new ccxt.kraken({ apiKey: publicKey, secret: privateKey, enableRateLimit: false })
          kraken.urls.api = { ...kraken.urls.api, public: api.kraken.restUrl, private: api.kraken.restUrl }
          await kraken.fetchBalance()
          await kraken.fetchOpenOrders()
          await kraken.fetchClosedOrders()
        }),
      )
    }
    const oursMs = median(first)
    const secondRunMs = median(second)
    const least = LATENCY_MS * ROUND_TRIPS
    return { oursMs, secondRunMs, ccxtMs: median(theirs), ratio: oursMs / least, secondRatio: secondRunMs / least }
  } finally {
    await api.close()
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}
