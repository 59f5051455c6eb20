import type { AttentionItem } from '@keyhaven/contract'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { CopyValue } from '../../ui/copy-value.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { PracticeTag } from '../../ui/practice-tag.tsx'
import { WithLabels } from '../follow-guide/labels.tsx'
import { Reasons } from './reasons.tsx'
import { useMails } from './use-mails.ts'

/** One thing to do: the action first, then why, then the way there. */
export function AttentionEntry({ item }: { item: AttentionItem }) {
  switch (item.action) {
    case 'replace-keys':
      return <ReplaceKeys item={item} />
    case 'mend-key':
      return <MendKey item={item} />
    case 'add-addresses':
      return <AddAddresses item={item} />
    default:
      return <MendMail item={item} />
  }
}

type Of<Action extends AttentionItem['action']> = { item: Extract<AttentionItem, { action: Action }> }

function ReplaceKeys({ item: { account, reasons, expiresAt, daysLeft } }: Of<'replace-keys'>) {
  const { format } = useLanguage()
  const { attention: t, page } = usePart('account')
  const ended = daysLeft === 0
  return (
    <Entry
      icon={ended || account.health === 'broken' ? 'failed' : 'warning'}
      title={t.replace(account.name)}
      exchange={account.exchange}
      way={
        <Link href={`/accounts/${account.id}/keys`} className={buttonClass('primary')}>
          {page.replace}
          <For name={account.name} />
        </Link>
      }
    >
      {expiresAt && daysLeft !== null ? (
        <p>{ended ? t.expired(format.date(expiresAt)) : t.expires(format.date(expiresAt), format.days(daysLeft))}</p>
      ) : (
        <Reasons codes={reasons} />
      )}
    </Entry>
  )
}

function MendKey({ item: { account, reasons } }: Of<'mend-key'>) {
  const { attention: t } = usePart('account')
  return (
    <Entry
      icon={account.health === 'broken' ? 'failed' : 'warning'}
      title={t.mend(account.name)}
      exchange={account.exchange}
      way={
        <Link href={`/accounts/${account.id}/mend`} className={buttonClass('primary')}>
          {t.seeWhat}
          <For name={account.name} />
        </Link>
      }
    >
      <Reasons codes={reasons} />
    </Entry>
  )
}

function AddAddresses({ item: { account, missing, paste } }: Of<'add-addresses'>) {
  const { texts, format } = useLanguage()
  const { attention: t, addresses } = usePart('account')
  return (
    <Entry
      icon="warning"
      title={t.addAddresses(account.name)}
      exchange={account.exchange}
      way={
        <Link href={`/accounts/${account.id}/mend`} className={buttonClass()}>
          {t.seeAccount}
          <For name={account.name} />
        </Link>
      }
    >
      <ul>
        {missing.map(({ address, usedFrom }) => (
          <li key={address} className="flex flex-wrap gap-x-3">
            <span translate="no" className="value">
              {address}
            </span>
            <span>{usedFrom ? texts.panel.addresses.usedFrom(format.date(usedFrom)) : t.inUse}</span>
          </li>
        ))}
      </ul>
      <CopyValue label={<WithLabels text={addresses.paste} />} copyLabel={addresses.copy} value={paste} />
    </Entry>
  )
}

function MendMail({ item: { email, since } }: Of<'mend-mail'>) {
  const { format } = useLanguage()
  const { attention: t } = usePart('account')
  const { busy, setWanted } = useMails()
  return (
    <Entry
      icon="warning"
      title={t.mail.refused}
      way={
        <Button busy={busy} onClick={() => void setWanted(true)}>
          {t.mail.tryAgain}
        </Button>
      }
    >
      <p className="wrap-anywhere">{t.mail.refusedText(email, format.date(since))}</p>
    </Entry>
  )
}

interface EntryProps {
  icon: IconName
  title: string
  /** Of the account that it is about, if it is. */
  exchange?: string
  way: ReactNode
  children: ReactNode
}

function Entry({ icon, title, exchange, way, children }: EntryProps) {
  return (
    <li className="flex flex-wrap items-start gap-x-6 gap-y-3 p-4 sm:p-5">
      <div className="flex min-w-0 flex-1 basis-72 gap-2.5">
        <Icon name={icon} className={`mt-0.5 ${icon === 'failed' ? 'text-bad' : 'text-warn'}`} />
        <div className="min-w-0">
          <h2 className="font-semibold wrap-anywhere">
            {title} {exchange && <PracticeTag exchange={exchange} />}
          </h2>
          <div className="mt-0.5 space-y-1 text-small text-soft">{children}</div>
        </div>
      </div>
      {way}
    </li>
  )
}

/** Several links of one name lead to several accounts: screen readers hear which. */
const For = ({ name }: { name: string }) => (
  <span translate="no" className="sr-only">
    {' '}
    {name}
  </span>
)
