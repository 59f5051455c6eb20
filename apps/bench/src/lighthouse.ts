import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

// Installed by `npm run bench` alone, in a folder of its own: see decisions.md.
const CLI = join(import.meta.dirname, '../lighthouse/node_modules/lighthouse/cli/index.js')
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const

/** What Lighthouse says of a page, as a telephone of the middle range on a slow network sees it. Scores are of 100. */
export interface PageReport {
  scores: Record<(typeof CATEGORIES)[number], number>
  /** Cumulative layout shift. */
  shift: number
  /** Largest contentful paint, and what kept the main thread busy for more than 50 ms at a time, in milliseconds. */
  largestPaintMs: number
  blockedMs: number
  /** The audits that have something to say, those without weight too. */
  found: string[]
}

interface Report {
  categories: Record<string, { score: number }>
  audits: Record<string, { id: string; score: number | null; scoreDisplayMode: string; displayValue?: string; numericValue?: number }>
}

/**
 * Loads a page with nothing cached, by Lighthouse's own mobile preset.
 *
 * @param chromium - path of the browser.
 * @param cookie - of who is signed in; empty for nobody.
 * @throws with Lighthouse's own words when it could not record the load, as happens where a machine is very busy.
 */
export async function measurePage(url: string, chromium: string, cookie: string): Promise<PageReport> {
  const folder = await mkdtemp(join(tmpdir(), 'keyhaven-lighthouse-'))
  try {
    const [headers, report] = [join(folder, 'headers.json'), join(folder, 'report.json')]
    // In a file: whoever lists the machine's processes reads what stands on a command line.
    await writeFile(headers, JSON.stringify(cookie ? { cookie } : {}), { mode: 0o600 })
    await runLighthouse([url, `--output-path=${report}`, `--extra-headers=${headers}`], chromium)
    return toPageReport(JSON.parse(await readFile(report, 'utf8')))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function runLighthouse(args: string[], chromium: string) {
  await promisify(execFile)(
    process.execPath,
    [
      CLI,
      ...args,
      '--quiet',
      '--output=json',
      '--no-enable-error-reporting',
      `--only-categories=${CATEGORIES.join(',')}`,
      // Without its sandbox Chromium runs as root too; the other flags keep it from calling home.
      '--chrome-flags=--headless=new --no-sandbox --disable-background-networking --disable-component-update --disable-sync',
    ],
    { env: { ...process.env, CHROME_PATH: chromium } },
  ).catch((error: { stderr?: string }) => {
    throw new Error(`Lighthouse recorded nothing: ${error.stderr?.trim()}`)
  })
}

function toPageReport({ categories, audits }: Report): PageReport {
  const scoreOf = (id: string) => Math.round((categories[id]?.score ?? 0) * 100)
  const numberOf = (id: string) => audits[id]?.numericValue ?? Number.NaN
  return {
    scores: { performance: scoreOf('performance'), accessibility: scoreOf('accessibility'), 'best-practices': scoreOf('best-practices') },
    shift: numberOf('cumulative-layout-shift'),
    largestPaintMs: numberOf('largest-contentful-paint'),
    blockedMs: numberOf('total-blocking-time'),
    found: Object.values(audits)
      .filter(({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== 'informative')
      .map(({ id, displayValue }) => (displayValue ? `${id} (${displayValue})` : id)),
  }
}
