import type { CheckId, VerificationView } from '@keyhaven/contract'
import type { ReactNode } from 'react'
import { useLanguage } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { CopyValue } from '../../ui/copy-value.tsx'
import { Countdown } from '../../ui/countdown.tsx'
import { FailureText } from '../../ui/failure-text.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { Notice, type Tone } from '../../ui/notice.tsx'
import { useHeir } from '../../ui/use-heir.ts'
import { useSecondsLeft } from '../../ui/use-seconds-left.ts'
import type { Mend } from '../follow-guide/step.ts'
import { type Hold, sentAgainFrom } from '../show-verification/hold.ts'
import { VERDICT_LOOKS } from '../show-verification/verdict-looks.ts'
import { storedAs, type Wizard } from '../show-verification/wizard.ts'
import { SignInAgain } from './sign-in-again.tsx'

interface ResultNoticeProps {
  wizard: Wizard
  /** The check that is being asked. */
  asked: CheckId | undefined
  hold: Hold | undefined
  onTestAgain: () => void
  /** The heading of the result. */
  titleId: string
  mends: readonly Mend[]
  onShowMends: () => void
  passed: string
}

interface Said {
  tone: Tone
  icon?: IconName
  title?: string
  text?: ReactNode
  more?: ReactNode
}

/** What the test comes to, or how far it is. One box all the while: its words change, and are read out as they do. */
export function ResultNotice({ wizard, asked, hold, onTestAgain, titleId, mends, onShowMends, passed }: ResultNoticeProps) {
  const { texts, format } = useLanguage()
  const { checks, panel, guide } = texts
  const { result: t } = panel
  const again = <TestAgain hold={hold} onPress={onTestAgain} titleId={titleId} />
  const { tone, icon, title, text, more } = said()

  return (
    <Notice
      polite
      tone={tone}
      more={more}
      className={tone === 'quiet' ? 'items-center' : ''}
      {...(icon && { icon })}
      {...(title && { title })}
    >
      <p>{text}</p>
    </Notice>
  )

  function said(): Said {
    if (wizard.at === 'testing') {
      return { tone: 'quiet', icon: 'asking', text: t.asking, more: asked && <p className="text-small">{t.now(checks[asked].name)}</p> }
    }
    if (wizard.at !== 'filling') return ofVerdict(wizard.verification)
    const { earlier, failure } = wizard
    if (earlier) return { tone: 'info', icon: 'info', title: failure ? t.outdated : t.edited, more: <Code verification={earlier} /> }
    if (!failure) return { tone: 'quiet', text: t.intro }
    if (failure.code === 'unauthenticated') return { tone: 'warn', text: <SignInAgain /> }
    const told = { text: <FailureText error={failure} />, more: again }
    return failure.status !== undefined && failure.status < 500
      ? { tone: 'warn', ...told }
      : { ...VERDICT_LOOKS.inconclusive, title: t.broke, ...told }
  }

  function where() {
    const steps = [...new Set(mends.map(({ step }) => step))]
    return guide.mend.where(format.list(steps.map((step) => guide.mend.step(format.number(step)))))
  }

  function ofVerdict(verification: VerificationView): Said {
    const { verdict, repeated, startedAt } = verification
    const code = <Code verification={verification} />
    if (storedAs(verification) !== undefined) return { ...VERDICT_LOOKS[verdict], ...t.duplicate, more: code }
    if (repeated) {
      const text = t.repeated.text(format.time(startedAt), format.time(sentAgainFrom(verification)))
      return { ...VERDICT_LOOKS[verdict], title: t.repeated.title, text, more: code }
    }
    const more = (
      <>
        {verdict === 'inconclusive' && again}
        {mends.length > 0 && (
          <Button className="my-2" onClick={onShowMends}>
            {guide.mend.show}
          </Button>
        )}
        {code}
      </>
    )
    const { title: worst, text } = t.verdicts[verdict]
    const todo = verdict === 'passed' ? passed : text
    return { ...VERDICT_LOOKS[verdict], title: worst, text: mends.length > 0 ? `${todo} ${where()}` : todo, more }
  }
}

/** At once, or once there is sense in it. */
function TestAgain({ hold, onPress, titleId }: { hold: Hold | undefined; onPress: () => void; titleId: string }) {
  const { result: t } = useLanguage().texts.panel
  const held = useSecondsLeft(hold?.until) > 0
  return (
    <div className="my-2 flex flex-wrap items-center gap-x-2.5 gap-y-1">
      <Button ref={useHeir(titleId)} held={held} onClick={onPress}>
        {t.testAgain}
      </Button>
      {held && hold && (
        <span>
          {t.testAgainIn} <Countdown until={hold.until} />
        </span>
      )}
    </div>
  )
}

/** What to quote to support. */
function Code({ verification: { code, verdict } }: { verification: VerificationView }) {
  const { result: t } = useLanguage().texts.panel
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-2 text-small">
      <CopyValue label={t.code} copyLabel={t.copyCode} value={code} />
      {verdict !== 'passed' && <span>{t.showSupport}</span>}
    </div>
  )
}
