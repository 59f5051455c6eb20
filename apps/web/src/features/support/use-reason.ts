import { holdsPrivateKey, REASON_MAX, REASON_MIN, verifySupportAccount } from '@keyhaven/contract'
import { useState } from 'react'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'

const reasonField = verifySupportAccount.body.shape.reason

/** Why something is done for a customer, as it is typed. */
export function useReason() {
  const { texts, format } = useLanguage()
  const { verify: t } = usePart('support')
  const [text, setText] = useState('')
  // A private key is told at once: nobody should go on writing around it.
  const secret = holdsPrivateKey(text) ? texts.problems['private-key-pasted']() : undefined
  const parsed = reasonField.safeParse(text)
  return {
    text,
    setText,
    secret,
    /** As it may be sent; undefined while it may not. */
    reason: secret === undefined && parsed.success ? parsed.data : undefined,
    error: secret ?? (parsed.success ? undefined : problem(parsed.error.issues[0]?.message)),
  }

  function problem(why: string | undefined) {
    if (why === 'too-short') return t.reasonShort(format.number(REASON_MIN))
    return why === 'too-long' ? t.reasonLong(format.number(REASON_MAX)) : t.reasonWrong
  }
}
