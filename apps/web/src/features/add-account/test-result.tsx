import type { ExchangeView } from '@keyhaven/contract'
import { useEffect, useId, useRef, useState } from 'react'
import { useLanguage } from '../../texts/language.ts'
import { useHeir } from '../../ui/use-heir.ts'
import type { Mend } from '../follow-guide/step.ts'
import { CheckList } from '../show-verification/check-list.tsx'
import type { Hold } from '../show-verification/hold.ts'
import { progressOf, type Wizard } from '../show-verification/wizard.ts'
import { ResultNotice } from './result-notice.tsx'

interface TestResultProps {
  exchange: ExchangeView
  wizard: Wizard
  hold: Hold | undefined
  onStop: () => void
  onTestAgain: () => void
  /** What the guide has to show of this test. */
  mends: readonly Mend[]
  onShowMends: () => void
  /** What to do once the keys have passed. */
  passed: string
}

/** The checks, one by one as they end, and above them what they come to. */
export function TestResult({ exchange, wizard, hold, onStop, onTestAgain, mends, onShowMends, passed }: TestResultProps) {
  const { result: t } = useLanguage().texts.panel
  const top = useRef<HTMLDivElement>(null)
  const titleId = useId()
  const stop = useHeir(titleId)
  const testing = wizard.at === 'testing'
  const { checks, asked, over, outdated } = progressOf(wizard)

  useEffect(() => {
    if (testing) top.current?.scrollIntoView({ block: 'nearest' })
  }, [testing])

  return (
    <>
      <div ref={top} className="scroll-m-4">
        <div className="flex min-h-8 items-center justify-between gap-3">
          <h2 id={titleId} tabIndex={-1} className="text-lead font-semibold">
            {t.title}
          </h2>
          {testing && (
            <div className="flex items-center gap-3 text-small text-soft">
              <Elapsed />
              <button ref={stop} type="button" className="link min-h-6" onClick={onStop}>
                {t.stop}
              </button>
            </div>
          )}
        </div>
        {/* Kept as tall as a verdict, so that the list below stays where it is when the verdict comes. */}
        <div className="mt-2 grid min-h-30 sm:min-h-24">
          <ResultNotice
            wizard={wizard}
            asked={asked}
            hold={hold}
            onTestAgain={onTestAgain}
            titleId={titleId}
            mends={mends}
            onShowMends={onShowMends}
            passed={passed}
          />
        </div>
      </div>
      <CheckList checks={checks} asked={asked} over={over} outdated={outdated} addresses={exchange.addresses} />
    </>
  )
}

/** Ticks once a second; outside the live regions, or a screen reader would count along. */
function Elapsed() {
  const { format } = useLanguage()
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const start = performance.now()
    const timer = setInterval(() => setSeconds(Math.floor((performance.now() - start) / 1000)), 250)
    return () => clearInterval(timer)
  }, [])
  return <span className="tabular-nums">{format.took(seconds * 1000)}</span>
}
