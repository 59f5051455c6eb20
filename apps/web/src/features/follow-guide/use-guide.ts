import type { Check, VerificationView } from '@keyhaven/contract'
import { useEffect, useMemo, useState } from 'react'
import { keepDone, readDone } from './memory.ts'
import { type Mend, STEPS, type StepNumber } from './step.ts'

const firstLeft = (done: readonly StepNumber[]) => STEPS.filter((step) => !done.includes(step)).slice(0, 1)

/**
 * How far the person is in the guide, and what of it is open.
 *
 * @param verification - the test whose outcome the guide shows; while it is undefined, the one before stays in sight.
 */
export function useGuide(exchange: string, verification: VerificationView | undefined) {
  const [done, setDone] = useState(() => readDone(exchange))
  const [open, setOpen] = useState<readonly StepNumber[]>(() => firstLeft(done))
  const [mends, setMends] = useState<readonly Mend[]>([])
  const [seen, setSeen] = useState<VerificationView>()
  const whatToMend = useWhatToMend()

  // While rendering, so that the verdict and where to mend it are read out in one go.
  if (verification && whatToMend && verification !== seen) {
    setSeen(verification)
    const found = whatToMend(verification.checks)
    setMends(found)
    if (found.length > 0) setOpen([...new Set(found.map(({ step }) => step))])
  }

  // The same one until something of it changes: what is typed in the form beside it must not draw the whole guide anew.
  return useMemo(() => {
    const keepSteps = (steps: readonly StepNumber[]) => {
      setDone([...steps])
      keepDone(exchange, steps)
    }
    return {
      done,
      open,
      mends,
      /** Ticks a step off, or takes it back. Whoever ticks off the open one goes on to the next that is left. */
      tick(step: StepNumber, on: boolean) {
        const others = done.filter((one) => one !== step)
        const steps = on ? [...others, step].toSorted() : others
        keepSteps(steps)
        if (on && open.includes(step)) {
          const left = open.filter((one) => one !== step)
          setOpen(left.length > 0 ? left : STEPS.filter((one) => one > step && !steps.includes(one)).slice(0, 1))
        }
      },
      toggle: (step: StepNumber) => setOpen(open.includes(step) ? open.filter((one) => one !== step) : [...open, step]),
      /** The account is stored: the next one begins at the first step. */
      finish: () => keepDone(exchange, []),
      startOver() {
        keepSteps([])
        setOpen([1])
      },
    }
  }, [exchange, done, open, mends])
}

/** Fetched beside the panel; needed once a test has ended. */
function useWhatToMend() {
  const [found, setFound] = useState<{ whatToMend: (checks: readonly Check[]) => Mend[] }>()
  useEffect(() => {
    // Without it the result still says in words what to do.
    import('./mend.ts').then(setFound, () => {})
  }, [])
  return found?.whatToMend
}

export type GuideState = ReturnType<typeof useGuide>
