import * as z from 'zod/mini'
import { AccountName } from './accounts.ts'
import { PastedCredentials } from './credentials.ts'
import { checkKeyFormat, findingField } from './key-format.ts'

/** What has to be right in the form before Kraken is asked: a wrong call costs an attempt of the address that all users share. */
export const AccountDraft = z.object({ name: AccountName, ...PastedCredentials }).check(({ value, issues }) => {
  for (const finding of checkKeyFormat(value)) {
    issues.push({ code: 'custom', path: [findingField(finding)], message: finding.code, input: undefined })
  }
})
export type AccountDraft = z.output<typeof AccountDraft>
