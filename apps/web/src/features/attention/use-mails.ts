import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { attentionQuery } from '../../api/attention.ts'
import { mailsQuery, sendMailsWanted } from '../../api/mails.ts'

/** Whether the person is written to, and the switch for it. */
export function useMails() {
  const queries = useQueryClient()
  const mails = useQuery(mailsQuery)
  // What was just chosen shows at once.
  const [chosen, setChosen] = useState<boolean>()
  const [failure, setFailure] = useState<unknown>()
  return {
    mails,
    wanted: chosen ?? mails.data?.wanted ?? false,
    busy: chosen !== undefined,
    failure,
    async setWanted(wanted: boolean) {
      if (chosen !== undefined) return
      setChosen(wanted)
      setFailure(undefined)
      try {
        queries.setQueryData(mailsQuery.queryKey, await sendMailsWanted(wanted))
        await queries.invalidateQueries({ queryKey: attentionQuery.queryKey })
      } catch (error) {
        setFailure(error)
      }
      setChosen(undefined)
    },
  }
}
