import type { ExchangeView } from '@keyhaven/contract'
import { lazy, Suspense } from 'react'
import { useLanguage } from '../../texts/language.ts'
import { Contained } from '../../ui/contained.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { StepNumber } from './step.ts'
import type { GuideState } from './use-guide.ts'

interface GuideStepProps {
  step: StepNumber
  exchange: ExchangeView
  guide: GuideState
  keyName: string
}

/** What the button that opens a step is found by. */
export const stepButtonId = (step: StepNumber) => `guide-step-${step}`

// Not waited for: the form is usable before it.
const StepBody = lazy(() => import('./step-body.tsx'))

/** Nearly as tall as what a step says and shows, so that nothing moves when it arrives. */
const HEIGHTS: Record<StepNumber, string> = {
  1: 'min-h-67',
  2: 'min-h-77',
  3: 'min-h-64',
  4: 'min-h-196',
  5: 'min-h-156',
  6: 'min-h-41',
  7: 'min-h-104',
  8: 'min-h-99',
}

/** One step: a box to tick it off, its title, and beneath what to do, unless it is folded. */
export function GuideStep({ step, exchange, guide, keyName }: GuideStepProps) {
  const { texts, format } = useLanguage()
  const { guide: t } = texts
  const title = t.titles[step]
  const done = guide.done.includes(step)
  const open = guide.open.includes(step)
  const mends = guide.mends.filter((mend) => mend.step === step)
  const bodyId = `${stepButtonId(step)}-body`

  return (
    <li>
      <div className="flex items-center gap-1 px-2 print:px-4 print:pt-3 sm:px-3">
        <label className="flex size-9 shrink-0 items-center justify-center print:hidden">
          <input
            type="checkbox"
            className="size-6 accent-accent"
            checked={done}
            onChange={(event) => guide.tick(step, event.currentTarget.checked)}
          />
          <span className="sr-only">{t.done(title)}</span>
        </label>
        <h3 className="min-w-0 flex-1">
          <button
            type="button"
            id={stepButtonId(step)}
            aria-expanded={open}
            aria-controls={bodyId}
            className="flex min-h-11 w-full items-center gap-2 rounded-control py-1 text-start font-semibold"
            onClick={() => guide.toggle(step)}
          >
            <span className={done && !open ? 'text-soft' : ''}>
              {format.number(step)}. {title}
            </span>
            {mends.length > 0 && (
              <>
                <Icon name="warning" className="text-bad" />
                <span className="sr-only">({t.mend.marked})</span>
              </>
            )}
            <Icon name="down" className={`ms-auto text-soft print:hidden ${open ? '-scale-y-100' : ''}`} />
          </button>
        </h3>
      </div>
      <div id={bodyId} className={`px-4 pb-4 sm:px-5 print:min-h-0 ${HEIGHTS[step]} ${open ? '' : 'hidden print:block'}`}>
        <Contained otherwise={texts.problems.network()}>
          <Suspense>
            <StepBody step={step} exchange={exchange} keyName={keyName} mends={mends} />
          </Suspense>
        </Contained>
      </div>
    </li>
  )
}
