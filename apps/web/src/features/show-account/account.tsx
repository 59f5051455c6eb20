import type { AccountDetails, ExchangeView } from '@keyhaven/contract'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useStatus } from '../../ui/status.tsx'
import { RemoveDialog } from '../remove-account/remove-dialog.tsx'
import { AccountHead } from './account-head.tsx'
import { EventList } from './event-list.tsx'
import { HealthCard } from './health-card.tsx'
import { KeyAddresses } from './key-addresses.tsx'
import { KeyFacts } from './key-facts.tsx'
import { KeyRights } from './key-rights.tsx'
import { Live } from './live-verification.tsx'
import { PreviousKeyNotice } from './previous-key-notice.tsx'
import { useVerifyAccount } from './use-verify-account.ts'
import { VerificationTimeline } from './verification-timeline.tsx'

interface AccountProps {
  account: AccountDetails
  /** Undefined while it is not known yet, or when it is no longer offered. */
  exchange: ExchangeView | undefined
}

export function Account({ account, exchange }: AccountProps) {
  const [removing, setRemoving] = useState(false)
  const verification = useVerifyAccount(account.id)
  const { show } = useStatus()
  const [, navigate] = useLocation()

  const onRemoved = ({ name }: { name: string }) => {
    navigate('/accounts')
    show({ tone: 'ok', text: ({ accounts }) => accounts.removed(name), path: '/accounts' })
  }

  return (
    <>
      <AccountHead account={account} exchange={exchange} onRemove={() => setRemoving(true)} />
      <div className="space-y-5">
        {account.previousKey && <PreviousKeyNotice key={account.previousKey.hint} account={account} previous={account.previousKey} />}
        <HealthCard account={account} exchange={exchange} verification={verification} />
        <Live verification={verification} exchange={exchange} />
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_23rem]">
          <div className="space-y-5">
            <KeyRights rights={account.key?.rights ?? []} />
            <KeyAddresses addresses={account.addresses} announced={exchange?.announced ?? []} />
          </div>
          <KeyFacts account={account} />
        </div>
        <VerificationTimeline accountId={account.id} addresses={exchange?.addresses ?? null} />
        <EventList accountId={account.id} />
      </div>
      {removing && <RemoveDialog account={account} onClose={() => setRemoving(false)} onRemoved={onRemoved} />}
    </>
  )
}
