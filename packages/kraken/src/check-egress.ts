import { type Check, type Finding, toCheck } from '@keyhaven/core'
import type { Answer } from './answer.ts'
import { meaningOf } from './error-table.ts'
import { explain } from './explain.ts'
import { readKeyInfo } from './key-info.ts'
import type { Line } from './line.ts'
import { askSigned, type HeardStatus, type Run, withStatus } from './run.ts'

export interface EgressQuestion {
  /** The way to Kraken by which the key was recognised. */
  line: Line
  /** The address from which Kraken refused a key that it then took from another. */
  refused: { address: string; errors: string[] } | undefined
  /** Addresses that the key's list leaves out: a refusal that is known counts against them, and is told already. */
  notListed: readonly string[]
  paste: string
  /** False after a word of Kraken's that forbids any further call of this key. */
  mayAsk: boolean
}

/** What came of one of our addresses, before those with the same are put together. */
type Found = { address: string; finding: Finding }

/** One cheap signed call from every other address of ours, in turn: one that Kraken refuses would fail in use. */
export async function checkEgress(run: Run, question: EgressQuestion, status: HeardStatus): Promise<Check> {
  if (run.addresses === null) return toCheck('egress', [{ code: 'addresses-not-set' }])
  const { line, refused, notListed, paste, mayAsk } = question
  const found: Found[] = run.avoided
    .filter((address) => !notListed.includes(address))
    .map((address) => ({ address, finding: { code: 'not-reached' } }))
  if (refused && !notListed.includes(refused.address)) found.push({ address: refused.address, finding: refusal(refused.errors) })

  const startedAt = performance.now()
  let stopped = !mayAsk
  for (const other of run.lines) {
    const { address } = other
    if (other === line || address === null || address === refused?.address || notListed.includes(address)) continue
    const finding = stopped ? { code: 'not-reached' as const } : await ask(run, other)
    if (!finding) continue
    found.push({ address, finding })
    stopped ||= STOPS.has(finding.code)
  }
  return toCheck('egress', withStatus(together(found, paste), status), performance.now() - startedAt)
}

/** Where one cheap call from each address does not fit beside all the others that a key needs. */
export function judgeUntried({ addresses, lines, avoided }: Run, line: Line): Finding[] {
  if (addresses === null) return [{ code: 'addresses-not-set' }]
  const untried = lines.flatMap((other) => (other === line ? [] : (other.address ?? [])))
  const which = [...untried, ...avoided]
  return which.length > 0 ? [{ code: 'unproven', facts: { which } }] : []
}

async function ask(run: Run, line: Line): Promise<Finding | undefined> {
  const { value } = await askSigned(run, line, { method: 'GetApiKeyInfo' })
  if (value.kind === 'result') return readKeyInfo(value.result) ? undefined : { code: 'bad-answer' }
  return value.kind === 'refused' && isAboutAddress(value) ? refusal(value.errors) : explain(value, run.now())
}

/** Kraken may count these for the key as well, from wherever the next call comes. */
const STOPS: ReadonlySet<Finding['code']> = new Set(['locked-out', 'rate-limited', 'maintenance', 'nonce-behind'])

/**
 * Nobody says what Kraken answers to an address that a key does not allow. The same call was granted from another address a
 * moment ago, so that every refusal of the key is one of the address.
 */
function isAboutAddress({ errors }: Answer & { kind: 'refused' }): boolean {
  const meaning = meaningOf(errors)
  if (meaning === undefined) return errors.some((error) => /\bip\b|address|not allowed|forbidden|white-?list|allow-?list/i.test(error))
  return meaning === 'invalid-key' || meaning === 'permission-denied' || meaning === 'invalid-signature'
}

const refusal = (errors: string[]): Finding => ({ code: 'egress-refused', facts: { errors } })

/** One finding for each code, which names all the addresses that it is about. */
function together(found: readonly Found[], paste: string): Finding[] {
  return [...Map.groupBy(found, ({ finding }) => finding.code)].map(([code, same]) => {
    const all = same.map(({ finding }) => finding)
    const errors = [...new Set(all.flatMap(({ facts }) => facts?.errors ?? []))]
    const waits = all.flatMap(({ facts }) => facts?.retryAfterSeconds ?? [])
    const facts = {
      which: same.map(({ address }) => address),
      ...(errors.length > 0 && { errors }),
      ...(waits.length > 0 && { retryAfterSeconds: Math.max(...waits) }),
      ...(code === 'egress-refused' && { paste }),
    }
    return { code, facts }
  })
}
