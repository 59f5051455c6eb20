import type { AccountView } from '@keyhaven/contract'
import { useLanguage } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { Tag } from '../../ui/tag.tsx'
import { HealthLabel } from './health.tsx'

// In a narrow place a row is a small card of two columns; it stays a table row to assistive technology.
const ROW = 'grid grid-cols-[1fr_auto] gap-x-3 gap-y-0.5 px-4 py-3 @2xl:table-row'
const CELL = '@2xl:table-cell @2xl:px-4 @2xl:py-2.5 @2xl:align-middle'

interface AccountsTableProps {
  accounts: AccountView[]
  /** The one that was just added. */
  arrivedId: string | undefined
  practiceIds: ReadonlySet<string>
  nameOf: (exchangeId: string) => string | undefined
  onRemove: (account: AccountView) => void
}

export function AccountsTable({ accounts, ...shared }: AccountsTableProps) {
  const { columns } = useLanguage().texts.accounts
  return (
    <div className="card @container overflow-hidden">
      <table className="block w-full text-start @2xl:table">
        <thead className="sr-only @2xl:not-sr-only @2xl:table-header-group">
          <tr className="border-b border-line text-small text-soft">
            {[columns.name, columns.exchange, columns.key, columns.health, columns.added].map((column) => (
              <th key={column} scope="col" className="px-4 py-2 text-start font-medium">
                {column}
              </th>
            ))}
            <th scope="col" className="px-4 py-2">
              <span className="sr-only">{columns.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody className="block divide-y divide-line @2xl:table-row-group">
          {accounts.map((account) => (
            <Row key={account.id} account={account} {...shared} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ account, arrivedId, practiceIds, nameOf, onRemove }: Omit<AccountsTableProps, 'accounts'> & { account: AccountView }) {
  const { texts, format } = useLanguage()
  const arrived = account.id === arrivedId
  return (
    <tr className={`${ROW} ${arrived ? 'bg-ok-tint' : ''}`}>
      <th scope="row" className={`${CELL} text-start font-semibold wrap-anywhere @2xl:max-w-80`}>
        <span translate="no">{account.name}</span> {arrived && <Tag tone="fresh">{texts.accounts.justAdded}</Tag>}
      </th>
      <td className={`${CELL} col-start-1 row-start-2`}>
        <span translate="no">{nameOf(account.exchange) ?? account.exchange}</span>{' '}
        {practiceIds.has(account.exchange) && <Tag tone="practice">{texts.common.practice}</Tag>}
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
        <Button look="subtle" className="-me-3" onClick={() => onRemove(account)}>
          {texts.accounts.remove}
          <span translate="no" className="sr-only">
            {' '}
            {account.name}
          </span>
        </Button>
      </td>
    </tr>
  )
}

/** As tall as a short list, so that the page does not jump when the list arrives. */
export function TableSkeleton() {
  const { common } = useLanguage().texts
  return (
    <div className="card divide-y divide-line" role="status">
      <span className="sr-only">{common.loading}</span>
      <div className="hidden h-9 sm:block" />
      {[0, 1, 2].map((row) => (
        <div key={row} className="flex h-15 animate-breathe items-center gap-4 px-4">
          <div className="h-3.5 w-2/5 rounded-tag bg-sunken sm:w-1/4" />
          <div className="h-3.5 w-1/4 rounded-tag bg-sunken" />
        </div>
      ))}
    </div>
  )
}
