import type { ExchangeView } from '@keyhaven/contract'
import { type HTMLAttributes, memo, type Ref, useId, useMemo } from 'react'
import { useLanguage } from '../../texts/language.ts'
import { useHeir } from '../../ui/use-heir.ts'
import { GuideStep } from './guide-step.tsx'
import { STEPS } from './step.ts'
import { suggestName } from './suggest-name.ts'
import type { GuideState } from './use-guide.ts'

interface GuideProps extends HTMLAttributes<HTMLElement> {
  exchange: ExchangeView
  guide: GuideState
  ref: Ref<HTMLElement>
}

/** The way through Kraken's dialog, step by step. On paper every step is open. */
export const Guide = memo(function Guide({ exchange, guide, className = '', ref, ...rest }: GuideProps) {
  const { texts, format } = useLanguage()
  const { guide: t } = texts
  const { done, mends } = guide
  const renews = mends.some(({ act }) => act === 'renew')
  // Kraken refuses the name of a key that exists: a new key gets a new one.
  const keyName = useMemo(() => suggestName(new Date(), renews), [renews])
  const titleId = useId()
  const startOver = useHeir(titleId)
  return (
    <section aria-labelledby={titleId} {...rest} ref={ref} className={`card ${className}`}>
      <div className="rounded-t-card lg:sticky lg:top-0 lg:z-1 border-b border-line bg-surface px-4 pt-3 pb-3 print:static sm:px-5">
        <h2 id={titleId} tabIndex={-1} className="text-lead font-semibold">
          {t.title}
        </h2>
        <div className="mt-1 flex min-h-6 flex-wrap items-center gap-x-3 gap-y-1 text-small text-soft print:hidden">
          <progress
            aria-labelledby={titleId}
            max={STEPS.length}
            value={done.length}
            className="h-1.5 w-24 appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
          />
          <span>{t.progress(format.number(done.length), format.number(STEPS.length))}</span>
          <span className="ms-auto flex gap-x-3">
            {done.length > 0 && (
              <button ref={startOver} type="button" className="link min-h-6" onClick={guide.startOver}>
                {t.startOver}
              </button>
            )}
            <button type="button" className="link min-h-6" onClick={() => print()}>
              {t.print}
            </button>
          </span>
        </div>
      </div>
      <ol className="divide-y divide-line">
        {STEPS.map((step) => (
          <GuideStep key={step} step={step} exchange={exchange} guide={guide} keyName={keyName} />
        ))}
      </ol>
    </section>
  )
})
