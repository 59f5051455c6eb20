import { AccountDraft, AccountName, checkKeyFormat, cleanKey, type FormatFinding, findingField, type KeyField } from '@keyhaven/contract'
import type { FieldErrors, Resolver } from 'react-hook-form'

/** The form: the draft, and the fields whose length the person says is right. */
export interface KeysDraft extends AccountDraft {
  insisted: readonly KeyField[]
}

export const EMPTY_DRAFT: KeysDraft = { name: '', publicKey: '', privateKey: '', insisted: [] }

/** Judges the form. A length that we have not seen before is a hint, not a wall: whoever insists may have Kraken decide. */
export const draftResolver: Resolver<KeysDraft> = (values) => {
  const { insisted } = values
  const parsed = AccountDraft.safeParse(values)
  if (parsed.success) return { values: { ...parsed.data, insisted }, errors: {} }

  const errors: FieldErrors<KeysDraft> = {}
  for (const { path, code, message } of parsed.error.issues) {
    const [field] = path
    if (field !== 'name' && field !== 'publicKey' && field !== 'privateKey') continue
    if (message === 'wrong-length' && field !== 'name' && insisted.includes(field)) continue
    errors[field] ??= { type: code, message }
  }
  if (Object.keys(errors).length > 0) return { values: {}, errors }
  const [publicKey, privateKey] = [cleanKey(values.publicKey).value, cleanKey(values.privateKey).value]
  return { values: { name: AccountName.parse(values.name), publicKey, privateKey, insisted }, errors: {} }
}

/**
 * What to show beside the fields while they are being filled in.
 *
 * @param settled - the fields that were pasted into or left; one that is being typed in is not judged yet.
 */
export function visibleFindings(keys: Record<KeyField, string>, settled: ReadonlySet<KeyField>): Partial<Record<KeyField, FormatFinding>> {
  const shown: Partial<Record<KeyField, FormatFinding>> = {}
  const ready = (field: KeyField) => settled.has(field) && keys[field] !== ''
  for (const finding of checkKeyFormat(keys)) {
    const { field } = finding.facts
    if (field ? ready(field) : ready('publicKey') && ready('privateKey')) shown[findingField(finding)] = finding
  }
  return shown
}
