import { NewCredentials, PASSWORD_MAX, PASSWORD_MIN } from '@keyhaven/contract'
import { useState } from 'react'
import { type Resolver, useForm } from 'react-hook-form'
import { type ApiError, toApiError } from '../../api/api-error.ts'
import type { Credentials } from '../../api/session.ts'
import { useLanguage } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { FailureText } from '../../ui/failure-text.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'

interface CredentialsFormProps {
  kind: 'existing' | 'new'
  submit: string
  /** What to say where the server's refusal means something of its own here. */
  refusal?: (error: ApiError) => string | undefined
  onSubmit: (credentials: Credentials) => Promise<void>
}

const newCredentials: Resolver<Credentials> = (values) => {
  const parsed = NewCredentials.safeParse(values)
  if (parsed.success) return { values: parsed.data, errors: {} }
  const wrong = (field: keyof Credentials) => parsed.error.issues.find(({ path }) => path[0] === field)
  const [email, password] = [wrong('email'), wrong('password')]
  return { values: {}, errors: { ...(email && { email: { type: email.code } }), ...(password && { password: { type: password.code } }) } }
}

/** E-mail and password, to sign in with or to make an account from. */
export function CredentialsForm({ kind, submit, refusal, onSubmit }: CredentialsFormProps) {
  const { signIn, signUp } = useLanguage().texts
  const [failure, setFailure] = useState<ApiError>()
  const { register, handleSubmit, getValues, resetField, setFocus, formState } = useForm<Credentials>({
    defaultValues: { email: '', password: '' },
    // An existing password may be older than the rules of a new one, and only has to be there.
    ...(kind === 'new' && { resolver: newCredentials }),
  })
  const { errors, isSubmitting } = formState

  const send = async (credentials: Credentials) => {
    setFailure(undefined)
    try {
      await onSubmit(credentials)
    } catch (error) {
      setFailure(toApiError(error))
      if (kind === 'existing') {
        resetField('password')
        setFocus('password')
      }
    }
  }

  const emailError = errors.email && (getValues('email') === '' ? signIn.emailMissing : signIn.emailInvalid)
  const passwordError = errors.password && passwordText(errors.password.type)
  function passwordText(type: string) {
    if (kind === 'existing') return signIn.passwordMissing
    return type === 'too_big' ? signUp.passwordLong(PASSWORD_MAX) : signUp.passwordShort(PASSWORD_MIN)
  }

  return (
    <form onSubmit={handleSubmit(send)} noValidate className="space-y-3">
      {failure && (
        <Notice tone="bad" alert>
          <p>{refusal?.(failure) ?? <FailureText error={failure} />}</p>
        </Notice>
      )}
      <Field
        label={signIn.email}
        type="email"
        autoComplete="username"
        error={emailError}
        {...register('email', { required: true, setValueAs: (email: string) => email.trim() })}
      />
      <Field
        label={signIn.password}
        type="password"
        autoComplete={kind === 'new' ? 'new-password' : 'current-password'}
        hint={kind === 'new' ? signUp.passwordHint(PASSWORD_MIN) : undefined}
        error={passwordError}
        {...register('password', { required: true })}
      />
      <Button type="submit" look="primary" busy={isSubmitting} className="w-full">
        {submit}
      </Button>
    </form>
  )
}
