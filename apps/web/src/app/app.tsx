import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { listenToOtherTabs, sessionQuery } from '../api/session.ts'
import { useLanguage } from '../texts/language.ts'
import { LoadFailed } from '../ui/load-failed.tsx'
import { StatusProvider } from '../ui/status.tsx'
import { queryClient } from './query-client.ts'
import { Routes } from './routes.tsx'
import { Frame, Shell, Waiting } from './shell.tsx'

export function App() {
  useEffect(() => listenToOtherTabs(queryClient), [])
  return (
    <QueryClientProvider client={queryClient}>
      <Start />
    </QueryClientProvider>
  )
}

/** Asks who is there before anything is shown. */
function Start() {
  const { start } = useLanguage().texts
  const session = useQuery(sessionQuery)
  if (session.data) {
    return (
      <StatusProvider>
        <Shell>
          <Routes />
        </Shell>
      </StatusProvider>
    )
  }
  return (
    <Frame>
      {session.isError ? <LoadFailed title={start.failed} error={session.error} onRetry={() => void session.refetch()} /> : <Waiting />}
    </Frame>
  )
}
