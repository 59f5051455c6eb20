import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

const TONES = {
  ok: { icon: 'ok', look: 'bg-ok-tint text-ok' },
  warn: { icon: 'warning', look: 'bg-warn-tint text-warn' },
  bad: { icon: 'failed', look: 'bg-bad-tint text-bad' },
  info: { icon: 'info', look: 'bg-info-tint text-info' },
  practice: { icon: 'info', look: 'bg-practice-tint text-practice' },
} as const satisfies Record<string, { icon: IconName; look: string }>
export type Tone = keyof typeof TONES

interface NoticeProps {
  tone: Tone
  title?: string
  /** Read out when it appears. */
  alert?: boolean
  icon?: IconName
  className?: string
  children?: ReactNode
}

export function Notice({ tone, title, alert = false, icon = TONES[tone].icon, className = '', children }: NoticeProps) {
  return (
    <div role={alert ? 'alert' : undefined} className={`flex gap-2.5 rounded-control px-3.5 py-2.5 ${TONES[tone].look} ${className}`}>
      <Icon name={icon} className="mt-0.5" />
      <div className="min-w-0 flex-1">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  )
}
