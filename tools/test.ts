import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from './chromium.ts'
import { ROOT, runStep, runSteps, STATIC_STEPS } from './steps.ts'

// `npm test`: everything that must pass. Ends with one line that counts it all.

interface Count {
  passed: number
  failed: number
  skipped: number
}

const reports = join(ROOT, 'test-results')
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
const bin = (name: string) => join(ROOT, 'node_modules/.bin', name)

const steps = [
  ...STATIC_STEPS,
  { name: 'size of the first load', command: [process.execPath, 'apps/web/check-size.ts'] as [string, string] },
]
const failedSteps = await runSteps(steps)
const counts: Count[] = [{ passed: steps.length - failedSteps, failed: failedSteps, skipped: 0 }, await vitest(), await playwright()]

const total = counts.reduce((sum, count) => ({
  passed: sum.passed + count.passed,
  failed: sum.failed + count.failed,
  skipped: sum.skipped + count.skipped,
}))
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`)
process.exit(total.failed === 0 ? 0 : 1)

async function vitest(): Promise<Count> {
  const file = join(reports, 'vitest.json')
  const code = await runStep({
    name: 'vitest',
    command: [bin('vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
  })
  const report = read<{ numPassedTests: number; numFailedTests: number; numPendingTests: number }>(file)
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  return orBroken(code, { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests })
}

async function playwright(): Promise<Count> {
  const file = join(reports, 'playwright.json')
  const env = { CHROMIUM: await findChromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: file, PLAYWRIGHT_JSON_OUTPUT_NAME: file }
  const code = await runStep({ name: 'playwright', command: [bin('playwright'), 'test', '--reporter=list,json'] }, env)
  const report = read<{ stats: { expected: number; unexpected: number; flaky: number; skipped: number } }>(file)
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  const { expected, unexpected, flaky, skipped } = report.stats
  return orBroken(code, { passed: expected, failed: unexpected + flaky, skipped })
}

/** A runner that fails without a failed test, on a file that can't be read say, has failed all the same. */
function orBroken(code: number, count: Count): Count {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

function read<Report>(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch {
    return undefined
  }
}
