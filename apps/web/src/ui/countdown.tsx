import { useLanguage } from '../texts/language.ts'
import { useSecondsLeft } from './use-seconds-left.ts'

/** What is left of a wait, ticking; to a screen reader a timer, which it reads only when asked. */
export function Countdown({ until }: { until: number }) {
  const { format } = useLanguage()
  return (
    <span role="timer" className="tabular-nums">
      {format.countdown(useSecondsLeft(until))}
    </span>
  )
}
