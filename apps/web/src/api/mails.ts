import { readMails, unsubscribe, updateMails } from '@keyhaven/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from './request.ts'

/** Whether the signed-in person is written to. */
export const mailsQuery = queryOptions({
  queryKey: ['mails'],
  queryFn: ({ signal }) => request(readMails, { signal }),
})

export const sendMailsWanted = (wanted: boolean) => request(updateMails, { body: { wanted } })

/** @param token - of a link in a mail; whoever holds it need not sign in. */
export const sendUnsubscribe = (token: string) => request(unsubscribe, { path: `${unsubscribe.path}?${new URLSearchParams({ token })}` })
