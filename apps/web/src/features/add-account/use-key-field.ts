import { cleanKey, type KeyField, type PastedPair, type Removed, readBothKeys } from '@keyhaven/contract'
import { type ChangeEvent, type ClipboardEvent, startTransition, useRef, useState } from 'react'
import type { DraftForm } from './use-draft.ts'

interface KeyFieldOptions {
  form: DraftForm
  field: KeyField
  onEdited: (field: KeyField) => void
  /** The text is all there: it was pasted, or the field was left. */
  onSettled: (field: KeyField) => void
  /** One paste held both keys. */
  onBoth: (pair: PastedPair, into: KeyField) => void
}

/** Cleans a key field: at once after a paste, on leaving the field after typing. Says what it removed. */
export function useKeyField({ form, field, onEdited, onSettled, onBoth }: KeyFieldOptions) {
  const [removed, setRemoved] = useState<Removed[]>([])
  const pasted = useRef<Removed[]>([])
  const tellRemoved = (what: Removed[]) => startTransition(() => setRemoved(what))

  const onBlur = () => {
    const text = form.get()[field]
    const cleaned = cleanKey(text)
    if (cleaned.value !== text) {
      form.fill({ [field]: cleaned.value })
      tellRemoved(cleaned.removed)
    }
    if (text !== '') onSettled(field)
  }
  const { onChange, ...registered } = form.register(field)

  return {
    removed,
    forgetRemoved: () => tellRemoved([]),
    input: {
      ...registered,
      onBlur,
      onPaste: (event: ClipboardEvent<HTMLInputElement>) => {
        // A line end never reaches a one-line field: the browser drops it, and with it what stood between two keys.
        const text = event.clipboardData.getData('text')
        const input = event.currentTarget
        if (input.readOnly) return
        const pair = readBothKeys(text)
        const cleaned = cleanKey(text)
        if (pair) {
          event.preventDefault()
          onBoth(pair, field)
        } else if (cleaned.removed.length > 0 && isReplaced(input)) {
          // Put there clean: the browser would lay it out as it was first, and once more without what is taken off.
          event.preventDefault()
          form.fill({ [field]: cleaned.value })
          tellRemoved(cleaned.removed)
          onSettled(field)
          onEdited(field)
        } else {
          pasted.current = cleaned.removed
        }
      },
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        const input = event.currentTarget
        const typed = Math.abs(input.value.length - form.get()[field].length) <= 1
        const cleaned = cleanKey(input.value)
        if (!typed && cleaned.value !== input.value) input.value = cleaned.value
        tellRemoved(typed ? [] : [...new Set([...pasted.current, ...cleaned.removed])])
        pasted.current = []
        if (!typed) onSettled(field)
        onChange(event)
        onEdited(field)
      },
    },
  }
}

/** Whether what is pasted comes in the place of all that is there. */
const isReplaced = ({ value, selectionStart, selectionEnd }: HTMLInputElement) => selectionStart === 0 && selectionEnd === value.length
