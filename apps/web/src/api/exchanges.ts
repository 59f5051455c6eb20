import { listExchanges } from '@keyhaven/contract'
import { queryOptions } from '@tanstack/react-query'
import { takeEarly } from './early.ts'
import { request } from './request.ts'

export const exchangesQuery = queryOptions({
  queryKey: ['exchanges'],
  queryFn: async ({ signal }) => (await request(listExchanges, { signal, early: takeEarly(listExchanges.path) })).items,
  staleTime: 5 * 60_000,
})
