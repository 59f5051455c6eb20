import { liftBudget, listAuditEvents, readAddresses, readEgressHealth, readStatistics } from '@keyhaven/contract'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { request } from './request.ts'

export const readinessQuery = queryOptions({
  queryKey: ['service', 'addresses'],
  queryFn: async ({ signal }) => (await request(readAddresses, { signal })).items,
})

export const egressQuery = queryOptions({
  queryKey: ['service', 'egress'],
  queryFn: async ({ signal }) => (await request(readEgressHealth, { signal })).items,
})

/** @param from - a day, as `to`, which counts too: `2026-11-25`. */
export const statisticsQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['service', 'statistics', from, to],
    queryFn: async ({ signal }) =>
      (await request(readStatistics, { path: `${readStatistics.path}?${new URLSearchParams({ from, to })}`, signal })).days,
    placeholderData: keepPreviousData,
  })

/** Newest first. @param filters - by the names of the endpoint's query. */
export const auditQuery = (filters: Readonly<Record<string, string>>) =>
  infiniteQueryOptions({
    queryKey: ['service', 'audit', filters],
    queryFn: ({ pageParam, signal }) => {
      const asked = new URLSearchParams({ ...filters, ...(pageParam !== null && { cursor: pageParam }) })
      return request(listAuditEvents, { path: `${listAuditEvents.path}?${asked}`, signal })
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  })

export type Held = 'user' | 'key' | 'address'

/** @throws {ApiError} when nothing was lifted. */
export const sendLift = (what: Held, which: string, reason: string) => request(liftBudget, { body: { [what]: which, reason } })
