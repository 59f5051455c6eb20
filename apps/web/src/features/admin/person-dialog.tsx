import { type PersonView, ROLES, Role } from '@keyhaven/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { PEOPLE_KEY, sendPersonChange, sendPersonOut } from '../../api/people.ts'
import { sessionQuery, useSession } from '../../api/session.ts'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FailureText } from '../../ui/failure-text.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'

/** Changes what a person may do, whether they may sign in, and ends what they are signed in with. */
export function PersonDialog({ person, onClose }: { person: PersonView; onClose: () => void }) {
  const { common } = useLanguage().texts
  const { person: t, roles } = usePart('admin')
  const queries = useQueryClient()
  const { user } = useSession()
  const dialog = useRef<HTMLDialogElement>(null)
  const [role, setRole] = useState<Role>(person.role)
  const [disabled, setDisabled] = useState(person.disabled)
  const [busy, setBusy] = useState<'save' | 'sign-out'>()
  const [failure, setFailure] = useState<unknown>()
  const [signedOut, setSignedOut] = useState(false)
  const change = { ...(role !== person.role && { role }), ...(disabled !== person.disabled && { disabled }) }

  const run = async (what: 'save' | 'sign-out', act: () => Promise<unknown>) => {
    setBusy(what)
    setFailure(undefined)
    setSignedOut(false)
    try {
      await act()
      await queries.invalidateQueries({ queryKey: PEOPLE_KEY })
      // Whoever changes themselves may be somebody else now, or nobody.
      if (person.id === user?.id) await queries.invalidateQueries({ queryKey: sessionQuery.queryKey })
      setBusy(undefined)
      return true
    } catch (error) {
      setFailure(error)
      setBusy(undefined)
      return false
    }
  }
  const save = async () => {
    const saved = Object.keys(change).length === 0 || (await run('save', () => sendPersonChange(person.id, change)))
    if (saved) dialog.current?.close()
  }
  const signOut = async () => setSignedOut(await run('sign-out', () => sendPersonOut(person.id)))

  return (
    <Dialog
      ref={dialog}
      title={person.email}
      busy={busy !== undefined}
      onSubmit={() => void save()}
      onClose={onClose}
      actions={
        <>
          <Button disabled={busy !== undefined} onClick={() => dialog.current?.close()}>
            {common.cancel}
          </Button>
          <Button type="submit" look="primary" busy={busy === 'save'}>
            {t.save}
          </Button>
        </>
      }
    >
      <div className="space-y-2">
        <Select
          label={t.role}
          hint={t.roleHint}
          value={role}
          options={ROLES.map((value) => ({ value, label: roles[value] }))}
          onChoose={(value) => setRole(Role.parse(value))}
        />
        <Select
          label={t.access}
          hint={t.accessHint}
          value={disabled ? 'disabled' : 'active'}
          options={[
            { value: 'active', label: t.mayEnter },
            { value: 'disabled', label: t.mayNot },
          ]}
          onChoose={(value) => setDisabled(value === 'disabled')}
        />
        <div className="flex flex-wrap items-center gap-3">
          <Button busy={busy === 'sign-out'} onClick={() => void signOut()}>
            {t.signOut}
          </Button>
          <output className="font-semibold text-ok">{signedOut && t.signedOut}</output>
        </div>
      </div>
      {failure !== undefined && (
        <Notice tone="bad" title={t.failed} alert className="mt-4">
          <FailureText error={failure} />
        </Notice>
      )}
    </Dialog>
  )
}
