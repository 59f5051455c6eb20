import { Link, Redirect, useSearch } from 'wouter'
import { useIdentity, useSession } from '../../api/session.ts'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { Entrance } from '../../ui/entrance.tsx'
import { CredentialsForm } from './credentials-form.tsx'
import { returnPath } from './return-path.ts'

export default function SignUpPage() {
  const { problems } = useLanguage().texts
  const { signUp: t } = usePart('entrance')
  const { user, signUp: offered } = useSession()
  const { signUp } = useIdentity()
  const search = useSearch()
  if (user) return <Redirect to={returnPath(search, location.origin)} replace />

  return (
    <Entrance title={t.title}>
      {offered === 'open' ? (
        <CredentialsForm
          kind="new"
          submit={t.submit}
          onSubmit={async (credentials) => {
            await signUp(credentials)
          }}
        />
      ) : (
        <p>{problems['sign-up-closed']()}</p>
      )}
      <p className="mt-5 text-center text-soft">
        {t.haveAccount}{' '}
        <Link href={`/sign-in${search && `?${search}`}`} className="link">
          {t.toSignIn}
        </Link>
      </p>
    </Entrance>
  )
}
