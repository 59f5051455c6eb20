import type { VerificationView } from '@keyhaven/contract'
import { useLanguage } from '../../texts/language.ts'
import { CopyValue } from '../../ui/copy-value.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { Notice, type Tone } from '../../ui/notice.tsx'
import { storedAs } from './wizard.ts'

const LOOKS: Record<VerificationView['verdict'], { tone: Tone; icon: IconName }> = {
  passed: { tone: 'ok', icon: 'ok' },
  'passed-with-warnings': { tone: 'warn', icon: 'warning' },
  failed: { tone: 'bad', icon: 'failed' },
  inconclusive: { tone: 'info', icon: 'unknown' },
}

interface VerdictNoticeProps {
  verification: VerificationView
  /** Why it is of no use any more, if it is not. */
  stale: 'edited' | 'outdated' | undefined
}

export function VerdictNotice({ verification, stale }: VerdictNoticeProps) {
  const { result: t } = useLanguage().texts.panel
  const { verdict, code } = verification
  const { title, text } = storedAs(verification) === undefined ? t.verdicts[verdict] : t.duplicate
  return (
    <Notice {...(stale ? { tone: 'info', icon: 'info' } : LOOKS[verdict])} title={stale ? t[stale] : title}>
      {!stale && <p>{text}</p>}
      <div className="mt-1 flex flex-wrap items-center gap-x-2 text-small">
        <CopyValue label={t.code} copyLabel={t.copyCode} value={code} />
        {verdict !== 'passed' && <span>{t.showSupport}</span>}
      </div>
    </Notice>
  )
}
