import type { AccountDraft } from '@keyhaven/contract'
import { cleanKey, type KeyField, type Removed } from '@keyhaven/contract'
import { type ChangeEvent, type ClipboardEvent, useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'

interface KeyFieldOptions {
  form: UseFormReturn<AccountDraft>
  field: KeyField
  onEdited: () => void
  /** The text is all there: it was pasted, or the field was left. */
  onSettled: () => void
}

/** Cleans a key field: at once after a paste, on leaving the field after typing. Says what it removed. */
export function useKeyField({ form, field, onEdited, onSettled }: KeyFieldOptions) {
  const [removed, setRemoved] = useState<Removed[]>([])
  const pasted = useRef<Removed[]>([])

  const onBlur = () => {
    const text = form.getValues(field)
    const cleaned = cleanKey(text)
    if (cleaned.value !== text) {
      form.setValue(field, cleaned.value, { shouldValidate: true })
      setRemoved(cleaned.removed)
    }
    if (text !== '') onSettled()
  }
  const { onChange, ...registered } = form.register(field, { onBlur })

  return {
    removed,
    input: {
      ...registered,
      onPaste: (event: ClipboardEvent) => {
        // A line end never reaches a one-line field: the browser drops it, and we still want to say so.
        pasted.current = cleanKey(event.clipboardData.getData('text')).removed
      },
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        const input = event.currentTarget
        const typed = Math.abs(input.value.length - form.getValues(field).length) <= 1
        const cleaned = cleanKey(input.value)
        if (!typed && cleaned.value !== input.value) input.value = cleaned.value
        setRemoved(typed ? [] : [...new Set([...pasted.current, ...cleaned.removed])])
        pasted.current = []
        if (!typed) onSettled()
        onEdited()
        return onChange(event)
      },
    },
  }
}
