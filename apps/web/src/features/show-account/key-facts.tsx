import { type AccountDetails, readExpiryCalendar } from '@keyhaven/contract'
import { accountPath } from '../../api/account.ts'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { Fact } from '../../ui/lists/fact.tsx'
import { daysUntil } from './days-until.ts'
import { Section } from './section.tsx'

/** The key as Kraken last described it. What Kraken did not tell is said to be untold, never guessed. */
export function KeyFacts({ account }: { account: AccountDetails }) {
  const { format } = useLanguage()
  const { key: t } = usePart('account')
  const { key, keyHint, keyName, createdAt } = account
  const moment = (when: string | null | undefined, never: string) =>
    when === undefined ? t.untold : when === null ? never : format.dateTime(when)
  return (
    <Section title={t.title}>
      <dl className="divide-y divide-line text-small">
        <Fact label={t.hint}>
          <span translate="no" className="value">
            {keyHint}
          </span>
        </Fact>
        <Fact label={t.name}>
          {keyName ? (
            <span translate="no" className="wrap-anywhere">
              {keyName}
            </span>
          ) : (
            t.untold
          )}
        </Fact>
        <Fact label={t.expires}>
          <Expiry account={account} />
        </Fact>
        <Fact label={t.history}>{history()}</Fact>
        <Fact label={t.created}>{moment(key?.createdAt, t.untold)}</Fact>
        <Fact label={t.lastUsed}>{moment(key?.lastUsedAt, t.neverUsed)}</Fact>
        {key?.nonceWindow && (
          <Fact label={t.nonceWindow}>
            <span translate="no" className="value">
              {key.nonceWindow}
            </span>
          </Fact>
        )}
        <Fact label={t.added}>{format.dateTime(createdAt)}</Fact>
        {key && <Fact label={t.toldAt}>{format.dateTime(key.toldAt)}</Fact>}
      </dl>
    </Section>
  )

  function history() {
    if (key?.queryFrom === undefined || key.queryTo === undefined) return t.untold
    const { queryFrom, queryTo } = key
    const parts = [...(queryFrom ? [t.from(format.date(queryFrom))] : []), ...(queryTo ? [t.until(format.date(queryTo))] : [])]
    return parts.length > 0 ? parts.join(' ') : t.allHistory
  }
}

function Expiry({ account: { id, key } }: { account: AccountDetails }) {
  const { format } = useLanguage()
  const { key: t } = usePart('account')
  const until = key?.validUntil
  if (!until) return until === null ? t.never : t.untold
  const days = daysUntil(until, Date.now())
  if (days < 0) return <strong className="font-semibold text-bad">{t.expired(format.dateTime(until))}</strong>
  return (
    <>
      <span className={days <= 30 ? 'font-semibold text-warn' : ''}>
        {days === 0 ? t.inLessThanADay(format.dateTime(until)) : t.inDays(format.date(until), format.days(days))}
      </span>
      <a href={accountPath(readExpiryCalendar, id)} download className="link block">
        {t.calendar}
      </a>
    </>
  )
}
