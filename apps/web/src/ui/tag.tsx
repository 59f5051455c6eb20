import type { ReactNode } from 'react'

const TONES = {
  practice: 'bg-practice-tint text-practice',
  fresh: 'bg-ok-tint text-ok',
} as const

export function Tag({ tone, children }: { tone: keyof typeof TONES; children: ReactNode }) {
  return <span className={`inline-block rounded-tag px-1.5 text-small font-semibold ${TONES[tone]}`}>{children}</span>
}
