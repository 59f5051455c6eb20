import { changePerson, invitePerson, type LanguageTag, listPeople, type PersonView, signPersonOut } from '@keyhaven/contract'
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { request } from './request.ts'

interface OfPerson {
  path: `/api/admin/people/:id${string}`
}
const personPath = ({ path }: OfPerson, id: string) => path.replace(':id', encodeURIComponent(id))

export const PEOPLE_KEY = ['people']

/** By e-mail. What is shown stays until the next answer is there. */
export const peopleQuery = (query: string) =>
  infiniteQueryOptions({
    queryKey: [...PEOPLE_KEY, query],
    queryFn: ({ pageParam, signal }) => {
      const asked = new URLSearchParams({ ...(query && { query }), ...(pageParam !== null && { cursor: pageParam }) })
      return request(listPeople, { path: `${listPeople.path}?${asked}`, signal })
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  })

/** @throws {ApiError} `last-admin` when nobody else could administer this Keyhaven. */
export const sendPersonChange = (id: string, change: Partial<Pick<PersonView, 'role' | 'disabled'>>) =>
  request(changePerson, { path: personPath(changePerson, id), body: change })

export const sendPersonOut = (id: string) => request(signPersonOut, { path: personPath(signPersonOut, id) })

interface Invitation extends Pick<PersonView, 'email' | 'role'> {
  language: LanguageTag
}

/** @throws {ApiError} `email-taken` when somebody signs in with it already. */
export const sendInvitation = (invitation: Invitation) => request(invitePerson, { body: invitation })
