import { NewCredentials, PASSWORD_MAX, PASSWORD_MIN } from '@keyhaven/contract'
import { type FormEvent, useId, useRef, useState } from 'react'
import { type ApiError, toApiError } from '../../api/api-error.ts'
import type { Credentials } from '../../api/session.ts'
import { usePart } from '../../texts/use-part.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { FailureText } from '../../ui/failure-text.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'

interface CredentialsFormProps {
  kind: 'existing' | 'new'
  submit: string
  /** Whose account it is, where that is settled. */
  email?: string
  /** What to say where the server's refusal means something of its own here. */
  refusal?: (error: ApiError) => string | undefined
  onSubmit: (credentials: Credentials) => Promise<void>
}

type Wrong = Partial<Record<keyof Credentials, string>>

/** What is wrong with each field. An existing password may be older than the rules of a new one, and only has to be there. */
function judge(kind: CredentialsFormProps['kind'], { email, password }: Credentials): Wrong {
  if (kind === 'existing') return { ...(email === '' && { email: 'missing' }), ...(password === '' && { password: 'missing' }) }
  const issues = NewCredentials.safeParse({ email, password }).error?.issues ?? []
  return Object.fromEntries(issues.map(({ path, code }) => [path[0], code]))
}

/** E-mail and password, to sign in with or to make an account from. */
export function CredentialsForm({ kind, submit, email: settled, refusal, onSubmit }: CredentialsFormProps) {
  const { signIn, signUp } = usePart('entrance')
  const [failure, setFailure] = useState<ApiError>()
  const [sending, setSending] = useState(false)
  // Nothing is called wrong before the first try; from then on as it is typed.
  const [tried, setTried] = useState<Credentials>()
  // How often both fields were refused at once: each time there is a new summary, which takes the focus.
  const [refused, setRefused] = useState(0)
  const id = useId()
  const email = useRef<HTMLInputElement>(null)
  const password = useRef<HTMLInputElement>(null)
  const wrong = tried ? judge(kind, tried) : {}

  const read = (): Credentials => ({ email: email.current?.value.trim() ?? '', password: password.current?.value ?? '' })
  const onTyped = () => tried && setTried(read())
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (sending) return
    const credentials = read()
    const faults = judge(kind, credentials)
    if (faults.email || faults.password) {
      setTried(credentials)
      const both = faults.email && faults.password
      setRefused((times) => (both ? times + 1 : 0))
      const first = faults.email ? email : password
      // Where both need something, the summary above them has the focus.
      if (!both) first.current?.focus()
      return
    }
    setTried(undefined)
    setRefused(0)
    setSending(true)
    setFailure(undefined)
    try {
      await onSubmit(credentials)
    } catch (error) {
      setFailure(toApiError(error))
      if (kind === 'existing' && password.current) {
        password.current.value = ''
        password.current.focus()
      }
    }
    setSending(false)
  }

  const emailError = wrong.email && (tried?.email === '' ? signIn.emailMissing : signIn.emailInvalid)
  const passwordError = wrong.password && passwordText(wrong.password)
  function passwordText(type: string) {
    if (kind === 'existing') return signIn.passwordMissing
    return type === 'too_big' ? signUp.passwordLong(PASSWORD_MAX) : signUp.passwordShort(PASSWORD_MIN)
  }

  return (
    <form onSubmit={(event) => void send(event)} noValidate className="space-y-3">
      {failure && (
        <Notice tone="bad" alert>
          <p>{refusal?.(failure) ?? <FailureText error={failure} />}</p>
        </Notice>
      )}
      {refused > 0 && emailError && passwordError && (
        <ErrorSummary
          key={refused}
          title={signIn.putRight}
          errors={[
            { field: `${id}-email`, text: emailError },
            { field: `${id}-password`, text: passwordError },
          ]}
        />
      )}
      <Field
        id={`${id}-email`}
        label={signIn.email}
        type="email"
        autoComplete="username"
        error={emailError}
        name="email"
        defaultValue={settled}
        readOnly={settled !== undefined}
        ref={email}
        onChange={onTyped}
      />
      <Field
        id={`${id}-password`}
        label={signIn.password}
        type="password"
        autoComplete={kind === 'new' ? 'new-password' : 'current-password'}
        hint={kind === 'new' ? signUp.passwordHint(PASSWORD_MIN) : undefined}
        error={passwordError}
        name="password"
        ref={password}
        onChange={onTyped}
      />
      <Button type="submit" look="primary" busy={sending} className="w-full">
        {submit}
      </Button>
    </form>
  )
}
