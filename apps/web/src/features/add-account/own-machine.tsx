import { useEffect, useState } from 'react'
import { usePart } from '../../texts/use-part.ts'
import { Field } from '../../ui/field.tsx'
import { keep, readKept } from '../../ui/kept.ts'
import { Notice } from '../../ui/notice.tsx'
import { addressesIn } from './own-address.ts'

const KEY = 'keyhaven.address'

interface OwnMachineProps {
  /** The id of what names the addresses. */
  labelledBy: string
  /** There is no address yet. */
  missing: boolean
  /** Hears of the addresses that are typed, null while there is none. */
  onTyped: (addresses: string[] | null) => void
}

/** Asks for this machine's address where nobody could find it out. It stays in this browser, and the field stays, to mend it. */
export default function OwnMachine({ labelledBy, missing, onTyped }: OwnMachineProps) {
  const { ownMachine: t } = usePart('guide')
  const [typed, setTyped] = useState(() => readKept(KEY) ?? '')
  const [left, setLeft] = useState(false)

  useEffect(() => {
    const addresses = addressesIn(typed)
    keep(KEY, addresses?.join(', '))
    onTyped(addresses ?? null)
  }, [typed, onTyped])

  return (
    <div className="mt-2">
      {missing && (
        <Notice tone="warn" className="mb-3">
          <output aria-labelledby={labelledBy} className="font-semibold">
            {t.notFound}
          </output>
          <p>{t.notFoundHelp}</p>
        </Notice>
      )}
      <Field
        label={t.typed}
        value={typed}
        error={left && missing && typed.trim() !== '' ? t.typedWrong : undefined}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        translate="no"
        className="value sm:max-w-96"
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => setLeft(true)}
      />
    </div>
  )
}
