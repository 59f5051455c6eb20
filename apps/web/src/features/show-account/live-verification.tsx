import type { ExchangeView, VerificationView } from '@keyhaven/contract'
import { useState } from 'react'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { CopyValue } from '../../ui/copy-value.tsx'
import { Countdown } from '../../ui/countdown.tsx'
import { FailureText } from '../../ui/failure-text.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useSecondsLeft } from '../../ui/use-seconds-left.ts'
import { CheckList } from '../show-verification/check-list.tsx'
import { VERDICT_LOOKS } from '../show-verification/verdict-looks.ts'
import { progressOf } from '../show-verification/wizard.ts'
import type { useVerifyAccount } from './use-verify-account.ts'

interface LiveProps {
  verification: Pick<ReturnType<typeof useVerifyAccount>, 'progress' | 'hold' | 'stop'>
  exchange: ExchangeView | undefined
}

/** A verification of the stored keys as it goes on, and what it came to; nothing before the first one. */
export function Live({ verification, exchange }: LiveProps) {
  const { verifying: t } = usePart('account')
  const { panel } = useLanguage().texts
  const { progress, hold, stop } = verification
  const [hidden, setHidden] = useState<typeof progress>()
  const { checks, asked, over } = progressOf(progress)
  const held = useSecondsLeft(hold?.until) > 0
  if (hidden === progress || (progress.at === 'filling' && !progress.failure)) return null

  return (
    <section aria-labelledby="verification" className="card p-4 sm:p-5">
      <div className="flex min-h-8 items-center justify-between gap-3">
        <h2 id="verification" className="text-lead font-semibold">
          {t.title}
        </h2>
        <button
          type="button"
          className="link min-h-6 text-small"
          onClick={() => (progress.at === 'testing' ? stop() : setHidden(progress))}
        >
          {progress.at === 'testing' ? panel.result.stop : t.hide}
        </button>
      </div>
      <div className="mt-2 grid min-h-24">
        <Outcome verification={verification} asked={asked} />
      </div>
      {held && hold && (
        <p className="mt-2 text-small text-soft">
          {panel.form.testHeld} <Countdown until={hold.until} />
        </p>
      )}
      <CheckList checks={checks} asked={asked} over={over} addresses={exchange?.addresses ?? null} />
    </section>
  )
}

type Asked = ReturnType<typeof progressOf>['asked']

/** One box all the while: its words change, and are read out as they do. */
function Outcome({ verification: { progress }, asked }: { verification: Pick<LiveProps['verification'], 'progress'>; asked: Asked }) {
  const { texts, format } = useLanguage()
  const { verifying: t } = usePart('account')
  if (progress.at === 'testing') {
    return (
      <Notice
        polite
        tone="quiet"
        icon="asking"
        className="items-center"
        more={asked && <p className="text-small">{texts.panel.result.now(texts.checks[asked].name)}</p>}
      >
        <p>{t.asking}</p>
      </Notice>
    )
  }
  if (progress.at === 'filling') {
    return (
      <Notice polite tone="info" icon="unknown" title={t.verdicts.inconclusive.title}>
        <p>
          <FailureText error={progress.failure} />
        </p>
      </Notice>
    )
  }
  const { verdict, code, repeated, startedAt } = progress.verification
  const { title, text } = t.verdicts[verdict]
  return (
    <Notice polite {...VERDICT_LOOKS[verdict]} title={title} more={<Code code={code} />}>
      <p>{repeated ? t.repeated(format.time(startedAt)) : text}</p>
    </Notice>
  )
}

/** What to quote to support. */
function Code({ code }: Pick<VerificationView, 'code'>) {
  const { result } = useLanguage().texts.panel
  return (
    <div className="mt-1 text-small">
      <CopyValue label={result.code} copyLabel={result.copyCode} value={code} />
    </div>
  )
}
