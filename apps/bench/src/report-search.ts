import { measureSearch, type Times } from './search.ts'

const FEW = 1_000
/** Of the slowest of a hundred: never longer than this, and among many accounts no more than so many times what it is among few. */
const LIMITS = { p99Ms: 50, growth: 3 }
/** What takes less than this is told apart by the noise of the machine alone. */
const NOISE_MS = 5

/**
 * Measures and prints how long a search takes among so many accounts, and among a thousand.
 *
 * @returns what was promised and not kept.
 */
export async function reportSearch(accounts: number): Promise<string[]> {
  const broken: string[] = []
  const few = await measureSearch(FEW)
  const many = await measureSearch(accounts)
  for (const type of ['sqlite', 'postgres'] as const) {
    console.log(`Search among ${accounts.toLocaleString('en')} accounts on ${type}, in ms (beside it, among ${FEW.toLocaleString('en')}):`)
    console.log(`  ${''.padEnd(52)}     p50     p99`)
    for (const [index, times] of many[type].entries()) {
      const before = few[type][index] ?? times
      console.log(`  ${times.name.padEnd(52)}${cell(times)}   (${cell(before).trim()})`)
      if (times.p99 > LIMITS.p99Ms) broken.push(`${times.name} on ${type} within ${LIMITS.p99Ms} ms`)
      if (times.p99 > LIMITS.growth * Math.max(before.p99, NOISE_MS)) {
        broken.push(`${times.name} on ${type} within ${LIMITS.growth} times what it is among ${FEW}`)
      }
    }
  }
  return broken
}

const cell = ({ p50, p99 }: Times) => `${p50.toFixed(1).padStart(8)}${p99.toFixed(1).padStart(8)}`
