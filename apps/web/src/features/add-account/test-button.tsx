import { useEffect, useRef, useState } from 'react'
import { useLanguage } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { Countdown } from '../../ui/countdown.tsx'
import { useSecondsLeft } from '../../ui/use-seconds-left.ts'
import type { Hold } from '../show-verification/hold.ts'
import type { Wizard } from '../show-verification/wizard.ts'

interface TestButtonProps {
  wizard: Wizard
  isValid: boolean
  filled: boolean
  hold: Hold | undefined
  /** What to say while the fields are not filled. */
  fillIn: string
}

/** TEST KEYS, and why it is inactive while it is. */
export function TestButton({ wizard, isValid, filled, hold, fillIn }: TestButtonProps) {
  const { form: t } = useLanguage().texts.panel
  const held = useSecondsLeft(hold?.until) > 0
  const released = useReleased(held)
  const saving = wizard.at === 'saving'
  const needs = filled ? t.testNeedsWhole : fillIn
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pt-1">
      <Button
        type="submit"
        look={saving || (wizard.at === 'tested' && wizard.verification.receipt) ? 'secondary' : 'primary'}
        disabled={!isValid || saving}
        busy={wizard.at === 'testing'}
        held={held}
      >
        {t.test}
      </Button>
      <p className="text-small text-soft">
        {held && hold ? (
          <>
            {t.testHeld} <Countdown until={hold.until} />
          </>
        ) : isValid ? (
          t.testReady
        ) : (
          needs
        )}
      </p>
      {/* Nobody listens to a countdown; its end is worth a word. */}
      <span role="status" className="sr-only">
        {released && t.testReleased}
      </span>
    </div>
  )
}

/** Whether a wait has ended here and nothing has come after it. */
function useReleased(held: boolean): boolean {
  const [released, setReleased] = useState(false)
  const before = useRef(held)
  useEffect(() => {
    if (before.current !== held) setReleased(!held)
    before.current = held
  }, [held])
  return released
}
