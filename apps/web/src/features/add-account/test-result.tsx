import { CHECK_IDS, type ExchangeView } from '@keyhaven/contract'
import { useEffect, useRef, useState } from 'react'
import { useLanguage } from '../../texts/language.ts'
import { FailureText } from '../../ui/failure-text.tsx'
import { Notice } from '../../ui/notice.tsx'
import { CheckRow } from './check-row.tsx'
import { SignInAgain } from './sign-in-again.tsx'
import { VerdictNotice } from './verdict-notice.tsx'
import type { Wizard } from './wizard.ts'

interface TestResultProps {
  exchange: ExchangeView
  wizard: Wizard
  onStop: () => void
}

/** The checks, one by one as they end, and above them what they come to. */
export function TestResult({ exchange, wizard, onStop }: TestResultProps) {
  const { result: t } = useLanguage().texts.panel
  const top = useRef<HTMLDivElement>(null)
  const testing = wizard.at === 'testing'
  const earlier = wizard.at === 'filling' ? wizard.earlier : undefined
  const verification = wizard.at === 'tested' || wizard.at === 'saving' ? wizard.verification : earlier
  const checks = testing ? wizard.checks : (verification?.checks ?? [])
  const next = testing ? CHECK_IDS.find((id) => !checks.some((check) => check.id === id)) : undefined
  const failure = wizard.at === 'filling' && !earlier ? wizard.failure : undefined

  useEffect(() => {
    if (testing) top.current?.scrollIntoView({ block: 'nearest' })
  }, [testing])

  return (
    <>
      <div ref={top} className="scroll-m-4">
        <div className="flex min-h-8 items-center justify-between gap-3">
          <h2 className="text-lead font-semibold">{t.title}</h2>
          {testing && (
            <div className="flex items-center gap-3 text-small text-soft">
              <Elapsed />
              <button type="button" className="link min-h-6" onClick={onStop}>
                {t.stop}
              </button>
            </div>
          )}
        </div>
        {/* Kept as tall as a verdict, so that the list below stays where it is when the verdict comes. */}
        <div role="status" className="mt-2 grid min-h-30 sm:min-h-24">
          {verification ? (
            <VerdictNotice
              verification={verification}
              stale={earlier && (wizard.at === 'filling' && wizard.failure ? 'outdated' : 'edited')}
            />
          ) : failure ? (
            <Notice tone={failure.code === 'unauthenticated' ? 'warn' : 'bad'}>
              {failure.code === 'unauthenticated' ? <SignInAgain /> : <FailureText error={failure} />}
            </Notice>
          ) : (
            <p className="flex items-center justify-center rounded-control bg-sunken px-4 py-2.5 text-center text-soft">
              {testing ? t.asking : t.intro}
            </p>
          )}
        </div>
      </div>
      <ol
        aria-live="polite"
        aria-relevant="additions text"
        className={`@container mt-3 divide-y divide-line ${earlier ? 'grayscale' : ''}`}
      >
        {CHECK_IDS.map((id) => (
          <CheckRow key={id} id={id} check={checks.find((check) => check.id === id)} asking={id === next} addresses={exchange.addresses} />
        ))}
      </ol>
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
