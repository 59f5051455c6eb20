import type { SupportVerificationView } from '@keyhaven/contract'
import { Link } from 'wouter'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { Fact } from '../../ui/lists/fact.tsx'

interface SupportFactsProps {
  test: SupportVerificationView
  /** The test stands on its account's own page, which need not be told of. */
  onAccount?: boolean
}

/** What only the support staff is told of a test. */
export function SupportFacts({ test, onAccount = false }: SupportFactsProps) {
  const { texts, format } = useLanguage()
  const { test: t, triggers } = usePart('support')
  const { accountId, checks, durationMs, egress, errors, exchange, exchangeStatus, keyHint, keyName, reason, startedAt, trigger } = test
  const asked = checks.some(({ id, outcome }) => id === 'reachable' && outcome !== 'skipped')
  return (
    <>
      <dl className="divide-y divide-line text-small">
        <Fact label={t.started}>{format.dateTime(startedAt)}</Fact>
        <Fact label={t.took}>{format.took(durationMs)}</Fact>
        <Fact label={t.why}>{triggers[trigger]}</Fact>
        {reason !== null && <Fact label={t.reason}>{reason}</Fact>}
        {!onAccount && (
          <Fact label={t.accountLabel}>
            {accountId === null ? (
              t.noAccount
            ) : (
              <Link href={`/support/accounts/${accountId}`} className="link">
                {t.account}
              </Link>
            )}
          </Fact>
        )}
        <Fact label={t.exchange}>
          <Value>{exchange}</Value>
        </Fact>
        <Fact label={t.key}>
          <Value>{keyName === null ? keyHint : `${keyHint} · ${keyName}`}</Value>
        </Fact>
        <Fact label={t.egress}>{egress === null ? asked ? t.ownAddress : t.notAsked : <Value>{egress}</Value>}</Fact>
        <Fact label={t.status}>{exchangeStatus === null ? t.notAsked : <Value>{exchangeStatus}</Value>}</Fact>
        <Fact label={t.errors}>{errors.length === 0 ? t.noErrors : errors.map((error) => <Value key={error}>{error}</Value>)}</Fact>
      </dl>
      <h3 className="mt-4 mb-1 text-small font-semibold">{t.timings}</h3>
      <dl className="divide-y divide-line text-small">
        {checks.map((check) => (
          <Fact key={check.id} label={texts.checks[check.id].name}>
            {format.took(check.durationMs)}
          </Fact>
        ))}
      </dl>
    </>
  )
}

const Value = ({ children }: { children: string }) => (
  <span lang="en" translate="no" className="value block wrap-anywhere">
    {children}
  </span>
)
