import { verifyAccount } from '@keyhaven/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useReducer } from 'react'
import { accountPath, refreshAccount } from '../../api/account.ts'
import { askForVerification } from '../show-verification/run-verification.ts'
import { useTestRun } from '../show-verification/use-test-run.ts'
import { nextStep, START } from '../show-verification/wizard.ts'

/** Has an account's stored keys verified, and what is shown of the account follows. */
export function useVerifyAccount(id: string) {
  const queries = useQueryClient()
  const [progress, dispatch] = useReducer(nextStep, START)
  const { hold, run, stop } = useTestRun(dispatch)
  return {
    progress,
    hold,
    stop,
    async verify() {
      await run((following) => askForVerification({ path: accountPath(verifyAccount, id) }, following))
      await refreshAccount(queries, id)
    },
  }
}
