import { runSteps, STATIC_STEPS } from './steps.ts'

// `npm run check`: what an editor would tell, for the whole tree.
process.exit((await runSteps(STATIC_STEPS)) === 0 ? 0 : 1)
