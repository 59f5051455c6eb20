import type { AccountDraft } from '@keyhaven/contract'
import { type AccountView, type Check, createAccount, type ExchangeId } from '@keyhaven/contract'
import { useEffect, useReducer, useRef } from 'react'
import { toApiError } from '../../api/api-error.ts'
import { request } from '../../api/request.ts'
import { makeRequestKeys } from './request-keys.ts'
import { askForVerification } from './run-verification.ts'
import { maySubmit, nextStep, START } from './wizard.ts'

/**
 * Tests and stores one draft. The keys pass through as arguments and are kept nowhere: not in the state, not in the query
 * cache, not in the mutation cache.
 */
export function useWizard(exchange: ExchangeId, onSaved: (account: AccountView) => void) {
  const [wizard, dispatch] = useReducer(nextStep, START)
  const running = useRef<AbortController>(undefined)
  const here = useRef(false)
  const requestKeys = useRef(makeRequestKeys())

  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
      running.current?.abort()
    }
  }, [])

  const test = async ({ publicKey, privateKey }: AccountDraft) => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    const { signal } = controller
    dispatch({ type: 'test-started' })
    try {
      const onCheck = (check: Check) => {
        if (!signal.aborted) dispatch({ type: 'check-arrived', check })
      }
      const verification = await askForVerification({ exchange, publicKey, privateKey }, { signal, onCheck })
      if (!signal.aborted) dispatch({ type: 'test-ended', verification })
    } catch (error) {
      if (!signal.aborted) dispatch({ type: 'test-broke', failure: toApiError(error) })
    }
  }

  /** @returns why it failed, if it did. */
  const save = async ({ name, publicKey, privateKey }: AccountDraft) => {
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
    test,
    save,
    stop: () => {
      running.current?.abort()
      dispatch({ type: 'test-stopped' })
    },
    keysEdited: () => {
      if (wizard.at === 'testing') running.current?.abort()
      dispatch({ type: 'keys-edited' })
    },
    accept: (accepted: boolean) => dispatch({ type: 'accepted', accepted }),
  }
}
