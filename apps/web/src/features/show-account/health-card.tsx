import type { AccountDetails, ExchangeView, Health } from '@keyhaven/contract'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { CopyValue } from '../../ui/copy-value.tsx'
import { Icon } from '../../ui/icon.tsx'
import { OutsideLink } from '../../ui/outside-link.tsx'
import { useSecondsLeft } from '../../ui/use-seconds-left.ts'
import { WithLabels } from '../follow-guide/labels.tsx'
import { HEALTH_LOOKS } from '../list-accounts/health.tsx'
import { FindingView } from '../show-verification/finding-view.tsx'
import { mendedBy } from './mended-by.ts'
import type { useVerifyAccount } from './use-verify-account.ts'

const EDGES: Record<Health, string> = {
  ready: 'border-s-ok',
  attention: 'border-s-warn',
  broken: 'border-s-bad',
  unknown: 'border-s-info',
}

interface HealthCardProps {
  account: AccountDetails
  exchange: ExchangeView | undefined
  verification: ReturnType<typeof useVerifyAccount>
}

/** How the account is, why, and what to do about it: first of all on its page. */
export function HealthCard({ account, exchange, verification }: HealthCardProps) {
  const { health: t, page } = usePart('account')
  const cure = mendedBy(account.findings)
  const held = useSecondsLeft(verification.hold?.until) > 0
  return (
    <HealthState account={account}>
      {cure !== 'nothing' && <p className="mt-3 text-soft">{cure === 'new-keys' ? t.newKeys : t.atKraken}</p>}
      <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2">
        {cure === 'new-keys' && (
          <Link href={`/accounts/${account.id}/keys`} className={buttonClass('primary')}>
            {page.replace}
          </Link>
        )}
        <Button
          look={cure === 'new-keys' ? 'secondary' : 'primary'}
          busy={verification.progress.at === 'testing'}
          held={held}
          onClick={() => void verification.verify()}
        >
          {page.verify}
        </Button>
        {cure === 'at-exchange' && exchange && (
          <OutsideLink href={exchange.keySettingsUrl}>{exchange.practice ? t.openPractice : t.openKraken}</OutsideLink>
        )}
      </div>
    </HealthState>
  )
}

/** How an account is and why, for whoever looks at it. */
export function HealthState({ account, children }: { account: AccountDetails; children?: ReactNode }) {
  const { texts, format } = useLanguage()
  const { health: t, addresses } = usePart('account')
  const { health, findings, verifiedAt, provenAt } = account
  const { icon, look } = HEALTH_LOOKS[health]
  const paste = findings.find(({ facts }) => facts?.paste)?.facts?.paste ?? (pastes(account) ? account.addresses.paste : undefined)

  return (
    <section aria-labelledby="health" className={`card border-s-4 p-4 sm:p-5 ${EDGES[health]}`}>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-80">
          <h2 id="health" tabIndex={-1} className={`flex items-center gap-2 text-lead font-semibold ${look}`}>
            <Icon name={icon} />
            {t.titles[health]}
          </h2>
          {health === 'ready' && findings.length === 0 && <p className="mt-1 text-soft">{t.ready}</p>}
          {health === 'unknown' && <p className="mt-1 text-soft">{t.unknown}</p>}
          {findings.length > 0 && (
            <ul className="mt-2 space-y-2.5">
              {findings.map(({ check, ...finding }) => (
                <li key={`${check} ${finding.code}`}>
                  <p className="text-small font-semibold text-soft">{texts.checks[check].name}</p>
                  <FindingView finding={finding} check={check} />
                </li>
              ))}
            </ul>
          )}
        </div>
        <dl className="grid grid-cols-[auto_auto] gap-x-3 gap-y-0.5 text-small">
          <Moment label={t.provenAt}>{provenAt ? format.dateTime(provenAt) : t.neverProven}</Moment>
          <Moment label={t.verifiedAt}>{format.dateTime(verifiedAt)}</Moment>
        </dl>
      </div>
      {paste && (
        <div className="mt-2 text-small">
          <CopyValue label={<WithLabels text={addresses.paste} />} copyLabel={addresses.copy} value={paste} />
        </div>
      )}
      {children}
    </section>
  )
}

const pastes = ({ addresses: { restriction, ours } }: AccountDetails) =>
  restriction === 'restricted' && ours.some(({ state }) => state === 'missing')

const Moment = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt className="text-soft">{label}</dt>
    <dd className="text-end tabular-nums">{children}</dd>
  </>
)
