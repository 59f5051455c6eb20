import { type ExchangeId, runVerification } from '@keyhaven/contract'
import { useEffect, useReducer, useRef } from 'react'
import { toApiError } from '../../api/api-error.ts'
import { holdAfterEdit } from '../show-verification/hold.ts'
import { askForVerification } from '../show-verification/run-verification.ts'
import { useTestRun } from '../show-verification/use-test-run.ts'
import { type Acceptance, maySubmit, nextStep, START } from '../show-verification/wizard.ts'
import type { KeysDraft } from './draft.ts'
import type { Purpose } from './purpose.ts'
import { makeRequestKeys } from './request-keys.ts'

/**
 * Tests and stores one draft. The keys pass through as arguments and are kept nowhere: not in the state, not in the query
 * cache, not in the mutation cache.
 */
export function useWizard<Stored>(exchange: ExchangeId, purpose: Purpose<Stored>, onStored: (stored: Stored) => void) {
  const [wizard, dispatch] = useReducer(nextStep, START)
  const { hold, setHold, run, abort, stop } = useTestRun(dispatch)
  const here = useRef(false)
  const requestKeys = useRef(makeRequestKeys())

  useEffect(() => {
    here.current = true
    const leave = () => {
      abort()
      dispatch({ type: 'keys-edited' })
    }
    // A page that was left may be kept whole for the way back; what it asked for is given up all the same.
    addEventListener('pagehide', leave)
    return () => {
      here.current = false
      removeEventListener('pagehide', leave)
    }
  }, [abort])

  const test = ({ publicKey, privateKey, insisted }: KeysDraft) => {
    const insist = insisted.length > 0 && { insist: true }
    const body = { exchange, publicKey, privateKey, ...insist, ...(purpose.account && { account: purpose.account.id }) }
    return run((following) => askForVerification({ path: runVerification.path, body }, following))
  }

  /** @returns why it failed, if it did. */
  const save = async (draft: KeysDraft) => {
    if (wizard.at !== 'tested' || !maySubmit(wizard)) return undefined
    const { accepted, verification } = wizard
    const { receipt = '' } = verification
    dispatch({ type: 'save-started' })
    try {
      const stored = await purpose.store(draft, {
        receipt,
        acceptWarnings: accepted.includes('warnings'),
        acceptOtherAccount: accepted.includes('other-account'),
        requestKeyFor: (...more) => requestKeys.current.keyFor([draft.name, receipt, ...accepted.toSorted(), ...more]),
      })
      if (here.current) onStored(stored)
      return undefined
    } catch (error) {
      const failure = toApiError(error)
      if (failure.code === 'idempotency-key-reused') requestKeys.current.forget()
      dispatch({ type: 'save-failed', failure })
      return failure
    }
  }

  return {
    wizard,
    hold,
    test,
    save,
    stop,
    keysEdited: () => {
      if (wizard.at === 'testing') abort()
      dispatch({ type: 'keys-edited' })
      setHold(holdAfterEdit)
    },
    accept: (what: Acceptance, on: boolean) => dispatch({ type: 'accepted', what, on }),
  }
}
