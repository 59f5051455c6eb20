import { AccountDraft, AccountName, checkKeyFormat, cleanKey, type FormatFinding, findingField, type KeyField } from '@keyhaven/contract'

/** The form: the draft, and the fields whose length the person says is right. */
export interface KeysDraft extends AccountDraft {
  insisted: readonly KeyField[]
}

export const emptyDraft = (name = ''): KeysDraft => ({ name, publicKey: '', privateKey: '', insisted: [] })

interface Judged {
  /** The draft as it may be sent; undefined while something is missing or wrong. */
  valid: KeysDraft | undefined
  /** What is wrong, in the contract's words, with each field. */
  errors: Partial<Record<keyof AccountDraft, string>>
}

/** Judges the form. A length that we have not seen before is a hint, not a wall: whoever insists may have Kraken decide. */
export function judgeDraft(values: KeysDraft): Judged {
  const { insisted } = values
  const parsed = AccountDraft.safeParse(values)
  if (parsed.success) return { valid: { ...parsed.data, insisted }, errors: {} }

  const errors: Judged['errors'] = {}
  for (const { path, message } of parsed.error.issues) {
    const [field] = path
    if (field !== 'name' && field !== 'publicKey' && field !== 'privateKey') continue
    if (message === 'wrong-length' && field !== 'name' && insisted.includes(field)) continue
    errors[field] ??= message
  }
  if (Object.keys(errors).length > 0) return { valid: undefined, errors }
  const [publicKey, privateKey] = [cleanKey(values.publicKey).value, cleanKey(values.privateKey).value]
  return { valid: { name: AccountName.parse(values.name), publicKey, privateKey, insisted }, errors }
}

/** What is wrong with a name, in the contract's word for it. */
export const judgeName = (name: string): string | undefined => AccountName.safeParse(name).error?.issues[0]?.message

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
