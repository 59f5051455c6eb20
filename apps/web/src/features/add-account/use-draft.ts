import type { AccountDraft } from '@keyhaven/contract'
import { type ChangeEvent, startTransition, useCallback, useRef, useState } from 'react'
import { emptyDraft, judgeDraft, judgeName, type KeysDraft } from './draft.ts'

/** A field that is typed in. */
export type DraftField = keyof AccountDraft

/** In the order in which they stand in the form. */
const FIELDS = ['name', 'publicKey', 'privateKey'] as const satisfies DraftField[]

/**
 * The form's memory: what was typed, and whether it may be tested. The inputs keep their text by themselves: React would write the
 * value of a controlled one into the page, as an attribute.
 *
 * @param name - of the account, where it is not typed.
 */
export function useDraft(name = '') {
  // The first one stays: another name that comes meanwhile sweeps nothing away.
  const [empty] = useState(() => emptyDraft(name))
  const [draft, setDrawn] = useState(empty)
  const [isWhole, setIsWhole] = useState(false)
  const [nameState, setNameState] = useState<'untouched' | 'touched' | 'taken'>('untouched')
  // What was typed a moment ago counts before React has drawn it.
  const current = useRef(draft)
  const inputs = useRef<Partial<Record<DraftField, HTMLInputElement | null>>>({})

  const change = useCallback((part: Partial<KeysDraft>) => {
    const changed = { ...current.current, ...part }
    current.current = changed
    // Before the next key: a Tab must find the button that has just become active. What is not all there need not be judged for that.
    setIsWhole(FIELDS.every((field) => changed[field] !== '') && judgeDraft(changed).valid !== undefined)
    if (part.name !== undefined) setNameState((state) => (state === 'taken' ? 'touched' : state))
    // The inputs show by themselves what is typed; what is said of it must not hold up their next frame.
    startTransition(() => {
      setDrawn(changed)
      if (part.name !== undefined) setNameState('touched')
    })
  }, [])

  const fill = useCallback(
    (part: Partial<KeysDraft>) => {
      change(part)
      for (const field of FIELDS) {
        const [input, text] = [inputs.current[field], part[field]]
        if (input && text !== undefined) input.value = text
      }
    },
    [change],
  )

  const reset = useCallback(() => {
    fill(empty)
    setNameState('untouched')
  }, [fill, empty])

  const focus = (field: DraftField) => inputs.current[field]?.focus()
  const nameError = nameState === 'taken' ? 'taken' : nameState === 'touched' ? judgeName(draft.name) : undefined

  return {
    draft,
    /** Whether it may be tested and stored: nothing is missing or wrong. */
    isWhole,
    /** What is wrong with the name, once it was typed in: the contract's word for it, or `taken`. */
    nameError,
    get: () => current.current,
    /** Changes what is typed, in the inputs too. */
    fill,
    reset,
    focus,
    register: (field: DraftField) => ({
      name: field,
      defaultValue: '',
      ref: (input: HTMLInputElement | null) => {
        inputs.current[field] = input
      },
      onChange: (event: ChangeEvent<HTMLInputElement>) => change({ [field]: event.currentTarget.value }),
    }),
    /** The server knows another account by this name. */
    refuseName() {
      setNameState('taken')
      focus('name')
    },
    /** Hands over what is valid; otherwise leads to the first field that is not. */
    submit(use: (valid: KeysDraft) => void) {
      // As it is now, drawn or not.
      const { valid, errors } = judgeDraft(current.current)
      if (valid) return use(valid)
      setNameState((state) => (state === 'untouched' ? 'touched' : state))
      const first = FIELDS.find((field) => errors[field] !== undefined)
      if (first) focus(first)
    },
  }
}

export type DraftForm = ReturnType<typeof useDraft>
