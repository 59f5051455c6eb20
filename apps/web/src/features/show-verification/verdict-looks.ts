import type { Verdict } from '@keyhaven/contract'
import type { IconName } from '../../ui/icon.tsx'
import type { Tone } from '../../ui/notice.tsx'

/** How each verdict shows, wherever it stands. */
export const VERDICT_LOOKS = {
  passed: { tone: 'ok', icon: 'ok' },
  'passed-with-warnings': { tone: 'warn', icon: 'warning' },
  failed: { tone: 'bad', icon: 'failed' },
  inconclusive: { tone: 'info', icon: 'unknown' },
} as const satisfies Record<Verdict, { tone: Tone; icon: IconName }>
