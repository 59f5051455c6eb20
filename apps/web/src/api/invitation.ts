import { acceptInvitation, readInvitation } from '@keyhaven/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from './request.ts'

/** Whom a link is for. Forgotten with the page: the token is in its key. */
export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => request(readInvitation, { body: { token }, signal }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })

/** @throws {ApiError} `not-found` when the invitation is good no more. */
export const sendAcceptance = (token: string, password: string) => request(acceptInvitation, { body: { token, password } })
