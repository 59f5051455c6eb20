import {
  type AccountView,
  listAccountEvents,
  listAccountVerifications,
  readAccount,
  removeAccount,
  renameAccount,
  StaleAccountProblem,
} from '@keyhaven/contract'
import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { accountsQuery } from './accounts.ts'
import { toApiError } from './api-error.ts'
import { attentionQuery } from './attention.ts'
import { request } from './request.ts'

interface OfAccount {
  path: `/api/accounts/:id${string}`
}

/** An endpoint's path with the account's id in it. */
export const accountPath = ({ path }: OfAccount, id: string) => path.replace(':id', encodeURIComponent(id))

/** Sent with a change: it is meant for the account as it was seen, and for no other version of it. */
export const ifVersion = (version: number) => ({ 'if-match': `"${version}"` })

export const accountQuery = (id: string) =>
  queryOptions({
    queryKey: ['account', id],
    queryFn: ({ signal }) => request(readAccount, { path: accountPath(readAccount, id), signal }),
    refetchOnWindowFocus: true,
  })

const HISTORY_PAGE = 10

const historyPath = (endpoint: OfAccount, id: string, cursor: string | null) =>
  `${accountPath(endpoint, id)}?${new URLSearchParams({ limit: String(HISTORY_PAGE), ...(cursor !== null && { cursor }) })}`

const paged = {
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor,
}

/** Newest first. */
export const accountVerificationsQuery = (id: string) =>
  infiniteQueryOptions({
    ...paged,
    queryKey: ['account', id, 'verifications'],
    queryFn: ({ pageParam, signal }) =>
      request(listAccountVerifications, { path: historyPath(listAccountVerifications, id, pageParam), signal }),
  })

/** Newest first. */
export const accountEventsQuery = (id: string) =>
  infiniteQueryOptions({
    ...paged,
    queryKey: ['account', id, 'events'],
    queryFn: ({ pageParam, signal }) => request(listAccountEvents, { path: historyPath(listAccountEvents, id, pageParam), signal }),
  })

/** Something happened to an account: what is shown of it, here and in the list, is asked for anew. */
export const refreshAccount = (queries: QueryClient, id: string) =>
  Promise.all([['account', id], accountsQuery.queryKey, attentionQuery.queryKey].map((queryKey) => queries.invalidateQueries({ queryKey })))

type Seen = Pick<AccountView, 'id' | 'version'>

/** @throws {ApiError} `stale` when somebody else was faster; see {@link presentOf}. */
export const sendName = ({ id, version }: Seen, name: string) =>
  request(renameAccount, { path: accountPath(renameAccount, id), headers: ifVersion(version), body: { name } })

/** @throws {ApiError} `stale` when somebody else was faster; see {@link presentOf}. */
export const sendRemoval = ({ id, version }: Seen) =>
  request(removeAccount, { path: accountPath(removeAccount, id), headers: ifVersion(version) })

/** The account as somebody else has made it meanwhile; undefined when that is not why a change failed. */
export function presentOf(error: unknown): AccountView | undefined {
  const { code, answer } = toApiError(error)
  return code === 'stale' ? StaleAccountProblem.safeParse(answer).data?.present : undefined
}
