import type { PersonView } from '@keyhaven/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { peopleQuery } from '../../api/people.ts'
import { usePart } from '../../texts/use-part.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { RowSkeleton } from '../../ui/lists/row-skeleton.tsx'
import { ShowMore } from '../../ui/lists/show-more.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { useTyped } from '../support/use-typed.ts'
import { AdminFrame } from './admin-frame.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { PeopleTable } from './people-table.tsx'
import { PersonDialog } from './person-dialog.tsx'

/** Who may sign in, and as what. */
export default function PeoplePage() {
  const { people: t } = usePart('admin')
  const { pasted } = usePart('support')
  const [query, setQuery] = useState('')
  const { typed, secret, type } = useTyped(query, setQuery)
  const [inviting, setInviting] = useState(false)
  const [changing, setChanging] = useState<PersonView>()
  const list = useInfiniteQuery(peopleQuery(query))
  const people = list.data?.pages.flatMap(({ items }) => items)

  return (
    <AdminFrame
      title={t.title}
      action={
        <Button look="primary" icon="plus" onClick={() => setInviting(true)}>
          {t.invite}
        </Button>
      }
    >
      <div className="max-w-sm">
        <Field
          label={t.find}
          error={secret ? pasted : undefined}
          type="search"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={254}
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
        />
      </div>
      {list.isError && !people && <LoadFailed title={t.loadFailed} error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <RowSkeleton />}
      {people?.length === 0 && (
        <p role="status" className="card px-4 py-6 text-soft">
          {t.none}
        </p>
      )}
      {people && people.length > 0 && <PeopleTable people={people} onChange={setChanging} />}
      {people && <ShowMore list={list} more={t.more} failed={t.moreFailed} />}
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
      {changing && <PersonDialog key={changing.id} person={changing} onClose={() => setChanging(undefined)} />}
    </AdminFrame>
  )
}
