import { AUTH_PATHS, type LanguageTag, readSession, type SessionView, updateSession } from '@keyhaven/contract'
import { type QueryClient, queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { forgetEarly, takeEarly } from './early.ts'
import { request, send } from './request.ts'

/** Who is signed in. Asked once; afterwards it changes only by what the person does, or by a 401. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => request(readSession, { signal, early: takeEarly(readSession.path) }),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
})

/** For pages, which are shown only once the session is known. */
export const useSession = (): SessionView => useSuspenseQuery(sessionQuery).data

// Signing out in one tab forgets everything in the others too.
const tabs = new BroadcastChannel('keyhaven')

/** Shows the sign-in page and forgets what was loaded; forms forget their keys as they go. */
export function forgetEverything(queries: QueryClient) {
  forgetEarly()
  const signUp = queries.getQueryData(sessionQuery.queryKey)?.signUp ?? 'closed'
  queries.setQueryData(sessionQuery.queryKey, { user: null, signUp })
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] })
}

export function listenToOtherTabs(queries: QueryClient): () => void {
  const forget = () => forgetEverything(queries)
  tabs.addEventListener('message', forget)
  return () => tabs.removeEventListener('message', forget)
}

/**
 * Saves which language the user reads. It counts at once on this page.
 *
 * @throws {ApiError} when the server has not heard of it.
 */
export function useSaveLanguage() {
  const queries = useQueryClient()
  return useCallback(
    async (language: LanguageTag) => {
      queries.setQueryData(sessionQuery.queryKey, (session) =>
        session?.user ? { ...session, user: { ...session.user, language } } : undefined,
      )
      await request(updateSession, { body: { language } })
    },
    [queries],
  )
}

export interface Credentials {
  email: string
  password: string
}

/** Signs in, up or out; nothing of it goes into the query cache but the session that comes of it. */
export function useIdentity() {
  const queries = useQueryClient()
  const reload = () => queries.fetchQuery({ ...sessionQuery, staleTime: 0 })
  return {
    signIn: async (credentials: Credentials) => {
      await send(AUTH_PATHS.signIn, { method: 'POST', body: credentials })
      return reload()
    },
    signUp: async (credentials: Credentials) => {
      await send(AUTH_PATHS.signUp, { method: 'POST', body: { ...credentials, name: credentials.email } })
      return reload()
    },
    signOut: async () => {
      await send(AUTH_PATHS.signOut, { method: 'POST', body: {} })
      tabs.postMessage('signed-out')
      forgetEverything(queries)
    },
  }
}
