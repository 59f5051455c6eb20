import type { ExchangeView } from '@keyhaven/contract'
import type { ReactNode } from 'react'
import type { Ring } from './drawing.tsx'
import type { Touchable } from './kraken-words.ts'
import { MendNote } from './mend-note.tsx'
import { StepPicture } from './pictures.tsx'
import type { Mend, StepNumber } from './step.ts'
import { StepMore, StepText } from './steps.tsx'

interface StepBodyProps {
  step: StepNumber
  exchange: ExchangeView
  /** A name that the key may be given. */
  keyName: string
  /** What a test found to be mended at this step. */
  mends: readonly Mend[]
}

/** What to do at a step, in words and as a picture. */
export default function StepBody({ step, exchange, keyName, mends }: StepBodyProps): ReactNode {
  const ringOf = (touchable: Touchable): Ring => {
    const mend = mends.find(({ boxes }) => boxes.includes(touchable))
    return mend && (mend.grave ? 'grave' : 'warning')
  }
  return (
    <>
      {mends.length > 0 && <MendNote mends={mends} />}
      <StepText step={step} exchange={exchange} keyName={keyName} />
      <StepPicture step={step} exchange={exchange} keyName={keyName} ringOf={ringOf} />
      <StepMore step={step} exchange={exchange} />
    </>
  )
}
