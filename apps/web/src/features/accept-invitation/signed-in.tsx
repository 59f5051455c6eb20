import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { toApiError } from '../../api/api-error.ts'
import { invitationQuery } from '../../api/invitation.ts'
import { useIdentity } from '../../api/session.ts'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { FailureText } from '../../ui/failure-text.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { Notice } from '../../ui/notice.tsx'

/** An invitation that somebody opens who is signed in: for whom it is and who they are. Nobody becomes somebody else by a link. */
export function SignedIn({ token, email }: { token: string; email: string }) {
  const { common } = useLanguage().texts
  const t = usePart('invitation')
  const { data: invitation, error, refetch } = useQuery(invitationQuery(token))
  const over = error !== null && toApiError(error).code === 'not-found'
  if (error && !over) return <LoadFailed title={t.loadFailed} error={error} onRetry={() => void refetch()} />
  if (!over && !invitation) {
    return (
      <p role="status" className="text-soft">
        {common.loading}
      </p>
    )
  }
  const forOther = invitation && invitation.email !== email
  return (
    <>
      <Notice tone={over ? 'warn' : 'info'} alert className="wrap-anywhere">
        <p>{over ? t.over : forOther ? t.forOther(invitation.email) : t.joined}</p>
        <p className="mt-1">{t.signedIn(email)}</p>
      </Notice>
      {forOther && <Leave />}
      <Link href="/accounts" replace className={`${buttonClass(forOther ? 'secondary' : 'primary')} mt-3 w-full`}>
        {t.stay}
      </Link>
    </>
  )
}

function Leave() {
  const t = usePart('invitation')
  const { signOut } = useIdentity()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const leave = async () => {
    setBusy(true)
    setFailure(undefined)
    try {
      await signOut()
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  return (
    <>
      {failure !== undefined && (
        <Notice tone="bad" alert className="mt-3">
          <FailureText error={failure} />
        </Notice>
      )}
      <Button look="primary" className="mt-4 w-full" busy={busy} onClick={() => void leave()}>
        {t.leave}
      </Button>
    </>
  )
}
