import { cleanKey, type KeyField, type PastedPair } from '@keyhaven/contract'
import { useState } from 'react'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import { type KeysDraft, visibleFindings } from './draft.ts'
import { useKeyField } from './use-key-field.ts'

/** What was done with the keys at the person's word, and the field to say it beside. */
type Done = { what: 'swapped' | 'both'; field: KeyField }

const BOTH: ReadonlySet<KeyField> = new Set(['publicKey', 'privateKey'])

/** The two key fields together: what is wrong with them, and what mends it. */
export function useKeys(form: UseFormReturn<KeysDraft>, onKeysEdited: () => void) {
  const [settled, setSettled] = useState<ReadonlySet<KeyField>>(new Set())
  const [done, setDone] = useState<Done>()
  const [publicKey, privateKey, insisted] = useWatch({ control: form.control, name: ['publicKey', 'privateKey', 'insisted'] })

  const setInsisted = (field: KeyField, on: boolean) => {
    const others = form.getValues('insisted').filter((other) => other !== field)
    form.setValue('insisted', on ? [...others, field] : others)
  }
  const fill = (keys: Record<KeyField, string>, what: Done) => {
    form.setValue('insisted', [])
    form.setValue('publicKey', keys.publicKey)
    form.setValue('privateKey', keys.privateKey, { shouldValidate: true })
    setSettled(BOTH)
    setDone(what)
    for (const { forgetRemoved } of [publicField, privateField]) forgetRemoved()
    onKeysEdited()
  }
  const shared = {
    form,
    onEdited: (field: KeyField) => {
      setDone(undefined)
      setInsisted(field, false)
      onKeysEdited()
    },
    onSettled: (field: KeyField) => setSettled((earlier) => new Set(earlier).add(field)),
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
      fill({ publicKey: privateKey, privateKey: publicKey }, { what: 'swapped', field: 'publicKey' })
      form.setFocus('publicKey')
    },
    insist: (field: KeyField, on: boolean) => {
      setInsisted(field, on)
      void form.trigger()
    },
  }
}
