import type { Verdict } from '@keyhaven/contract'
import { usePart } from '../../texts/use-part.ts'
import { Icon } from '../../ui/icon.tsx'
import { VERDICT_LOOKS } from '../show-verification/verdict-looks.ts'

const LOOKS = { ok: 'text-ok', warn: 'text-warn', bad: 'text-bad', info: 'text-info' } as const

export function VerdictLabel({ verdict }: { verdict: Verdict }) {
  const { verdicts } = usePart('account').timeline
  const { icon, tone } = VERDICT_LOOKS[verdict]
  return (
    <span className={`inline-flex items-center gap-1.5 align-middle font-medium ${LOOKS[tone]}`}>
      <Icon name={icon} />
      {verdicts[verdict]}
    </span>
  )
}
