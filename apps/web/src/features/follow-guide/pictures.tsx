import type { ExchangeView } from '@keyhaven/contract'
import { COLUMNS, KRAKEN } from '@keyhaven/kraken-words'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { Icon } from '../../ui/icon.tsx'
import { Input, Press, type Ring, Switch, Tick, Window } from './drawing.tsx'
import { joined, type Touchable } from './kraken-words.ts'
import type { StepNumber } from './step.ts'

interface PictureProps {
  exchange: ExchangeView
  /** A name that the key may be given. */
  keyName: string
  /** How the test points something out; undefined for what it has nothing against. */
  ringOf: (touchable: Touchable) => Ring
}

// The last step is on this page.
const AS_AT_KRAKEN = { lang: 'en', dir: 'ltr', translate: 'no' } as const

/** A picture of a step, said in words for who does not see it. */
export function StepPicture({ step, ...rest }: PictureProps & { step: StepNumber }) {
  const { steps } = usePart('guide')
  const said = step === 5 && rest.exchange.addresses === null ? steps[5].pictureNotSet : steps[step].picture
  return (
    <figure className="my-3 break-inside-avoid">
      <figcaption className="sr-only">{said}</figcaption>
      <div
        aria-hidden="true"
        {...(step !== 8 && AS_AT_KRAKEN)}
        className="@container rounded-control bg-sunken p-3 text-small print:border print:border-line [print-color-adjust:exact]"
      >
        {DRAWINGS[step](rest)}
      </div>
    </figure>
  )
}

const DRAWINGS: Record<StepNumber, (props: PictureProps) => React.ReactNode> = {
  1: () => (
    <Window title="Kraken Pro">
      <span className="float-right -mt-9 rounded-full border border-edge p-0.5 outline-2 outline-offset-2 outline-accent">
        <Icon name="person" />
      </span>
      <p className="flex flex-wrap gap-x-4 gap-y-1 border-t border-line pt-2 text-soft">
        <span>{KRAKEN.settings}</span>
        <span>…</span>
        <span className="rounded-tag px-1 font-semibold text-ink outline-2 outline-accent">{KRAKEN.api}</span>
      </p>
    </Window>
  ),
  2: ({ ringOf }) => (
    <Window title={KRAKEN.api}>
      <div className="flex flex-wrap items-center justify-between gap-2 border-t border-line py-2.5">
        {KRAKEN.section}
        <Press main ring={ringOf('create') ?? 'touch'}>
          {KRAKEN.create}
        </Press>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2 border-t border-line pt-2.5 text-soft">
        {KRAKEN.futures}
        <Press>{KRAKEN.create}</Press>
      </div>
    </Window>
  ),
  3: ({ keyName }) => (
    <Window title={KRAKEN.dialog}>
      <Input label={KRAKEN.name} ring="touch">
        {keyName}
      </Input>
    </Window>
  ),
  4: ({ exchange, ringOf }) => (
    <Window title={KRAKEN.dialog}>
      <div className="grid gap-x-2.5 gap-y-3 @2xs:grid-cols-[5.625rem_1fr_4.5rem]">
        {COLUMNS.map(({ group, boxes }) => (
          <div key={group} className="space-y-2">
            <p className="leading-4 font-semibold @2xs:min-h-8">{group}</p>
            {boxes.map(([id, box]) => {
              const on = exchange.requiredPermissions.includes(id)
              return (
                <Tick key={id} on={on} ring={ringOf(id)}>
                  {box}
                </Tick>
              )
            })}
          </div>
        ))}
      </div>
    </Window>
  ),
  5: ({ exchange, ringOf }) => (
    <Window title={KRAKEN.dialog}>
      <div className="space-y-2">
        <Switch on ring={ringOf('create-ws-token') ?? 'touch'}>
          {KRAKEN.websocket}
        </Switch>
        <Switch on={exchange.addresses !== null} ring={ringOf('restriction') ?? (exchange.addresses ? 'touch' : undefined)}>
          {KRAKEN.restriction}
        </Switch>
        {exchange.addresses && <p className="value rounded-tag border border-edge px-1.5 py-0.5">{joined(exchange.addresses)}</p>}
        {OPTIONAL.map(([id, words]) => (
          <Switch key={id} on={false} ring={ringOf(id)}>
            {words}
          </Switch>
        ))}
      </div>
    </Window>
  ),
  6: () => (
    <div className="flex flex-wrap items-center gap-3">
      <Press main ring="touch">
        {KRAKEN.generate}
      </Press>
      <Icon name="end" className="text-soft" />
      <div className="flex grow items-center gap-2 rounded-control border border-line bg-surface p-2">
        <p className="value grow rounded-tag border border-edge px-1.5 py-0.5 tracking-widest">123456</p>
        <Press main ring="touch">
          {KRAKEN.enter}
        </Press>
      </div>
    </div>
  ),
  7: ({ ringOf }) => (
    <Window title={KRAKEN.created}>
      <div className="space-y-2">
        {VALUES.map(([id, words, value]) => (
          <div key={id} className="flex items-end gap-2">
            <Input label={words} ring={ringOf(id)}>
              {value}
            </Input>
            <span className="rounded-tag border border-edge p-1 outline-2 outline-offset-1 outline-accent">
              <Icon name="copy" />
            </span>
          </div>
        ))}
        <p className="text-end">
          <Press>{KRAKEN.close}</Press>
        </p>
      </div>
    </Window>
  ),
  8: OurForm,
}

const OPTIONAL = [
  ['expiry', KRAKEN.expiry],
  ['query-start', KRAKEN.queryStart],
  ['query-end', KRAKEN.queryEnd],
  ['nonce-window', KRAKEN.nonceWindow],
] as const

const VALUES = [
  ['public-value', KRAKEN.publicKey, 'qT7c…'],
  ['private-value', KRAKEN.privateKey, 'w9Xe…=='],
] as const

function OurForm() {
  const { form, save } = useLanguage().texts.panel
  return (
    <Window title={form.title}>
      <div className="space-y-2">
        <Input label={form.name} />
        <Input label={form.publicKey}>qT7c…</Input>
        <Input label={form.privateKey}>••••••</Input>
        <p className="space-x-3 pt-1">
          <Press main ring="touch">
            {form.test}
          </Press>
          <Press ring="touch">{save.submit}</Press>
        </p>
      </div>
    </Window>
  )
}
