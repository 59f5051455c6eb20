import type { VerificationView } from '@keyhaven/contract'
import { useLanguage } from '../../texts/language.ts'
import { CopyValue } from '../../ui/copy-value.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { Notice, type Tone } from '../../ui/notice.tsx'

const LOOKS: Record<VerificationView['verdict'], { tone: Tone; icon: IconName }> = {
  passed: { tone: 'ok', icon: 'ok' },
  'passed-with-warnings': { tone: 'warn', icon: 'warning' },
  failed: { tone: 'bad', icon: 'failed' },
  inconclusive: { tone: 'info', icon: 'unknown' },
}

interface VerdictNoticeProps {
  verification: VerificationView
  /** A key was changed since. */
  stale: boolean
}

export function VerdictNotice({ verification: { verdict, code }, stale }: VerdictNoticeProps) {
  const { result: t } = useLanguage().texts.panel
  const { title, text } = t.verdicts[verdict]
  return (
    <Notice {...(stale ? { tone: 'info', icon: 'info' } : LOOKS[verdict])} title={stale ? t.earlier : title}>
      {!stale && <p>{text}</p>}
      <div className="mt-1 flex flex-wrap items-center gap-x-2 text-small">
        <CopyValue label={t.code} copyLabel={t.copyCode} value={code} />
        {verdict !== 'passed' && <span>{t.showSupport}</span>}
      </div>
    </Notice>
  )
}
