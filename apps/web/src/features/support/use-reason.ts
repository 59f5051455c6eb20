import { REASON_MAX, REASON_MIN, verifySupportAccount } from '@keyhaven/contract'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { usePlainText } from './use-plain-text.ts'

const reasonField = verifySupportAccount.body.shape.reason

/** Why something is done for a customer, as it is typed. */
export function useReason() {
  const { format } = useLanguage()
  const { verify: t } = usePart('support')
  const typed = usePlainText()
  const parsed = reasonField.safeParse(typed.text)
  return {
    ...typed,
    /** As it may be sent; undefined while it may not. */
    reason: parsed.success ? parsed.data : undefined,
    error: typed.refused ?? (parsed.success ? undefined : problem(parsed.error.issues[0]?.message)),
  }

  function problem(why: string | undefined) {
    if (why === 'too-short') return t.reasonShort(format.number(REASON_MIN))
    return why === 'too-long' ? t.reasonLong(format.number(REASON_MAX)) : t.reasonWrong
  }
}
