import { queryOptions } from '@tanstack/react-query'
import { request } from './request.ts'

/** What the signed-in person should do; the badge counts it on every page. */
export const attentionQuery = queryOptions({
  queryKey: ['attention'],
  queryFn: async ({ signal }) => request((await import('./attention-endpoint.ts')).readAttention, { signal }),
  staleTime: 60_000,
  refetchOnWindowFocus: true,
})
