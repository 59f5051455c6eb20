import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { listenToOtherTabs, sessionQuery } from '../api/session.ts'
import { useLanguage } from '../texts/language.ts'
import { Button } from '../ui/button.tsx'
import { FailureText } from '../ui/failure-text.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { StatusProvider } from '../ui/status.tsx'
import { LanguageProvider } from './language-provider.tsx'
import { queryClient } from './query-client.ts'
import { Routes } from './routes.tsx'
import { BareFrame, Frame, Shell, Waiting } from './shell.tsx'

export function App() {
  useEffect(() => listenToOtherTabs(queryClient), [])
  return (
    <QueryClientProvider client={queryClient}>
      <LanguageProvider wordless={<BareFrame />}>
        <StatusProvider>
          <Start />
        </StatusProvider>
      </LanguageProvider>
    </QueryClientProvider>
  )
}

/** Asks who is there before anything is shown. */
function Start() {
  const session = useQuery(sessionQuery)
  if (session.data) {
    return (
      <Shell>
        <Routes />
      </Shell>
    )
  }
  return <Frame>{session.isError ? <Unreachable error={session.error} onRetry={() => void session.refetch()} /> : <Waiting />}</Frame>
}

function Unreachable({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { start, common } = useLanguage().texts
  return (
    <div role="alert" className="mx-auto max-w-md pt-10 text-center sm:pt-20">
      <PageHeading title={start.failed} className="justify-center" />
      <p className="mt-2 mb-6 text-soft">
        <FailureText error={error} />
      </p>
      <Button look="primary" onClick={onRetry}>
        {common.retry}
      </Button>
    </div>
  )
}
