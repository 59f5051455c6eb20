import { useState } from 'react'
import { Link, Redirect, useSearch } from 'wouter'
import { useIdentity, useSession } from '../../api/session.ts'
import { usePart } from '../../texts/use-part.ts'
import { Entrance } from '../../ui/entrance.tsx'
import { Notice } from '../../ui/notice.tsx'
import { CredentialsForm } from './credentials-form.tsx'
import { returnPath } from './return-path.ts'

export default function SignInPage() {
  const { signIn: t } = usePart('entrance')
  const { user, signUp } = useSession()
  const { signIn } = useIdentity()
  const [noCookie, setNoCookie] = useState(false)
  const search = useSearch()
  if (user) return <Redirect to={returnPath(search, location.origin)} replace />

  return (
    <Entrance title={t.title} lead={t.lead}>
      {noCookie && (
        <Notice tone="warn" alert className="mb-3">
          <p>{t.noCookie}</p>
        </Notice>
      )}
      <CredentialsForm
        kind="existing"
        submit={t.submit}
        onSubmit={async (credentials) => setNoCookie((await signIn(credentials)).user === null)}
      />
      {signUp === 'open' && (
        <p className="mt-5 text-center text-soft">
          {t.noAccountYet}{' '}
          <Link href={`/sign-up${search && `?${search}`}`} className="link">
            {t.toSignUp}
          </Link>
        </p>
      )}
    </Entrance>
  )
}
