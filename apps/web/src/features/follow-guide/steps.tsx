import type { ExchangeView } from '@keyhaven/contract'
import { COLUMNS, KRAKEN } from '@keyhaven/kraken-words'
import type { ReactNode } from 'react'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { CopyValue } from '../../ui/copy-value.tsx'
import { Meaning } from '../../ui/meaning.tsx'
import { Notice } from '../../ui/notice.tsx'
import { OutsideLink } from '../../ui/outside-link.tsx'
import { joined } from './kraken-words.ts'
import { Label, WithLabels } from './labels.tsx'
import type { StepNumber } from './step.ts'

interface StepTextProps {
  exchange: ExchangeView
  keyName: string
}

/** What is done at a step, before its picture. */
export function StepText({ step, exchange, keyName }: StepTextProps & { step: StepNumber }) {
  const t = usePart('guide')
  const { panel } = useLanguage().texts
  const { steps } = t
  const { addresses } = exchange
  const says: Record<StepNumber, () => ReactNode> = {
    1: () => (
      <>
        <Says text={steps[1].text} />
        <p>
          <OutsideLink href={exchange.keySettingsUrl} className="link print:after:content-['_'attr(href)]">
            {exchange.practice ? t.openPractice : t.open}
          </OutsideLink>
        </p>
      </>
    ),
    2: () => <Says text={steps[2].text} />,
    3: () => (
      <>
        <Says text={steps[3].text} />
        <CopyValue label={steps[3].suggestion} copyLabel={steps[3].copySuggestion} value={keyName} />
      </>
    ),
    4: () => (
      <>
        <Says text={steps[4].text} />
        <Notice tone="bad" icon="no" title={<WithLabels text={t.neverTitle} />}>
          <p>{t.neverWithdraw}</p>
        </Notice>
      </>
    ),
    5: () => (
      <>
        <Says text={addresses ? steps[5].text : steps[5].textNotSet} />
        {addresses && <CopyValue copyLabel={steps[5].copyAddresses} value={joined(addresses)} />}
        {addresses && addresses.length > 1 && (
          <ul>
            {addresses.map((address) => (
              <li key={address}>
                <CopyValue copyLabel={`${panel.addresses.copyOne} ${address}`} value={address} />
              </li>
            ))}
          </ul>
        )}
      </>
    ),
    6: () => <Says text={steps[6].text} />,
    7: () => (
      <>
        <Says text={steps[7].text} />
        <ul>
          {(
            [
              [KRAKEN.publicKey, panel.form.publicKey],
              [KRAKEN.privateKey, panel.form.privateKey],
            ] as const
          ).map(([theirs, ours]) => (
            <li key={theirs}>
              <Label>{theirs}</Label> {steps[7].goesInto} <strong className="font-semibold">{ours}</strong>
            </li>
          ))}
        </ul>
      </>
    ),
    8: () => <p>{steps[8].text(panel.form.test, panel.save.submit)}</p>,
  }
  return <div className="space-y-2">{says[step]()}</div>
}

/** What is worth knowing beside it, after the picture. */
export function StepMore({ step, exchange }: { step: StepNumber; exchange: ExchangeView }) {
  const { steps } = usePart('guide')
  if (step === 4) return <Purposes exchange={exchange} />
  if (step === 5) {
    return (
      <div className="space-y-1.5 text-small text-soft">
        {[steps[5].expiry, steps[5].query, steps[5].nonce].map((text) => (
          <Says key={text} text={text} />
        ))}
      </div>
    )
  }
  const { more } = { more: undefined, ...steps[step] }
  return more && <p className="text-small text-soft">{<WithLabels text={more} />}</p>
}

/** Kraken's boxes in words: which ones, and what for. */
function Purposes({ exchange }: { exchange: ExchangeView }) {
  const t = usePart('guide')
  const boxes = COLUMNS.flatMap((column) => [...column.boxes])
  const isNeeded = (id: string) => exchange.requiredPermissions.includes(id)
  return (
    <div className="grid gap-3 text-small">
      {[true, false].map((needed) => (
        <div key={String(needed)}>
          <p className="font-semibold">{needed ? t.steps[4].needed : t.steps[4].empty}</p>
          <ul className="mt-0.5 space-y-0.5 text-soft">
            {boxes
              .filter(([id]) => isNeeded(id) === needed)
              .map(([id, box]) => (
                <li key={id}>
                  <span lang="en" translate="no" className="font-medium text-ink">
                    {box}
                  </span>
                  <Meaning of={box} /> – {t.purposes[id]}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

const Says = ({ text }: { text: string }) => (
  <p>
    <WithLabels text={text} />
  </p>
)
