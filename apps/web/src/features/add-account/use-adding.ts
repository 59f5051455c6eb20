import { type AccountView, createAccount, type ExchangeId } from '@keyhaven/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { accountsQuery } from '../../api/accounts.ts'
import { attentionQuery } from '../../api/attention.ts'
import { request } from '../../api/request.ts'
import { useLanguage } from '../../texts/language.ts'
import { useStatus } from '../../ui/status.tsx'
import type { Purpose } from './purpose.ts'

/** A new account, shown at once in the list. */
export function useAdding(exchange: ExchangeId): Purpose<AccountView> {
  const { panel } = useLanguage().texts
  const queries = useQueryClient()
  const [, navigate] = useLocation()
  const { show } = useStatus()
  return {
    store: ({ name, publicKey, privateKey }, { receipt, acceptWarnings, requestKeyFor }) =>
      request(createAccount, {
        headers: { 'idempotency-key': requestKeyFor() },
        body: { exchange, name, publicKey, privateKey, receipt, acceptWarnings },
      }),
    onStored(account) {
      for (const { queryKey } of [accountsQuery, attentionQuery]) void queries.invalidateQueries({ queryKey })
      navigate('/accounts')
      show({ tone: 'ok', text: ({ accounts }) => accounts.added(account.name), path: '/accounts', about: account.id })
    },
    words: { fillIn: panel.form.testNeeds, passed: panel.result.verdicts.passed.text, ready: panel.save.ready },
  }
}
