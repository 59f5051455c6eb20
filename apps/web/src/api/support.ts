import {
  addSupportNote,
  listAuditEvents,
  listSupportAccountEvents,
  listSupportAccountVerifications,
  listSupportNotes,
  lookUpVerification,
  readSupportAccount,
  searchAccounts,
  searchVerifications,
} from '@keyhaven/contract'
import { infiniteQueryOptions, keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import { request } from './request.ts'

const ROWS = 25
const HISTORY_PAGE = 10

const paged = {
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor,
}

/** A path with its query; what is undefined is left out. */
function asking(path: string, asked: Readonly<Record<string, string | undefined>>, cursor: string | null, limit: number): string {
  const given = Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '')
  return `${path}?${new URLSearchParams([...given, ['limit', String(limit)], ...(cursor === null ? [] : [['cursor', cursor]])])}`
}

type Asked<Endpoint extends { query: unknown }> = Partial<Record<keyof Endpoint['query'] | (string & {}), string>>

/** What is shown stays until the next answer is there; a search that nobody waits for any more is given up. */
const searched = { ...paged, placeholderData: keepPreviousData, staleTime: 0 }

export const searchAccountsQuery = (asked: Asked<typeof searchAccounts>) =>
  infiniteQueryOptions({
    ...searched,
    queryKey: ['support', 'accounts', asked],
    queryFn: ({ pageParam, signal }) => request(searchAccounts, { path: asking(searchAccounts.path, asked, pageParam, ROWS), signal }),
  })

export const searchVerificationsQuery = (asked: Asked<typeof searchVerifications>) =>
  infiniteQueryOptions({
    ...searched,
    queryKey: ['support', 'verifications', asked],
    queryFn: ({ pageParam, signal }) =>
      request(searchVerifications, { path: asking(searchVerifications.path, asked, pageParam, ROWS), signal }),
  })

interface OfAccount {
  path: `/api/support/accounts/:id${string}`
}

/** An endpoint's path with the account's id in it. */
export const supportPath = ({ path }: OfAccount, id: string) => path.replace(':id', encodeURIComponent(id))

export const supportAccountQuery = (id: string) =>
  queryOptions({
    queryKey: ['support', 'account', id],
    queryFn: ({ signal }) => request(readSupportAccount, { path: supportPath(readSupportAccount, id), signal }),
  })

/** Newest first. */
export const supportHistoryQuery = (id: string) =>
  infiniteQueryOptions({
    ...paged,
    queryKey: ['support', 'account', id, 'verifications'],
    queryFn: ({ pageParam, signal }) =>
      request(listSupportAccountVerifications, {
        path: asking(supportPath(listSupportAccountVerifications, id), {}, pageParam, HISTORY_PAGE),
        signal,
      }),
  })

/** Newest first: what happened, as the owner sees it. */
export const supportEventsQuery = (id: string) =>
  infiniteQueryOptions({
    ...paged,
    queryKey: ['support', 'account', id, 'events'],
    queryFn: ({ pageParam, signal }) =>
      request(listSupportAccountEvents, { path: asking(supportPath(listSupportAccountEvents, id), {}, pageParam, HISTORY_PAGE), signal }),
  })

/** Newest first. */
export const supportNotesQuery = (id: string) =>
  infiniteQueryOptions({
    ...paged,
    queryKey: ['support', 'account', id, 'notes'],
    queryFn: ({ pageParam, signal }) =>
      request(listSupportNotes, { path: asking(supportPath(listSupportNotes, id), {}, pageParam, HISTORY_PAGE), signal }),
  })

/** What staff and everybody else did with an account, newest first: for who may read the trail. */
export const visitsQuery = (id: string) =>
  infiniteQueryOptions({
    ...paged,
    queryKey: ['support', 'account', id, 'visits'],
    queryFn: ({ pageParam, signal }) =>
      request(listAuditEvents, { path: asking(listAuditEvents.path, { account: id }, pageParam, HISTORY_PAGE), signal }),
  })

export const verificationByCodeQuery = (code: string) =>
  queryOptions({
    queryKey: ['support', 'verification', code],
    queryFn: ({ signal }) =>
      request(lookUpVerification, { path: lookUpVerification.path.replace(':code', encodeURIComponent(code)), signal }),
  })

/** Something was done with an account: what is shown of it is asked for anew. */
export const refreshSupportAccount = (queries: QueryClient, id: string) =>
  queries.invalidateQueries({ queryKey: ['support', 'account', id] })

/** @throws {ApiError} when nothing was added. */
export const sendNote = (id: string, text: string) => request(addSupportNote, { path: supportPath(addSupportNote, id), body: { text } })
