import { type AccountDetails, type AccountView, replaceCredentials } from '@keyhaven/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { accountPath, accountQuery, ifVersion, presentOf, refreshAccount } from '../../api/account.ts'
import { request } from '../../api/request.ts'
import { usePart } from '../../texts/use-part.ts'
import { useStatus } from '../../ui/status.tsx'
import type { Purpose } from '../add-account/purpose.ts'

/** New keys for an account that is there. Its old ones stay in use until the new ones are stored. */
export function useReplacing(account: AccountDetails): Purpose<AccountDetails> {
  const { replacing: t } = usePart('account')
  const queries = useQueryClient()
  const [, navigate] = useLocation()
  const { show } = useStatus()
  // The version that the person has in mind; after somebody else's change, once they were told of it, that one.
  const [seen, setSeen] = useState<Pick<AccountView, 'name' | 'keyHint' | 'version'>>(account)
  const { id } = account

  return {
    account: { id, name: account.name },
    async store({ publicKey, privateKey, insisted }, { receipt, acceptWarnings, acceptOtherAccount, requestKeyFor }) {
      try {
        return await request(replaceCredentials, {
          path: accountPath(replaceCredentials, id),
          headers: { ...ifVersion(seen.version), 'idempotency-key': requestKeyFor(String(seen.version)) },
          body: { publicKey, privateKey, receipt, acceptWarnings, acceptOtherAccount, insist: insisted.length > 0 },
        })
      } catch (error) {
        const present = presentOf(error)
        if (present) {
          setSeen(present)
          void refreshAccount(queries, id)
        }
        throw error
      }
    },
    onStored(details) {
      queries.setQueryData(accountQuery(id).queryKey, details)
      void refreshAccount(queries, id)
      const path = `/accounts/${id}`
      navigate(path)
      show({ tone: 'ok', text: () => t.done(details.name), path })
    },
    words: { fillIn: t.fillIn, passed: t.passed, ready: t.ready, acceptOther: t.acceptOther },
    explain: ({ code }) => (code === 'stale' ? t.overtaken(seen.name, seen.keyHint) : undefined),
  }
}
