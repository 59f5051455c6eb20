import { usePart } from '../../texts/use-part.ts'
import { Logo } from '../../ui/logo.tsx'
import { AddAccountMenu } from './add-account-menu.tsx'

export function NoAccounts({ practice }: { practice: boolean }) {
  const { empty } = usePart('account').list
  return (
    <section className="card px-5 py-12 text-center sm:py-16">
      <Logo className="mx-auto mb-4 size-12" />
      <h2 className="text-lead font-semibold">{empty.title}</h2>
      <p className="mx-auto mt-1.5 mb-5 max-w-md text-soft">{empty.text}</p>
      <div className="flex justify-center">
        <AddAccountMenu practice={practice} align="middle" />
      </div>
      <p className="mt-4 min-h-5 text-small text-soft">{practice && empty.practice}</p>
    </section>
  )
}
