import { toApiError } from '../api/api-error.ts'
import { useLanguage } from '../texts/language.ts'

/** A failed request in the reader's words. */
export function FailureText({ error }: { error: unknown }) {
  const { texts, format } = useLanguage()
  const { code, retryAfterSeconds } = toApiError(error)
  return texts.problems[code]({ wait: retryAfterSeconds === undefined ? undefined : format.wait(retryAfterSeconds) })
}
