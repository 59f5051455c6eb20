import { type Check, type CheckId, type ConnectorReport, type Finding, SecretText } from '@keyhaven/core'
import { test as base } from 'vitest'
import { type KrakenConnector, type KrakenOptions, makeKrakenConnector } from '../connector.ts'
import { type Script, type ScriptedKraken, startScriptedKraken } from './scripted-kraken.ts'

export const OUR_ADDRESS = '203.0.113.10'
export const NOW = 1_790_000_000_000

/** The sample key of Kraken's documentation, which tests look for wherever it must not be. */
export const PRIVATE_KEY = 'kQH5HW/8p1uGOVjbgWA7FunAmGO8lsSUXNsu3eow76sz84Q18fWxnyRzBHCd3pd5nE9qa99HAZtuZuj6F1huXg=='
export const aKey = () => ({
  publicKey: 'SIMPUBLICKEYSIMPUBLICKEYSIMPUBLICKEYSIMPUBLICKEYSIMPUBLI',
  privateKey: new SecretText(PRIVATE_KEY),
})

/** Short enough for tests of silence, long enough for a busy machine. */
export const SHORT = { callMs: 600, handshakeMs: 600, ackMs: 600, totalMs: 5000 }

export interface Outcome {
  /** In the order in which they came. */
  checks: Check[]
  report: ConnectorReport
  findings(id: CheckId): Finding[]
  /** As core would judge it. */
  verdict: 'passed' | 'failed' | 'inconclusive'
}

export async function collect(
  connector: KrakenConnector,
  signal: AbortSignal = new AbortController().signal,
  credentials = aKey(),
): Promise<Outcome> {
  const checks: Check[] = []
  const asking = connector.verify(credentials, signal)
  let step = await asking.next()
  for (; !step.done; step = await asking.next()) checks.push(step.value)
  const has = (outcome: Check['outcome']) => checks.some((check) => check.outcome === outcome)
  return {
    checks,
    report: step.value,
    findings: (id) => checks.find((check) => check.id === id)?.findings ?? [{ code: 'not-available', facts: { status: 'never yielded' } }],
    verdict: has('failed') ? 'failed' : has('unknown') ? 'inconclusive' : 'passed',
  }
}

export interface Stage {
  kraken: ScriptedKraken
  connector: KrakenConnector
  verify(signal?: AbortSignal): Promise<Outcome>
}

/** Every test ends only when its connector has let go of every connection: what is left open hangs, and fails. */
export const test = base.extend<{ play: (script?: Script, options?: Partial<KrakenOptions>) => Promise<Stage> }>({
  // biome demands a pattern for unused fixtures, vitest reads the names from it.
  play: async ({ task: _ }, use) => {
    const stages: Stage[] = []
    await use(async (script = {}, options = {}) => {
      const kraken = await startScriptedKraken(script)
      const connector = makeKrakenConnector({
        restUrl: kraken.restUrl,
        wsUrl: kraken.wsUrl,
        egress: [],
        addresses: [OUR_ADDRESS],
        now: () => NOW,
        ...options,
      })
      const stage = { kraken, connector, verify: (signal?: AbortSignal) => collect(connector, signal) }
      stages.push(stage)
      return stage
    })
    for (const { connector, kraken } of stages) {
      await connector.close()
      await kraken.close()
    }
  },
})
