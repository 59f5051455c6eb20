import { listAccounts } from '@keyhaven/contract'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { takeEarly } from './early.ts'
import { request } from './request.ts'

export const accountsQuery = infiniteQueryOptions({
  queryKey: ['accounts'],
  queryFn: ({ pageParam, signal }) => {
    const path = pageParam === null ? listAccounts.path : `${listAccounts.path}?${new URLSearchParams({ cursor: pageParam })}`
    return request(listAccounts, { path, signal, early: takeEarly(path) })
  },
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }) => nextCursor,
  refetchOnWindowFocus: true,
})
