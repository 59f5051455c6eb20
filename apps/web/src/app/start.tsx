import { listAccounts, listExchanges } from '@keyhaven/contract'
import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { accountsQuery } from '../api/accounts.ts'
import { isAskedEarly } from '../api/early.ts'
import { exchangesQuery } from '../api/exchanges.ts'
import { App } from './app.tsx'
import { queryClient } from './query-client.ts'

// What was asked for early is read at once, to be there when its page is drawn; which deals with a failure.
if (isAskedEarly(listExchanges.path)) queryClient.query(exchangesQuery).catch(() => {})
if (isAskedEarly(listAccounts.path)) queryClient.infiniteQuery(accountsQuery).catch(() => {})

const root = document.getElementById('root')
if (root) {
  // In slices: the page's own frame stands there meanwhile.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  )
}
