import { keep, readKept } from '../../ui/kept.ts'
import { STEPS, type StepNumber } from './step.ts'

// Numbers of steps and a yes or no: nothing that anybody typed.
const FOLDED = 'keyhaven.guide.folded'
const doneKey = (exchange: string) => `keyhaven.guide.${exchange}`

/** The steps that were ticked off, as they were kept; whatever else it holds is passed over. */
export function parseDone(text: string | null): StepNumber[] {
  const kept = new Set(text?.split(','))
  return STEPS.filter((step) => kept.has(String(step)))
}

export const readDone = (exchange: string) => parseDone(readKept(doneKey(exchange)))
export const keepDone = (exchange: string, done: readonly StepNumber[]) =>
  keep(doneKey(exchange), done.length > 0 ? done.join(',') : undefined)

export const readFolded = () => readKept(FOLDED) !== null
export const keepFolded = (folded: boolean) => keep(FOLDED, folded ? 'yes' : undefined)
