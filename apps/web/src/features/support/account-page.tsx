import { isAllowed, type SupportAccountView } from '@keyhaven/contract'
import { useQuery } from '@tanstack/react-query'
import { toApiError } from '../../api/api-error.ts'
import { exchangesQuery } from '../../api/exchanges.ts'
import { useSession } from '../../api/session.ts'
import { supportAccountQuery } from '../../api/support.ts'
import { usePart } from '../../texts/use-part.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { CopyValue } from '../../ui/copy-value.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { PracticeTag } from '../../ui/practice-tag.tsx'
import { AccountSkeleton } from '../show-account/account-skeleton.tsx'
import { HealthState } from '../show-account/health-card.tsx'
import { KeyAddresses } from '../show-account/key-addresses.tsx'
import { KeyFacts } from '../show-account/key-facts.tsx'
import { KeyRights } from '../show-account/key-rights.tsx'
import { Section } from '../show-account/section.tsx'
import { AccountEvents } from './account-events.tsx'
import { AccountVerifications } from './account-verifications.tsx'
import { gravestFirst } from './answer.ts'
import { AnswerCard } from './answer-card.tsx'
import { Gone } from './gone.tsx'
import { lastSearch } from './last-search.ts'
import { Notes } from './notes.tsx'
import { OwnerLine } from './owner-line.tsx'
import { practicePage } from './practice-page.ts'
import { SupportFacts } from './support-facts.tsx'
import { Verify } from './verify.tsx'
import { Visits } from './visits.tsx'
import { WhatTheySaw } from './what-they-saw.tsx'

/** A customer's account as its owner sees it, and what only the support staff is told and can do. */
export default function SupportAccountPage({ id }: { id: string }) {
  const { account: t } = usePart('support')
  const { data, error, refetch } = useQuery(supportAccountQuery(id))
  if (data) return <Account view={data} />
  if (error && ['not-found', 'invalid-request'].includes(toApiError(error).code)) return <Gone title={t.gone} text={t.goneText} />
  return (
    <>
      <BackLink href={lastSearch()}>{t.back}</BackLink>
      <PageHeading title={t.loading} className="mt-2 mb-5" />
      {error ? <LoadFailed title={t.loadFailed} error={error} onRetry={() => void refetch()} /> : <AccountSkeleton />}
    </>
  )
}

function Account({ view }: { view: SupportAccountView }) {
  const { account: t, test } = usePart('support')
  const { account, faults, owner, latest, mendPath } = view
  const { id, name, health, keyHint, keyName, addresses, key } = account
  const role = useSession().user?.role
  const exchange = useQuery(exchangesQuery).data?.find((one) => one.id === account.exchange)
  const found = {
    accountName: name,
    code: latest?.code ?? '',
    reasons: gravestFirst(faults),
    works: health === 'ready',
    practice: practicePage(account.exchange),
    paste: addresses.paste || undefined,
    link: `${location.origin}${mendPath}`,
  }
  return (
    <>
      <BackLink href={lastSearch()}>{t.back}</BackLink>
      <div className="mt-2 mb-5 space-y-1">
        <div className="flex flex-wrap items-center gap-2">
          <PageHeading title={name} named className="wrap-anywhere" />
          <PracticeTag exchange={account.exchange} />
        </div>
        <p translate="no" className="text-soft">
          {exchange?.name ?? account.exchange} · <span className="value">{keyHint}</span>
          {keyName && ` · ${keyName}`}
        </p>
        <OwnerLine owner={owner} />
        <div className="text-small text-soft">
          <CopyValue label={t.id} copyLabel={t.copyId} value={id} />
        </div>
      </div>
      <div className="space-y-5">
        <HealthState account={account} />
        {isAllowed(role, 'support.act') && <Verify id={id} exchange={exchange} />}
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_23rem]">
          <div className="space-y-5">
            <AnswerCard customer={owner.language} found={found} />
            {latest && <WhatTheySaw test={latest} addresses={exchange?.addresses ?? null} />}
            <KeyRights rights={key?.rights ?? []} />
            <KeyAddresses addresses={addresses} announced={exchange?.announced ?? []} />
          </div>
          <div className="space-y-5">
            <Notes id={id} mayWrite={isAllowed(role, 'support.act')} />
            {latest && (
              <Section title={test.facts}>
                <SupportFacts test={latest} onAccount />
              </Section>
            )}
            <KeyFacts account={account} />
          </div>
        </div>
        <AccountVerifications id={id} />
        {isAllowed(role, 'audit.read') ? <Visits id={id} /> : <AccountEvents id={id} />}
      </div>
    </>
  )
}
