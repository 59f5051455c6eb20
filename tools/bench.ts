import { findChromium } from './chromium.ts'
import { runStep } from './steps.ts'

// `npm run bench`: how fast the product is, with the machine's Chromium for the pages. What follows `--` is the benchmark's.
const command: [string, ...string[]] = [
  process.execPath,
  '--disable-warning=ExperimentalWarning',
  'apps/bench/src/main.ts',
  ...process.argv.slice(2),
]
process.exit(await runStep({ name: 'bench', command }, { CHROMIUM: await findChromium() }))
