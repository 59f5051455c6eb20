import { type AccountView, type Check, createAccount, type ExchangeId } from '@keyhaven/contract'
import { useEffect, useReducer, useRef, useState } from 'react'
import { toApiError } from '../../api/api-error.ts'
import { request } from '../../api/request.ts'
import type { KeysDraft } from './draft.ts'
import { type Hold, holdAfterEdit, holdAfterFailure, holdAfterTest } from './hold.ts'
import { makeRequestKeys } from './request-keys.ts'
import { askForVerification } from './run-verification.ts'
import { maySubmit, nextStep, START } from './wizard.ts'

/**
 * Tests and stores one draft. The keys pass through as arguments and are kept nowhere: not in the state, not in the query
 * cache, not in the mutation cache.
 */
export function useWizard(exchange: ExchangeId, onSaved: (account: AccountView) => void) {
  const [wizard, dispatch] = useReducer(nextStep, START)
  const [hold, setHold] = useState<Hold>()
  const running = useRef<AbortController>(undefined)
  const here = useRef(false)
  const requestKeys = useRef(makeRequestKeys())

  useEffect(() => {
    here.current = true
    const leave = () => {
      running.current?.abort()
      dispatch({ type: 'keys-edited' })
    }
    // A page that was left may be kept whole for the way back; what it asked for is given up all the same.
    addEventListener('pagehide', leave)
    return () => {
      here.current = false
      removeEventListener('pagehide', leave)
      running.current?.abort()
    }
  }, [])

  const test = async ({ publicKey, privateKey, insisted }: KeysDraft) => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    const { signal } = controller
    dispatch({ type: 'test-started' })
    setHold(undefined)
    try {
      const onCheck = (check: Check) => {
        if (!signal.aborted) dispatch({ type: 'check-arrived', check })
      }
      const insist = insisted.length > 0 && { insist: true }
      const verification = await askForVerification({ exchange, publicKey, privateKey, ...insist }, { signal, onCheck })
      if (signal.aborted) return
      dispatch({ type: 'test-ended', verification })
      setHold(holdAfterTest(verification, Date.now()))
    } catch (error) {
      if (signal.aborted) return
      const failure = toApiError(error)
      dispatch({ type: 'test-broke', failure })
      setHold(holdAfterFailure(failure, Date.now()))
    }
  }

  /** @returns why it failed, if it did. */
  const save = async ({ name, publicKey, privateKey }: KeysDraft) => {
    if (wizard.at !== 'tested' || !maySubmit(wizard)) return undefined
    const { accepted, verification } = wizard
    const { receipt = '' } = verification
    dispatch({ type: 'save-started' })
    try {
      const account = await request(createAccount, {
        headers: { 'idempotency-key': requestKeys.current.keyFor([name, receipt, String(accepted)]) },
        body: { exchange, name, publicKey, privateKey, receipt, acceptWarnings: accepted },
      })
      if (here.current) onSaved(account)
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
    stop: () => {
      running.current?.abort()
      dispatch({ type: 'test-stopped' })
    },
    keysEdited: () => {
      if (wizard.at === 'testing') running.current?.abort()
      dispatch({ type: 'keys-edited' })
      setHold(holdAfterEdit)
    },
    accept: (accepted: boolean) => dispatch({ type: 'accepted', accepted }),
  }
}
