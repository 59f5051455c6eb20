import type { AccountDetails, ExchangeView } from '@keyhaven/contract'
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { PracticeTag } from '../../ui/practice-tag.tsx'
import { RenameForm } from './rename-form.tsx'

interface AccountHeadProps {
  account: AccountDetails
  exchange: ExchangeView | undefined
  onRemove: () => void
}

/** Which account this is, and what can be done with it as a whole. */
export function AccountHead({ account, exchange, onRemove }: AccountHeadProps) {
  const { common } = useLanguage().texts
  const { page: t, rename } = usePart('account')
  const [renaming, setRenaming] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const { id, name, keyHint, keyName } = account

  const onDone = () => {
    setRenaming(false)
    // The button is back only once the form has gone.
    requestAnimationFrame(() => opener.current?.focus())
  }

  return (
    <div className="mb-5">
      <BackLink href="/accounts">{common.back}</BackLink>
      <div className="mt-2 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-80">
          <div className="flex min-h-10 flex-wrap items-center gap-x-2 gap-y-1">
            <PageHeading title={name} named className={`wrap-anywhere ${renaming ? 'sr-only' : ''}`} />
            {renaming ? (
              <RenameForm account={account} onDone={onDone} />
            ) : (
              <>
                <PracticeTag exchange={account.exchange} />
                <Button ref={opener} look="subtle" icon="edit" className="min-h-8! px-2.5! text-small" onClick={() => setRenaming(true)}>
                  {rename.open}
                </Button>
              </>
            )}
          </div>
          <p translate="no" className="text-soft">
            {exchange?.name ?? account.exchange} · <span className="value">{keyHint}</span>
            {keyName && ` · ${keyName}`}
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Link href={`/accounts/${id}/keys`} className={buttonClass('secondary')}>
            {t.replace}
          </Link>
          <Button look="subtle" onClick={onRemove}>
            {t.remove}
          </Button>
        </div>
      </div>
    </div>
  )
}
