import type { SupportVerificationView } from '@keyhaven/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { toApiError } from '../../api/api-error.ts'
import { exchangesQuery } from '../../api/exchanges.ts'
import { verificationByCodeQuery } from '../../api/support.ts'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { PracticeTag } from '../../ui/practice-tag.tsx'
import { AccountSkeleton } from '../show-account/account-skeleton.tsx'
import { Section } from '../show-account/section.tsx'
import { reasonsOf } from './answer.ts'
import { AnswerCard } from './answer-card.tsx'
import { Gone } from './gone.tsx'
import { lastSearch } from './last-search.ts'
import { OwnerLine } from './owner-line.tsx'
import { practicePage } from './practice-page.ts'
import { SupportFacts } from './support-facts.tsx'
import { VerdictLabel } from './verdict-label.tsx'
import { WhatTheySaw } from './what-they-saw.tsx'

/** What a customer saw, by the code that they read out. */
export default function TestPage({ code }: { code: string }) {
  const { account, test: t } = usePart('support')
  const { data, error, refetch } = useQuery(verificationByCodeQuery(code))
  if (data) return <Test test={data} />
  const gone = error && ['not-found', 'invalid-request'].includes(toApiError(error).code)
  if (gone) return <Gone title={t.gone} text={t.goneText} />
  return (
    <>
      <BackLink href={lastSearch()}>{account.back}</BackLink>
      <PageHeading title={t.loading} className="mt-2 mb-5" />
      {error ? <LoadFailed title={t.loadFailed} error={error} onRetry={() => void refetch()} /> : <AccountSkeleton />}
    </>
  )
}

function Test({ test }: { test: SupportVerificationView }) {
  const { format } = useLanguage()
  const { account, test: t } = usePart('support')
  const exchange = useQuery(exchangesQuery).data?.find(({ id }) => id === test.exchange)
  const { accountId, checks, code, owner, startedAt, verdict } = test
  const way = accountId === null ? `/accounts/new/${test.exchange}` : `/accounts/${accountId}/mend`
  const found = {
    accountName: undefined,
    code,
    reasons: reasonsOf(checks),
    works: verdict === 'passed' || verdict === 'passed-with-warnings',
    practice: practicePage(test.exchange),
    paste: exchange?.addresses?.join(', '),
    link: `${location.origin}${way}`,
  }
  return (
    <>
      <BackLink href={lastSearch()}>{account.back}</BackLink>
      <PageHeading title={t.title(code)} className="mt-2" />
      <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">
        <VerdictLabel verdict={verdict} />
        <PracticeTag exchange={test.exchange} />
        <time dateTime={startedAt} className="text-soft">
          {format.dateTime(startedAt)}
        </time>
        {accountId !== null && (
          <Link href={`/support/accounts/${accountId}`} className="link min-h-6">
            {t.account}
          </Link>
        )}
      </p>
      <OwnerLine owner={owner} />
      <div className="mt-5 grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_23rem]">
        <div className="space-y-5">
          <AnswerCard key={test.id} customer={owner.language} found={found} />
          <WhatTheySaw test={test} addresses={exchange?.addresses ?? null} />
        </div>
        <Section title={t.facts}>
          <SupportFacts test={test} />
        </Section>
      </div>
    </>
  )
}
