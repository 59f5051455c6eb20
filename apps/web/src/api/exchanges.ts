import { listExchanges } from '@keyhaven/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from './request.ts'

export const exchangesQuery = queryOptions({
  queryKey: ['exchanges'],
  queryFn: async ({ signal }) => (await request(listExchanges, { signal })).items,
  staleTime: 5 * 60_000,
})
