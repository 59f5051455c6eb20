import type { PersonView } from '@keyhaven/contract'
import { useSession } from '../../api/session.ts'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { CELL, ROW, Table } from '../../ui/lists/table.tsx'
import { Tag } from '../../ui/tag.tsx'

interface PeopleTableProps {
  people: readonly PersonView[]
  onChange: (person: PersonView) => void
}

export function PeopleTable({ people, onChange }: PeopleTableProps) {
  const { columns } = usePart('admin').people
  return (
    <Table columns={[columns.email, columns.role, columns.access, columns.since]} actions={columns.actions}>
      {people.map((person) => (
        <Row key={person.id} person={person} onChange={onChange} />
      ))}
    </Table>
  )
}

function Row({ person, onChange }: { person: PersonView; onChange: (person: PersonView) => void }) {
  const { format } = useLanguage()
  const { people: t, roles } = usePart('admin')
  const { user } = useSession()
  return (
    <tr className={ROW}>
      <th scope="row" className={`${CELL} text-start font-semibold wrap-anywhere @2xl:max-w-96`}>
        <span translate="no">{person.email}</span> {person.id === user?.id && <Tag tone="fresh">{t.you}</Tag>}
      </th>
      <td className={`${CELL} col-start-1 row-start-2`}>{roles[person.role]}</td>
      <td className={`${CELL} col-start-2 row-start-1 justify-self-end`}>
        {person.disabled ? (
          <span className="inline-flex items-center gap-1 font-semibold text-warn">
            <Icon name="no" />
            {t.disabled}
          </span>
        ) : (
          <span className="text-soft">{t.active}</span>
        )}
      </td>
      <td className={`${CELL} col-start-1 row-start-3 text-soft`}>
        <time dateTime={person.createdAt} title={format.dateTime(person.createdAt)} className="whitespace-nowrap">
          {format.date(person.createdAt)}
        </time>
      </td>
      <td className={`${CELL} col-start-2 row-span-2 row-start-2 self-end justify-self-end text-end`}>
        <Button look="subtle" className="-me-3" onClick={() => onChange(person)}>
          {t.change}
          <span translate="no" className="sr-only">
            {' '}
            {person.email}
          </span>
        </Button>
      </td>
    </tr>
  )
}
