import { cleanKey, type KeyField, type PastedPair } from '@keyhaven/contract'
import { startTransition, useState } from 'react'
import { visibleFindings } from './draft.ts'
import type { DraftForm } from './use-draft.ts'
import { useKeyField } from './use-key-field.ts'

/** What was done with the keys at the person's word, and the field to say it beside. */
type Done = { what: 'swapped' | 'both'; field: KeyField }

const BOTH: ReadonlySet<KeyField> = new Set(['publicKey', 'privateKey'])

/** The two key fields together: what is wrong with them, and what mends it. */
export function useKeys(form: DraftForm, onKeysEdited: () => void) {
  const [settled, setSettled] = useState<ReadonlySet<KeyField>>(new Set())
  const [done, setDone] = useState<Done>()
  const { publicKey, privateKey, insisted } = form.draft

  const setInsisted = (field: KeyField, on: boolean) => {
    const others = form.get().insisted.filter((other) => other !== field)
    form.fill({ insisted: on ? [...others, field] : others })
  }
  const fill = (keys: Record<KeyField, string>, what: Done) => {
    form.fill({ publicKey: keys.publicKey, privateKey: keys.privateKey, insisted: [] })
    startTransition(() => {
      setSettled(BOTH)
      setDone(what)
      for (const { forgetRemoved } of [publicField, privateField]) forgetRemoved()
    })
    onKeysEdited()
  }
  const shared = {
    form,
    onEdited: (field: KeyField) => {
      startTransition(() => setDone(undefined))
      setInsisted(field, false)
      onKeysEdited()
    },
    onSettled: (field: KeyField) => startTransition(() => setSettled((earlier) => new Set(earlier).add(field))),
    onBoth: (pair: PastedPair, into: KeyField) => fill(pair, { what: 'both', field: into }),
  }
  const publicField = useKeyField({ ...shared, field: 'publicKey' })
  const privateField = useKeyField({ ...shared, field: 'privateKey' })

  const findings = visibleFindings({ publicKey: cleanKey(publicKey).value, privateKey: cleanKey(privateKey).value }, settled)
  const about = (field: KeyField) => ({
    finding: findings[field],
    insisted: findings[field]?.code === 'wrong-length' && insisted.includes(field),
    done: done?.field === field ? done.what : undefined,
  })

  return {
    filled: publicKey !== '' && privateKey !== '',
    publicKey: { ...publicField, ...about('publicKey') },
    privateKey: { ...privateField, ...about('privateKey') },
    inBoth: findings.privateKey?.code === 'swapped' || findings.privateKey?.code === 'same-key-twice',
    swap: () => {
      const { publicKey, privateKey } = form.get()
      fill({ publicKey: privateKey, privateKey: publicKey }, { what: 'swapped', field: 'publicKey' })
      form.focus('publicKey')
    },
    insist: setInsisted,
  }
}
