import { type Check, type CheckId, type ConnectorReport, type Finding, SecretText, type VerifyOptions } from '@keyhaven/core'
import { test as base } from 'vitest'
import { type KrakenConnector, type KrakenOptions, makeKrakenConnector } from '../connector.ts'
import { type Script, type ScriptedKraken, startScriptedKraken } from './scripted-kraken.ts'

/** How many checks there are, each of which is told once whatever happens. */
export const CHECKS = 8
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
  /** Without the table of rights. */
  findings(id: CheckId): Finding[]
  /** The table of rights: state by permission. */
  rights(): Record<string, string>
  /** As core would judge it. */
  verdict: 'passed' | 'failed' | 'inconclusive'
}

type Asking = ReturnType<KrakenConnector['verify']>

const NEVER_YIELDED: Finding[] = [{ code: 'not-available', facts: { status: 'never yielded' } }]
const statesOf = ({ facts }: Finding) => facts?.rights?.map(({ permission, state }): [string, string] => [permission, state]) ?? []

export async function collect(connector: KrakenConnector, options: Partial<VerifyOptions> = {}, credentials = aKey()): Promise<Outcome> {
  return collectFrom(connector.verify(credentials, { signal: new AbortController().signal, avoid: new Set(), ...options }))
}

/** @param meet - sees each check before the next one is asked for, and is waited for. */
export async function collectFrom(asking: Asking, meet: (check: Check) => unknown = () => undefined): Promise<Outcome> {
  const checks: Check[] = []
  let step = await asking.next()
  for (; !step.done; step = await asking.next()) {
    checks.push(step.value)
    await meet(step.value)
  }
  const has = (outcome: Check['outcome']) => checks.some((check) => check.outcome === outcome)
  return {
    checks,
    report: step.value,
    findings: (id) => (checks.find((check) => check.id === id)?.findings ?? NEVER_YIELDED).filter(({ code }) => code !== 'rights'),
    rights: () => Object.fromEntries(checks.flatMap(({ findings }) => findings).flatMap(statesOf)),
    verdict: has('failed') ? 'failed' : has('unknown') ? 'inconclusive' : 'passed',
  }
}

export interface Stage {
  kraken: ScriptedKraken
  connector: KrakenConnector
  verify(options?: Partial<VerifyOptions>): Promise<Outcome>
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
      const stage = { kraken, connector, verify: (asked?: Partial<VerifyOptions>) => collect(connector, asked) }
      stages.push(stage)
      return stage
    })
    for (const { connector, kraken } of stages) {
      await connector.close()
      await kraken.close()
    }
  },
})
