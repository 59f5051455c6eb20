import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

const TONES = {
  ok: { icon: 'ok', look: 'bg-ok-tint text-ok' },
  warn: { icon: 'warning', look: 'bg-warn-tint text-warn' },
  bad: { icon: 'failed', look: 'bg-bad-tint text-bad' },
  info: { icon: 'info', look: 'bg-info-tint text-info' },
  practice: { icon: 'info', look: 'bg-practice-tint text-practice' },
  quiet: { icon: 'info', look: 'bg-sunken text-soft' },
} as const satisfies Record<string, { icon: IconName; look: string }>
export type Tone = keyof typeof TONES

interface NoticeProps {
  tone: Tone
  title?: ReactNode
  /** Read out when it appears. */
  alert?: boolean
  /** Stays in place while its words change: those are read out when there is time. */
  polite?: boolean
  /** Beneath the words, and not read out with them: buttons, and what ticks. */
  more?: ReactNode
  icon?: IconName
  className?: string
  children?: ReactNode
}

export function Notice({
  tone,
  title,
  alert = false,
  polite = false,
  icon = TONES[tone].icon,
  className = '',
  more,
  children,
}: NoticeProps) {
  return (
    <div role={alert ? 'alert' : undefined} className={`flex gap-2.5 rounded-control px-3.5 py-2.5 ${TONES[tone].look} ${className}`}>
      <Icon name={icon} className={`mt-0.5 ${icon === 'asking' ? 'animate-turn' : ''}`} />
      <div className="min-w-0 flex-1">
        <div role={polite ? 'status' : undefined}>
          {title && <p className="font-semibold">{title}</p>}
          {children}
        </div>
        {more}
      </div>
    </div>
  )
}
