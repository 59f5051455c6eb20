import type { AccountView } from '@keyhaven/contract'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { Button } from '../../ui/button.tsx'
import { CELL, ROW, RowLink, Table } from '../../ui/lists/table.tsx'
import { PracticeTag } from '../../ui/practice-tag.tsx'
import { Tag } from '../../ui/tag.tsx'
import { HealthLabel } from './health.tsx'

interface AccountsTableProps {
  accounts: AccountView[]
  /** The one that was just added. */
  arrivedId: string | undefined
  nameOf: (exchangeId: string) => string | undefined
  onRemove: (account: AccountView) => void
}

export function AccountsTable({ accounts, ...shared }: AccountsTableProps) {
  const { columns } = usePart('account').list
  return (
    <Table columns={[columns.name, columns.exchange, columns.key, columns.health, columns.added]} actions={columns.actions}>
      {accounts.map((account) => (
        <Row key={account.id} account={account} {...shared} />
      ))}
    </Table>
  )
}

function Row({ account, arrivedId, nameOf, onRemove }: Omit<AccountsTableProps, 'accounts'> & { account: AccountView }) {
  const { format } = useLanguage()
  const { list: t } = usePart('account')
  const arrived = account.id === arrivedId
  return (
    <tr className={`${ROW} ${arrived ? 'bg-ok-tint' : ''}`}>
      <th scope="row" className={`${CELL} text-start font-semibold wrap-anywhere @2xl:max-w-80`}>
        <RowLink href={`/accounts/${account.id}`}>{account.name}</RowLink> {arrived && <Tag tone="fresh">{t.justAdded}</Tag>}
      </th>
      <td className={`${CELL} col-start-1 row-start-2`}>
        <span translate="no">{nameOf(account.exchange) ?? account.exchange}</span> <PracticeTag exchange={account.exchange} />
      </td>
      <td className={`${CELL} col-start-1 row-start-3 text-soft`} translate="no">
        <span className="value whitespace-nowrap">{account.keyHint}</span>
      </td>
      <td className={`${CELL} col-start-2 row-start-1 justify-self-end`}>
        <HealthLabel health={account.health} />
      </td>
      <td className={`${CELL} col-start-1 row-start-4 text-soft`}>
        <time dateTime={account.createdAt} title={format.dateTime(account.createdAt)} className="whitespace-nowrap">
          {format.date(account.createdAt)}
        </time>
      </td>
      <td className={`${CELL} col-start-2 row-span-2 row-start-3 self-end justify-self-end text-end`}>
        <Button look="subtle" className="relative z-1 -me-3" onClick={() => onRemove(account)}>
          {t.remove}
          <span translate="no" className="sr-only">
            {' '}
            {account.name}
          </span>
        </Button>
      </td>
    </tr>
  )
}
