import { startTestApi } from '@keyhaven/testkit'
import ccxt from 'ccxt'
import { median } from './statistics.ts'

/** Added to each of Kraken's answers, in milliseconds. */
export const LATENCY_MS = 50
/** A passing verification can't do with fewer. */
const ROUND_TRIPS = 3
const RUNS = 50

/** Medians over {@link RUNS}, in milliseconds. */
export interface VerificationTimes {
  /** A key's first verification, and its second. */
  first: number
  second: number
  /** The round trips that can't be avoided with so many addresses: one more for each further one. */
  least: number
}

/**
 * How long a passing verification takes, over HTTP from TEST KEYS to the verdict.
 *
 * @param addresses - of ours, each of which has to be tried.
 */
export async function measureVerification(addresses: number): Promise<VerificationTimes> {
  const ours = Array.from({ length: addresses }, (_, index) => `127.0.0.${index + 1}`)
  const api = await startTestApi({ environment: { EGRESS: ours.map((address) => `${address}@${address}`).join(',') } })
  try {
    const user = await api.signIn()
    api.kraken.set({ latencyMs: LATENCY_MS })
    const first: number[] = []
    const second: number[] = []
    for (let run = 0; run < RUNS; run += 1) {
      const keys = await api.kraken.issueKey({ ipAllowlist: ours })
      const verify = async () => {
        const { verdict } = await user.verify(keys)
        if (verdict !== 'passed') throw new Error(`a fit key was judged ${verdict}`)
      }
      first.push(await timed(verify))
      second.push(await timed(verify))
    }
    return { first: median(first), second: median(second), least: LATENCY_MS * (ROUND_TRIPS + addresses - 1) }
  } finally {
    await api.close()
  }
}

/** ccxt doing what comes nearest: balance, open orders and closed orders on a fresh instance. Median, in milliseconds. */
export async function measureCcxt(): Promise<number> {
  const api = await startTestApi()
  try {
    api.kraken.set({ latencyMs: LATENCY_MS })
    const samples: number[] = []
    for (let run = 0; run < RUNS; run += 1) {
      const { publicKey, privateKey } = await api.kraken.issueKey()
      samples.push(
        await timed(async () => {
          const kraken = new ccxt.kraken({ apiKey: publicKey, secret: privateKey, enableRateLimit: false })
          kraken.urls.api = { public: api.kraken.restUrl, private: api.kraken.restUrl }
          await kraken.fetchBalance()
          await kraken.fetchOpenOrders()
          await kraken.fetchClosedOrders()
        }),
      )
    }
    return median(samples)
  } finally {
    await api.close()
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}
