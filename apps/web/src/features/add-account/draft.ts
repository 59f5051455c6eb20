import { checkKeyFormat, createAccount, type FormatFinding, type KeyField } from '@keyhaven/contract'

const Fields = createAccount.body.pick({ name: true, publicKey: true, privateKey: true })

/** The field beside which a finding is shown. One about both keys stands beneath the second. */
const fieldOf = ({ facts: { field = 'privateKey' } }: FormatFinding): KeyField => field

/** What has to be right before Kraken is asked: a wrong call costs an attempt of the address that all users share. */
export const AccountDraft = Fields.superRefine((draft, context) => {
  for (const finding of checkKeyFormat(draft)) context.addIssue({ code: 'custom', path: [fieldOf(finding)], message: finding.code })
})
export type AccountDraft = ReturnType<typeof Fields.parse>

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
    if (field ? ready(field) : ready('publicKey') && ready('privateKey')) shown[fieldOf(finding)] = finding
  }
  return shown
}
