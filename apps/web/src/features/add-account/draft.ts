import { type AccountDraft, checkKeyFormat, type FormatFinding, findingField, type KeyField } from '@keyhaven/contract'

export const EMPTY_DRAFT: AccountDraft = { name: '', publicKey: '', privateKey: '' }

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
