import { QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError } from '../api/api-error.ts'
import { forgetEverything, sessionQuery } from '../api/session.ts'

const RETRIES = 2
const worthRetrying = (error: Error) => error instanceof ApiError && (error.code === 'network' || error.code === 'unavailable')

/** Holds what was read from the server. Keys are never read, and what is sent does not pass through here. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      if (error instanceof ApiError && error.code === 'unauthenticated' && query.queryKey[0] !== sessionQuery.queryKey[0]) {
        forgetEverything(queryClient)
      }
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A form that is being filled in must not be swept away because a tab came to the front.
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      retry: (count, error) => count < RETRIES && worthRetrying(error),
      retryDelay: (count) => 300 * 2 ** count,
      networkMode: 'always',
    },
  },
})
