import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Link, Redirect } from 'wouter'
import { toApiError } from '../../api/api-error.ts'
import { invitationQuery, sendAcceptance } from '../../api/invitation.ts'
import { forgetToken } from '../../api/link-token.ts'
import { type Credentials, useIdentity, useSession } from '../../api/session.ts'
import { useLinkToken } from '../../api/use-link-token.ts'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { Entrance } from '../../ui/entrance.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { Notice } from '../../ui/notice.tsx'
import { CredentialsForm } from '../sign-in/credentials-form.tsx'
import { SignedIn } from './signed-in.tsx'

/** Where an invited person chooses a password. */
export default function InvitationPage() {
  const { signUp } = usePart('entrance')
  const t = usePart('invitation')
  const { user } = useSession()
  const token = useLinkToken('/invitation')
  const [joined, setJoined] = useState(false)

  if (user && (joined || token === undefined)) return <Redirect to="/accounts" replace />

  let content: ReactNode
  if (token === undefined) content = <Notice tone="warn">{t.noLink}</Notice>
  else if (user) content = <SignedIn token={token} email={user.email} />
  else content = <Invited key={token} token={token} joined={joined} onJoined={() => setJoined(true)} />
  return (
    <Entrance title={t.title} {...(!user && { lead: t.lead })}>
      {content}
      {!user && (
        <p className="mt-5 text-center text-soft">
          {signUp.haveAccount}{' '}
          <Link href="/sign-in" className="link">
            {signUp.toSignIn}
          </Link>
        </p>
      )}
    </Entrance>
  )
}

function Invited({ token, joined, onJoined }: { token: string; joined: boolean; onJoined: () => void }) {
  const { common } = useLanguage().texts
  const t = usePart('invitation')
  const { signIn } = useIdentity()
  const { data: invitation, error, refetch } = useQuery(invitationQuery(token))

  const join = async (credentials: Credentials) => {
    // Joined, but signing in failed: a second press only has to sign in.
    if (!joined) {
      await sendAcceptance(token, credentials.password)
      forgetToken()
      onJoined()
    }
    await signIn(credentials)
  }

  if (invitation) {
    return (
      <CredentialsForm
        kind="new"
        email={invitation.email}
        submit={t.submit}
        refusal={({ code }) => (code === 'not-found' ? t.over : undefined)}
        onSubmit={join}
      />
    )
  }
  if (!error) {
    return (
      <p role="status" className="text-soft">
        {common.loading}
      </p>
    )
  }
  if (toApiError(error).code !== 'not-found') return <LoadFailed title={t.loadFailed} error={error} onRetry={() => void refetch()} />
  return (
    <Notice tone="warn" alert>
      {t.over}
    </Notice>
  )
}
