import { createFirstAdmin } from '@keyhaven/contract'
import { useState } from 'react'
import { Link, Redirect } from 'wouter'
import { forgetToken } from '../../api/link-token.ts'
import { request } from '../../api/request.ts'
import { type Credentials, useIdentity, useSession } from '../../api/session.ts'
import { useLinkToken } from '../../api/use-link-token.ts'
import { usePart } from '../../texts/use-part.ts'
import { Entrance } from '../../ui/entrance.tsx'
import { Notice } from '../../ui/notice.tsx'
import { CredentialsForm } from '../sign-in/credentials-form.tsx'

export default function FirstAdminPage() {
  const { firstAdmin: t, signUp } = usePart('entrance')
  const { user } = useSession()
  const { signIn } = useIdentity()
  const token = useLinkToken('/first-admin')
  const [made, setMade] = useState(false)

  if (user) return <Redirect to="/accounts" replace />

  const make = async (token: string, credentials: Credentials) => {
    // Made, but signing in failed: a second press only has to sign in.
    if (!made) {
      await request(createFirstAdmin, { body: { token, ...credentials } })
      forgetToken()
      setMade(true)
    }
    await signIn(credentials)
  }

  return (
    <Entrance title={t.title} lead={t.lead}>
      {token === undefined ? (
        <Notice tone="warn">
          <p>{t.noLink}</p>
        </Notice>
      ) : (
        <CredentialsForm
          kind="new"
          submit={t.submit}
          refusal={({ code }) => (code === 'not-found' ? t.linkUsed : undefined)}
          onSubmit={(credentials) => make(token, credentials)}
        />
      )}
      <p className="mt-5 text-center text-soft">
        {signUp.haveAccount}{' '}
        <Link href="/sign-in" className="link">
          {signUp.toSignIn}
        </Link>
      </p>
    </Entrance>
  )
}
