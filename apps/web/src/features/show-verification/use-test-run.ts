import type { Check, VerificationView } from '@keyhaven/contract'
import { type Dispatch, useCallback, useEffect, useRef, useState } from 'react'
import { toApiError } from '../../api/api-error.ts'
import { type Hold, holdAfterFailure, holdAfterTest } from './hold.ts'
import type { Following } from './run-verification.ts'
import type { WizardEvent } from './wizard.ts'

type Ask = (following: Pick<Following, 'signal' | 'onCheck'>) => Promise<VerificationView>

/** Runs one test at a time and tells of it: each check as it ends, then the verdict, or why there is none. Given up when the page is left. */
export function useTestRun(dispatch: Dispatch<WizardEvent>) {
  const [hold, setHold] = useState<Hold>()
  const running = useRef<AbortController>(undefined)
  const abort = useCallback(() => running.current?.abort(), [])
  useEffect(() => abort, [abort])

  /** @returns what came of it; undefined when it was given up, or there is no verdict. */
  const run = async (ask: Ask) => {
    abort()
    const controller = new AbortController()
    running.current = controller
    const { signal } = controller
    dispatch({ type: 'test-started' })
    setHold(undefined)
    try {
      const onCheck = (check: Check) => {
        if (!signal.aborted) dispatch({ type: 'check-arrived', check })
      }
      const verification = await ask({ signal, onCheck })
      if (signal.aborted) return undefined
      dispatch({ type: 'test-ended', verification })
      setHold(holdAfterTest(verification, Date.now()))
      return verification
    } catch (error) {
      if (signal.aborted) return undefined
      const failure = toApiError(error)
      dispatch({ type: 'test-broke', failure })
      setHold(holdAfterFailure(failure, Date.now()))
      return undefined
    }
  }

  return {
    hold,
    setHold,
    run,
    abort,
    stop() {
      abort()
      dispatch({ type: 'test-stopped' })
    },
  }
}
